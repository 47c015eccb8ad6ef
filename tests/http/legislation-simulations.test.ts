import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startRunWorker } from '../../src/adapters/jobs/run-queue.ts';
import { ageBandOf } from '../../src/domain/clients/determination/flips.ts';
import { ageOn, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { dump } from '../support/dump.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');
const TODAY = '2021-04-01T09:00:00.000Z';
const DATE = '2021-03-31' as PlainDate;

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
  test.setClock(TODAY);
});
afterAll(() => test.close());

const TE_OFFICER = subjectOf('TE_OFFICER');
const ADMIN = subjectOf('KEHA_ADMIN');
const UNDER_25 = { key: 'target_group.age_below', value: 25 as unknown, from: '2021-03-01' };
const BILL = { areaCode: '1531' as string | null, date: DATE as string, values: [UNDER_25] as unknown };

const ask = (body: unknown, as: string): Promise<Answer> =>
  test.call('/v1/legislation/simulations', {
    as,
    method: 'POST',
    body,
    headers: { 'idempotency-key': randomUUID() },
  });

describe('asking for a simulation', () => {
  const refusal = async (body: object, as = ADMIN): Promise<readonly unknown[]> => {
    const answer = await ask({ ...BILL, ...body }, as);
    return [answer.status, answer.json().code];
  };
  const valued = (change: object): object => ({ values: [{ ...UNDER_25, ...change }] });

  it.each([
    ['no such parameter', valued({ key: 'target_group.height' }), [404, 'PARAMETER_NOT_FOUND']],
    ['a value of another kind', valued({ value: 'young' }), [422, 'PARAMETER_INVALID']],
    ['a last day before the first', valued({ to: '2021-02-28' }), [422, 'PARAMETER_INVALID']],
    [
      'two values on one day',
      {
        values: [
          { ...UNDER_25, to: '2021-06-30' },
          { ...UNDER_25, from: '2021-06-30' },
        ],
      },
      [409, 'PARAMETER_OVERLAP'],
    ],
    ['no value where there must be one', valued({ value: null }), [422, 'PARAMETER_GAP']],
    ['a day before the first rules', valued({ from: '2019-12-31' }), [404, 'RULE_NOT_FOUND']],
    ['no such proposal', { adopts: [{ theme: 'meeting', version: 'V9' }] }, [404, 'PROPOSAL_NOT_FOUND']],
    ['no such area', { areaCode: '9999' }, [404, 'AREA_UNKNOWN']],
    ['a date to come', { date: '2021-04-02' }, [422, 'DATE_IN_FUTURE']],
    ['a date before the first rules', { areaCode: null, date: '2019-12-31' }, [404, 'RULE_NOT_FOUND']],
    [
      'a bill without a target group',
      { values: [{ key: 'target_group.determined', value: false, from: '2021-03-01' }] },
      [422, 'TARGET_GROUP_NOT_DETERMINED'],
    ],
  ])('refuses %s at once', async (_, body, expected) => {
    const runs = await count('work.run');
    expect(await refusal(body)).toEqual(expected);
    expect(await count('work.run')).toBe(runs);
  });

  it('takes values one after another: the last day of one may be the day before the next', async () => {
    const values = [
      { ...UNDER_25, to: '2021-06-30' },
      { ...UNDER_25, value: 27, from: '2021-07-01' },
    ];
    const answer = await ask({ ...BILL, values }, ADMIN);
    expect(answer.status).toBe(202);
    const run = (await test.call(answer.headers['location'] ?? '', { as: ADMIN })).json();
    expect(run).toMatchObject({
      kind: 'simulation',
      state: 'QUEUED',
      parameters: {
        areaCode: '1531',
        date: DATE,
        adopts: [],
        values: [{ until: '2021-07-01' }, { from: '2021-07-01', until: null }],
      },
    });
  });

  it.each([
    ['a value with words that no law has', valued({ value: 'a\u0000b' })],
    ['a number beyond all numbers', valued({ value: 1e300 })],
    ['a value without end', valued({ value: [[[[[[[[1]]]]]]]] })],
    ['no value', valued({ value: undefined })],
    ['a field that values do not have', valued({ until: '2022-01-01' })],
    ['an area that is no code', { areaCode: 1531 }],
    ['no list', { values: UNDER_25 }],
  ])('refuses %s as a mistake', async (_, body) => {
    expect(await refusal(body)).toEqual([400, 'REQUEST_INVALID']);
  });

  it('is for the clients of the own office, and for all of them in the keeper of the register', async () => {
    expect(await refusal({ areaCode: '0430' }, TE_OFFICER)).toEqual([404, 'AREA_UNKNOWN']);
    expect(await refusal({ areaCode: null }, TE_OFFICER)).toEqual([404, 'AREA_UNKNOWN']);
    expect((await ask({ ...BILL, areaCode: '0430' }, subjectOf('TE_OFFICER', 'elsewhere'))).status).toBe(202);
    for (const areaCode of ['0430', null]) expect((await ask({ ...BILL, areaCode }, ADMIN)).status).toBe(202);
  });
});

