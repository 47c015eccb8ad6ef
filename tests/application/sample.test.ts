import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countParameters } from '../../src/adapters/persistence/reporting/monthly-counts.read.ts';
import { clientMonth } from '../../src/adapters/persistence/reporting/monthly-counts.sql.ts';
import type { DeterminationSummary } from '../../src/application/clients/determination/determine-target-group.ts';
import type { ImportedDelivery } from '../../src/application/clients/deliveries/import-delivery.ts';
import { SECTIONS } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import { municipalities } from '../../src/domain/reference/municipalities.ts';
import {
  composeLevels,
  type MonthlyFigures,
  type Population,
} from '../../src/domain/reporting/monthly-report.ts';
import { lastDayOf, type PlainDate, type YearMonth } from '../../src/domain/shared/plain-date.ts';
import type { Services } from '../../src/container.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { RAW, rawIn } from '../support/keys.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');
const expected = JSON.parse(readFileSync(join(SAMPLE, 'expected.json'), 'utf8'));
const MARCH = '2021-03' as YearMonth;
const DATA_CUT = '2021-03-31' as PlainDate;
const UNEMPLOYED = ['02', '03'];

/** The area's members, and everything else — other municipalities, abroad, unknown — as one more. */
const INSIDE = expected.municipalities as readonly string[];
const OUTSIDE = [...municipalities.keys(), '197', '198', '199', '200', ''].filter(
  (code) => !INSIDE.includes(code),
);

let test: TestDatabase;
let services: Services;
let imported: ImportedDelivery;
let determined: DeterminationSummary;

beforeAll(async () => {
  test = await cloneDatabase();
  services = servicesOn(test, fixedClock('2021-04-01T09:00:00.000Z'));
  const result = await services.importDelivery({ location: SAMPLE }, actingFor('keha', 'INTEGRATION'));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  imported = result.value;
  const summary = await services.determineTargetGroup(
    { areaCode: '1531', date: DATA_CUT, dryRun: false },
    actingFor('te-office:1500', 'TE_OFFICER'),
  );
  if (!summary.ok) throw new Error(JSON.stringify(summary.failure));
  determined = summary.value;
}, 60_000);

afterAll(() => test.close());

describe('import of the sample delivery', () => {
  it('is partly applied', () => {
    expect(imported.state).toBe('PARTLY_APPLIED');
    expect(imported.counts.persons.applied).toBe(expected.persons_accepted);
  });

  it('leaves figures behind by which the server plans its joins', async () => {
    const [planned] = await test.all<{ rows: number }>(
      `select reltuples::integer as rows from pg_class where oid = 'clients.client'::regclass`,
    );
    expect(planned?.rows).toBe(expected.persons_accepted);
  });

  it('takes, quarantines and ignores the right rows of every file', async () => {
    const rows = await test.all<{ file: string; exception: unknown[] }>(
      `select file, jsonb_build_array(record, source_key, outcome, reason, column_name) as exception
       from clients.delivery_exception where outcome <> 'warning' order by file, record`,
    );
    const fileOf = new Map(SECTIONS.map((section, index) => [section, FILE_ORDER[index] ?? '']));
    const found = Object.fromEntries(
      SECTIONS.map((section) => {
        const file = fileOf.get(section) ?? '';
        const { rows: count, applied } = imported.counts[section];
        const exceptions = rows.filter((row) => row.file === file).map((row) => row.exception);
        return [file, { rows: count, ok: applied, exceptions }];
      }),
    );
    expect(found).toEqual(expected.import);
  });

  it('keeps the raw row of everything it quarantined', async () => {
    const rows = await test.all<Parameters<typeof rawIn>[0]>(
      `select ${RAW} from clients.delivery_exception exception where outcome = 'quarantined'`,
    );
    expect(rows).toHaveLength(24);
    expect(rows.every((row) => rawIn(row)?.includes(';'))).toBe(true);
  });

  it('warns of the right clients', async () => {
    const rows = await test.all<{ reason: string; clients: string[] }>(
      `select reason, array_agg(distinct client_number order by client_number) as clients
       from clients.delivery_exception where outcome = 'warning' group by reason`,
    );
    const found = Object.fromEntries(rows.map(({ reason, clients }) => [reason, clients]));
    expect(found).toMatchObject(expected.warnings);
  });
});

describe('determination of the target group on the data cut', () => {
  it('gives every client the right result, municipality, status, grounds and reasons', async () => {
    const rows = await test.all<{ number: string; answer: (string | null)[] }>(
      `select client_number as number, jsonb_build_array(result, municipality, status_code,
         array_to_string(grounds, ' '), array_to_string(reasons, ' ')) as answer
       from clients.determination join clients.client on client.id = client_id
       where superseded_at is null`,
    );
    const found = Object.fromEntries(rows.map(({ number, answer }) => [number, answer]));
    const wanted = Object.fromEntries(
      Object.entries(expected.clients as Record<string, unknown[]>).filter(
        ([, answer]) => answer[0] !== null,
      ),
    );
    expect(found).toEqual(wanted);
  });

  it('determines nothing for those without a valid job search', () => {
    const none = Object.values(expected.clients as Record<string, unknown[]>).filter(
      ([result]) => result === null,
    );
    const counted = Object.values(determined.byMunicipality).reduce(
      (sum, row) => sum + row.NOT_DETERMINED,
      0,
    );
    expect(counted).toBe(none.length);
  });

  it('counts results, grounds and reasons as they are', () => {
    for (const [key, counts] of Object.entries(expected.counts.by_result as Record<string, object>)) {
      if (key in determined.byMunicipality) expect(determined.byMunicipality[key]).toMatchObject(counts);
    }
    expect(determined.grounds).toEqual(expected.counts.in_by_ground.ALL);
    expect(determined.reasons).toMatchObject({
      ...expected.counts.out_by_reason.ALL,
      ...expected.counts.pending_by_reason.ALL,
    });
  });

  it('counts combinations of grounds and results by ground as they are', async () => {
    const rows = await test.all<{ combination: string; count: number }>(
      `select array_to_string(grounds, '+') as combination, count(*)::integer as count
       from clients.determination where result = 'IN' group by 1`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.combination, row.count]))).toEqual(
      expected.counts.in_by_combination.ALL,
    );
    const byGround = await test.all<{ ground: string; results: Record<string, number> }>(
      `select ground, jsonb_object_agg(result, count) as results from (
         select ground, result, count(*)::integer from clients.determination cross join unnest(grounds) as ground
         group by 1, 2) counted group by 1`,
    );
    expect(Object.fromEntries(byGround.map((row) => [row.ground, row.results]))).toEqual(
      expected.counts.by_ground,
    );
  });

  it('changes nothing when it is run again', async () => {
    const again = await services.determineTargetGroup(
      { areaCode: '1531', date: DATA_CUT, dryRun: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    );
    expect(again.ok && again.value.added).toBe(0);
  });

  it('gives the other answers on 1 March', async () => {
    const first = '2021-03-01' as PlainDate;
    await services.determineTargetGroup(
      { areaCode: '1531', date: first, dryRun: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    );
    const rows = await test.all<{ number: string; answer: string[] }>(
      `select client_number as number, array[earlier.result, array_to_string(earlier.grounds, ' ')] as answer
       from clients.client
       join clients.determination earlier on earlier.client_id = client.id and earlier.determination_date = $1
       left join clients.determination later on later.client_id = client.id and later.determination_date = $2
       where earlier.result is distinct from later.result`,
      [first, DATA_CUT],
    );
    const wanted = expected.other_readings['determination_date_2021-03-01'];
    const found = Object.fromEntries(rows.map((row) => [row.number, row.answer]));
    for (const [number, answer] of Object.entries(wanted))
      expect([number, found[number]]).toEqual([number, answer]);
  });
});