describe('a simulation of under-30 as under-25 on the sample', () => {
  let before: Snapshot;
  let after: Snapshot;
  let ofOffice: Json;
  let ofAll: Json;
  let adopted: Json;

  beforeAll(async () => {
    const services = servicesOn(test.database, fixedClock(TODAY));
    const imported = await services.importDelivery({ location: SAMPLE }, actingFor('keha', 'INTEGRATION'));
    if (!imported.ok) throw new Error(JSON.stringify(imported.failure));
    const determined = await services.determineTargetGroup(
      { areaCode: '1531', date: DATE, dryRun: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    );
    if (!determined.ok) throw new Error(JSON.stringify(determined.failure));

    before = await snapshot();
    const { executeRun, abandonRun } = test.services;
    const worker = await startRunWorker(test.database.database.pool, new AbortController().signal, {
      execute: executeRun,
      abandon: abandonRun,
      onError: (error) => {
        throw error;
      },
    });
    const asked = [
      [BILL, TE_OFFICER],
      [{ ...BILL, areaCode: null }, ADMIN],
      [{ ...BILL, values: [], adopts: [{ theme: 'meeting', version: 'V6' }] }, TE_OFFICER],
    ] as const;
    [ofOffice, ofAll, adopted] = await Promise.all(
      asked.map(async ([body, as]) => await finished((await ask(body, as)).headers['location'] ?? '', as)),
    );
    await worker.stop();
    after = await snapshot();
  }, 60_000);

  it('ends with its progress and its result', () => {
    const { clients } = ofOffice.result;
    const progress = { stage: 'simulate', done: clients, total: clients };
    expect(ofOffice).toMatchObject({ kind: 'simulation', state: 'SUCCEEDED', progress, failure: null });
    expect(ofOffice.result).toMatchObject({ areaCode: '1531', date: DATE, gained: 0 });
    expect(ofAll.result.areaCode).toBeNull();
    expect(ofAll.result.clients).toBeGreaterThan(ofOffice.result.clients);
  });

  it('takes out exactly those whom age alone brought in and who are 25 or older', async () => {
    const rows = await test.database.all<Determined>(
      `select facts ->> 'birthDate' as "birthDate", grounds, result, municipality
       from clients.determination join clients.client on client.id = client_id
       where determination_date = $1 and superseded_at is null and te_office = '1500'`,
      [DATE],
    );
    const byAgeAlone = rows.filter(({ grounds }) => grounds.join() === 'UNDER_30');
    // Nobody turns 25 in the month, so that the day of a transfer window makes no difference.
    expect(
      rows.filter(({ birthDate }) => ageOn(birthDate, DATE) === 25 && ageOn(birthDate, FIRST) === 24),
    ).toEqual([]);
    const lost = byAgeAlone.filter(
      ({ result, birthDate }) => result === 'IN' && ageOn(birthDate, DATE) >= 25,
    );
    const { result } = ofOffice;
    expect(lost.length).toBeGreaterThan(3);
    expect(result.lost).toBe(lost.length);
    expect(result.byGround).toEqual({ UNDER_30: { gained: 0, lost: lost.length } });
    expect(result.byMunicipality).toEqual(countedBy(lost, ({ municipality }) => municipality ?? 'unknown'));
    expect(result.byAgeBand).toEqual(countedBy(lost, ({ birthDate }) => ageBandOf(ageOn(birthDate, DATE))));
    const lines: { lost: number }[] = Object.values(result.byServiceLine);
    expect(lines.reduce((sum, line) => sum + line.lost, 0)).toBe(lost.length);
    const left: Record<string, number> = result.changes.IN;
    expect(Object.values(left).reduce((sum, clients) => sum + clients, 0)).toBe(lost.length);
  });

  it('counts at least as many for everybody as for one office', () => {
    expect(ofAll.result.lost).toBeGreaterThanOrEqual(ofOffice.result.lost);
  });

  it('finds nothing to change in a proposal that has nothing to do with the target group', () => {
    expect(adopted.result).toMatchObject({ gained: 0, lost: 0, changes: {}, byGround: {} });
    expect(adopted.result.clients).toBe(ofOffice.result.clients);
  });

  it('changes nothing about clients: only runs, keys and lines of the log are new', () => {
    expect(after.clients).toEqual(before.clients);
    const grown = Object.keys(after.counts).filter((table) => after.counts[table] !== before.counts[table]);
    expect(grown.toSorted()).toEqual(['access.audit_entry', 'access.idempotency_key', 'work.run']);
  });

  it('logs whose facts were looked at', async () => {
    const [line] = await test.database.all<{ looked: number }>(
      `select cardinality(client_ids) as looked from access.audit_entry
       where action = 'simulate-bill' and outcome = 'done' and correlation_id = $1`,
      [ofOffice.id],
    );
    expect(line?.looked).toBe(ofOffice.result.clients);
  });
});

const FIRST = '2021-03-01' as PlainDate;

interface Determined {
  readonly birthDate: PlainDate;
  readonly grounds: readonly string[];
  readonly result: string;
  readonly municipality: string | null;
}

function countedBy(rows: readonly Determined[], key: (row: Determined) => string): object {
  const groups = Map.groupBy(rows, key);
  return Object.fromEntries([...groups].map(([name, { length }]) => [name, { gained: 0, lost: length }]));
}

interface Snapshot {
  readonly clients: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

async function snapshot(): Promise<Snapshot> {
  const tables = await test.database.all<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('clients', 'access', 'exchange', 'work', 'legislation') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = await count(name);
  return { clients: await dump(test.database, 'ever'), counts };
}

async function count(table: string): Promise<number> {
  const [row] = await test.database.all<{ count: number }>(`select count(*)::integer as count from ${table}`);
  return row?.count ?? -1;
}

async function finished(address: string, as: string): Promise<Json> {
  return vi.waitFor(
    async () => {
      const run = (await test.call(address, { as })).json();
      expect(['SUCCEEDED', 'FAILED']).toContain(run.state);
      return run;
    },
    { timeout: 30_000, interval: 100 },
  );
}