describe('transfer', () => {
  it('moves the clients of the area, each to the home municipality', async () => {
    const moved = await services.transferResponsibility(
      { areaCode: '1531', date: DATA_CUT, awaitReceipt: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    );
    if (!moved.ok) throw new Error(JSON.stringify(moved.failure));
    expect(moved.value.received).toBe(expected.transfers.count_to_this_area);
    const lahti = await services.transferResponsibility(
      { areaCode: '1530', date: DATA_CUT, awaitReceipt: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    );
    if (!lahti.ok) throw new Error(JSON.stringify(lahti.failure));

    const rows = await test.all<{ area: string; municipality: string; clients: string[] }>(
      `select area_code as area, municipality, array_agg(client_number order by client_number) as clients
       from clients.referral_notice notice
       join clients.determination on determination.id = notice.determination_id
       join clients.client on client.id = notice.client_id
       join clients.responsibility on responsibility.notice_id = notice.id and responsibility.until_at is null
       where responsible = 'municipality:' || municipality group by 1, 2`,
    );
    const found: Record<string, Record<string, string[]>> = {};
    for (const { area, municipality, clients } of rows) (found[area] ??= {})[municipality] = clients;
    expect(found).toEqual(expected.transfers.clients_by_receiving_area_and_municipality);
  });

  it('moves nobody twice', async () => {
    const again = await services.transferResponsibility(
      { areaCode: '1531', date: DATA_CUT, awaitReceipt: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    );
    if (!again.ok) throw new Error(JSON.stringify(again.failure));
    expect(again.value.sent).toBe(0);
    expect(again.value.skipped).toEqual({ ALREADY_RESPONSIBLE: expected.transfers.count_to_this_area });
  });
});

describe('monthly figures', () => {
  beforeAll(() => test.all(UNKNOWN_HOMES));

  const months = Object.keys(expected.status_at_month_end as object) as YearMonth[];

  it.each(months)('has the statuses of %s', async (month) => {
    const figures = await figuresOf(month, 'ALL_JOBSEEKERS');
    for (const [key, wanted] of Object.entries(
      expected.status_at_month_end[month] as Record<string, object>,
    )) {
      const { jobseekers, byStatus, statusMissing } = figures(key).statuses;
      const missing = statusMissing > 0 ? { missing: statusMissing } : {};
      expect([key, { jobseekers, ...byStatus, ...missing }]).toEqual([key, wanted]);
    }
  });

  it.each([
    ['ALL_JOBSEEKERS', 'ALL_JOBSEEKERS'],
    ['TARGET_GROUP_IN', 'TARGET_GROUP'],
  ] as const)('has the figures of %s', async (name, population) => {
    const figures = await figuresOf(MARCH, population);
    for (const [key, wanted] of Object.entries(expected.figures_2021_03[name] as Record<string, object>)) {
      expect([key, asExpected(figures(key))]).toEqual([key, wanted]);
    }
  });

  it('counts as municipal clients those who have been transferred, and what happened since', async () => {
    const municipal = (await figuresOf(MARCH, 'MUNICIPAL_CLIENTS'))('AREA');
    const { statuses, activation, spellsInProgress, structural } = (await figuresOf(MARCH, 'TARGET_GROUP'))(
      'AREA',
    );
    expect(municipal).toMatchObject({ statuses, activation, spellsInProgress, structural });
    expect(municipal?.spellsEnded.count).toBe(0);
  });

  it('puts the right persons into each group of structural unemployment', async () => {
    const rows = await clientRows<{ structural: string; clients: string[] }>(
      `select structural, array_agg(client_number order by client_number) as clients
       from client_month join clients.client on client.id = client_id where structural is not null group by 1`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.structural, row.clients]))).toEqual(
      expected.structural_clients,
    );
  });

  it('knows how long each unemployment has lasted', async () => {
    const rows = await clientRows<{ number: string; days: number }>(
      `select client_number as number, $4::date - spell_from + 1 as days
       from client_month join clients.client on client.id = client_id where unemployed and spell_from is not null`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.number, row.days]))).toEqual(
      expected.spells_in_progress_days,
    );
  });

  it('knows which unemployment spells ended in March, and why', async () => {
    const rows = await test.all<{ spell: unknown[] }>(
      `select jsonb_build_array(client_number, from_date, until_date - 1, until_date - from_date,
         coalesce(end_reason, 'none')) as spell
       from clients.unemployment_spell join clients.client on client.id = client_id and known_until is null
       where until_date > '2021-03-01' and until_date <= '2021-04-01' order by client_number`,
    );
    expect(rows.map(({ spell }) => spell)).toEqual(expected.spells_ended_2021_03);
  });
});

describe('clients under a security ban', () => {
  it('are those of the sample', async () => {
    const rows = await test.all<{ number: string }>(
      `select client_number as number from clients.person join clients.client on client.id = client_id
       where security_ban_from <= $1 and (security_ban_until is null or security_ban_until > $1) order by 1`,
      [DATA_CUT],
    );
    expect(rows.map(({ number }) => number)).toEqual(expected.masked_clients);
  });
});

/** The expected answers count homes that nobody knows under `other`: time without a residence gets an empty code. */
const UNKNOWN_HOMES = `
  insert into clients.residence (client_id, kind, municipality, origin, from_date, until_date, source_key, recorded_at,
    delivery_id, known_from)
  select client_id, 'UNKNOWN', '', 'URA', lower(gap), upper(gap), 'gap' || row_number() over (), now(),
    gen_random_uuid(), now()
  from (
    select client.id as client_id, unnest(datemultirange(daterange(null, null))
      - coalesce(range_agg(daterange(from_date, until_date)) filter (where residence.client_id is not null), '{}')) as gap
    from clients.client left join clients.residence on residence.client_id = client.id and known_until is null
      and kind <> 'PLACE_OF_RESIDENCE'
    group by client.id) gaps`;

const FILE_ORDER = Object.keys(expected.import as object);

/** Figures of a month for each key of the expected answers. */
async function figuresOf(month: YearMonth, population: Population): Promise<(key: string) => MonthlyFigures> {
  const request = {
    month,
    countDate: lastDayOf(month),
    population,
    unemployedCodes: UNEMPLOYED,
    temporaryProtection: false,
  };
  const inside = { code: '1531', name: '', municipalities: INSIDE };
  const outside = { code: 'other', name: '', municipalities: OUTSIDE };
  const all = { code: 'ALL', name: '', municipalities: [...INSIDE, ...OUTSIDE] };
  const counts = [
    ...(await services.reportReads.monthlyCounts({ ...request, areas: [inside, outside] })).counts,
    ...(await services.reportReads.monthlyCounts({ ...request, areas: [all] })).counts,
  ];
  return (key) => {
    const level = INSIDE.includes(key)
      ? { area: '1531', municipality: key }
      : { area: key === 'AREA' ? '1531' : key, municipality: null };
    const [found] = composeLevels([level], counts);
    if (found === undefined) throw new Error(`no figures of ${key}`);
    return found.figures;
  };
}

function clientRows<Row extends object>(select: string): Promise<Row[]> {
  const request = {
    month: MARCH,
    countDate: DATA_CUT,
    areas: [{ code: 'ALL', name: '', municipalities: [...INSIDE, ...OUTSIDE] }],
    unemployedCodes: UNEMPLOYED,
    temporaryProtection: false,
  };
  return test.all<Row>(`with ${clientMonth(() => 'true', false)} ${select}`, countParameters(request));
}

/** Our figures under the names of the expected answers. */
function asExpected(figures: MonthlyFigures): object {
  const { activation, serviceStarts, spellsEnded, spellsInProgress, structural } = figures;
  return {
    activation: {
      S: activation.inServices,
      S_by_kind: activation.byKind,
      U: activation.unemployed,
      rate_pct: activation.ratePercent,
    },
    service_starts: {
      by_code: serviceStarts.byCode,
      persons: serviceStarts.persons,
      spells_begun: serviceStarts.spellsBegun,
      start_rate_pct: serviceStarts.startRatePercent,
      unemployed_end_of_previous_month: serviceStarts.unemployedAtEndOfPreviousMonth,
    },
    spells_ended: {
      by_group: withoutZeros(spellsEnded.byGroup),
      by_reason: spellsEnded.byReason,
      emp_pct: spellsEnded.employmentPercent,
      mean_days: spellsEnded.meanDays,
      median_days: spellsEnded.medianDays,
      n: spellsEnded.count,
      n_with_duration: spellsEnded.withDuration,
      sum_days: spellsEnded.totalDays,
      train_pct: spellsEnded.trainingPercent,
      unknown_06_10_pct: spellsEnded.unknownPercent,
    },
    spells_in_progress: {
      mean_days: spellsInProgress.meanDays,
      median_days: spellsInProgress.medianDays,
      n: spellsInProgress.count,
      sum_days: spellsInProgress.totalDays,
      unknown_start: spellsInProgress.unknownStart,
    },
    structural: {
      A: structural.afterService,
      L: structural.longTerm,
      P: structural.serviceToService,
      Q: structural.recurrent,
      total: structural.total,
      unknown_start: structural.unknownStart,
    },
  };
}

function withoutZeros(groups: Readonly<Record<string, number>>): object {
  return Object.fromEntries(Object.entries(groups).filter(([, count]) => count > 0));
}
