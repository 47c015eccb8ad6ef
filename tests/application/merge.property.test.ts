import { randomUUID } from 'node:crypto';
import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, MergeId } from '../../src/domain/shared/ids.ts';
import type { Services } from '../../src/container.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { sealedCode } from '../support/keys.ts';
import { actingFor, type FixedClock, fixedClock, servicesOn } from '../support/services.ts';

const OFFICE = 'te-office:1500';
const OFFICER = actingFor(OFFICE, 'TE_OFFICER');
const TABLES = [
  'person',
  'residence',
  'job_search',
  'status_span',
  'earnings_right',
  'service_line',
  'service_spell',
  'held_row',
  'responsibility',
  'unemployment_spell',
];

let test: TestDatabase;
let services: Services;
let clock: FixedClock;

beforeAll(async () => {
  test = await cloneDatabase();
  clock = fixedClock('2021-04-01T09:00:00.000Z');
  services = servicesOn(test, clock);
});
afterAll(() => test.close());

/** Facts of one client: spans one after another, with gaps or without, the last perhaps open. */
interface Facts {
  readonly hasCode: boolean;
  readonly homes: readonly Span[];
  readonly searches: readonly Span[];
  readonly statuses: readonly (Span & { readonly code: string })[];
  readonly services: readonly Span[];
  readonly plans: number;
}
interface Span {
  readonly from: string;
  readonly until: string | null;
}

const dayOf = (offset: number): string => new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10);

/** Spans that do not overlap each other; those of two clients may. */
const spans = (isOpenAllowed: boolean): fc.Arbitrary<readonly Span[]> =>
  fc
    .record({
      bounds: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }),
      isOpen: fc.boolean(),
    })
    .map(({ bounds, isOpen }) => {
      const days = bounds.toSorted((a, b) => a - b);
      return days.flatMap((day, at) => {
        if (at % 2 === 1) return [];
        const end = days[at + 1];
        if (end === undefined && !(isOpen && isOpenAllowed)) return [];
        return [{ from: dayOf(day), until: end === undefined ? null : dayOf(end) }];
      });
    });

const facts = (isOpenAllowed: boolean): fc.Arbitrary<Facts> =>
  fc.record({
    hasCode: fc.boolean(),
    homes: spans(true),
    searches: spans(isOpenAllowed),
    statuses: fc
      .tuple(spans(true), fc.constantFrom('02', '01', '07'))
      .map(([list, code]) => list.map((span) => ({ ...span, code }))),
    services: spans(true),
    plans: fc.nat(2),
  });

let clients = 0;

async function put(of: Facts): Promise<ClientId> {
  clients += 1;
  const id = randomUUID();
  const number = `7${String(clients).padStart(7, '0')}`;
  const known = {
    client_id: id,
    recorded_at: '2021-03-01T10:00:00',
    delivery_id: id,
    known_from: '2021-03-01T10:00:00Z',
  };
  const span = ({ from, until }: Span) => ({ from_date: from, until_date: until });
  const rows = (prefix: string, list: readonly object[]) =>
    list.map((row, at) => ({ ...known, ...row, source_key: `${prefix}${number}${at}` }));
  const tables: Readonly<Record<string, readonly object[]>> = {
    client: [
      {
        id,
        client_number: number,
        te_office: '1500',
        delivery_area: '1531',
        readers: ['keha', OFFICE],
        name_key: number,
        created_at: '2021-03-01T10:00:00Z',
        version: 1,
      },
    ],
    person: [
      {
        ...known,
        source_key: number,
        ...sealedCode(number, of.hasCode ? `code-${number}` : null),
        birth_date: '1980-02-03',
        last_name: 'Koe',
        first_names: 'Testi',
        former_names: [],
        match_key: 'koe testi',
        name_words: ['koe', 'testi'],
        service_language: 'fi',
        citizenships: [],
        needs_interpreter: false,
      },
    ],
    residence: rows(
      'R',
      of.homes.map((home) => ({
        ...span(home),
        kind: 'HOME_MUNICIPALITY',
        municipality: '109',
        origin: 'VTJ',
      })),
    ),
    job_search: rows('T', of.searches.map(span)),
    status_span: rows(
      'S',
      of.statuses.map((status) => ({ ...span(status), code: status.code })),
    ),
    service_spell: rows(
      'V',
      of.services.map((service) => ({ ...span(service), code: '01' })),
    ),
    held_row: rows(
      'P',
      Array.from({ length: of.plans }, () => ({ section: 'plans', value: {} })),
    ),
  };
  for (const [table, list] of Object.entries(tables)) {
    await test.all(
      `insert into clients.${table} select (jsonb_populate_record(null::clients.${table}, row)).*
       from jsonb_array_elements($1::jsonb) row`,
      [JSON.stringify(list)],
    );
  }
  return id as ClientId;
}

/** What is known now of clients, but for since when it is known, by whom it was moved, and derived rows of no change. */
async function view(...ids: readonly string[]): Promise<readonly string[]> {
  const selects = TABLES.map(
    (
      table,
    ) => `select '${table} ' || (to_jsonb(fact) - '{sealed_code,known_from,recorded_at,delivery_id,recorded_by,reason,sync_state}'::text[])::text as line
      from clients.${table} fact where client_id = any($1::uuid[]) ${table === 'responsibility' ? '' : 'and known_until is null'}`,
  );
  const rows = await test.all<{ line: string }>(
    `select line from (${selects.join(' union all ')}
       union all select 'client ' || (to_jsonb(client) - '{version,changed_by,changed_at}'::text[])::text
         from clients.client where id = any($1::uuid[])) seen order by line collate "C"`,
    [ids],
  );
  return rows.map(({ line }) => line);
}

async function openSpansOf(id: ClientId): Promise<number> {
  const [found] = await test.all<{ overlaps: number }>(
    `select count(*)::int as overlaps from clients.job_search a join clients.job_search b
       on a.client_id = b.client_id and a.source_key < b.source_key
       and daterange(a.from_date, a.until_date) && daterange(b.from_date, b.until_date)
     where a.client_id = $1 and a.known_until is null and b.known_until is null`,
    [id],
  );
  return found?.overlaps ?? -1;
}

let step = 0;
const later = (): void => {
  step += 1;
  clock.set(new Date(Date.UTC(2021, 3, 1, 9, 0, step)).toISOString());
};

describe('a merge and its reversal', () => {
  it('give exactly the view of before, whatever was known of the two', async () => {
    await fc.assert(
      fc.asyncProperty(facts(true), facts(false), async (stays, doubles) => {
        const [clientId, duplicateId] = [await put(stays), await put(doubles)];
        later();
        // Spells are derived where a merge looks at them; before, nobody has.
        const first = await services.mergeClients(
          { clientId, duplicateId, version: 1, reason: 'Sama henkilö' },
          OFFICER,
        );
        if (!first.ok) throw new Error(JSON.stringify(first.failure));
        later();
        const undone = await services.reverseMerge(
          { mergeId: first.value.id, reason: 'Eri henkilö' },
          OFFICER,
        );
        if (!undone.ok) throw new Error(JSON.stringify(undone.failure));
        const before = await view(clientId, duplicateId);
        later();
        const merged = await services.mergeClients(
          { clientId, duplicateId, version: undone.value.version, reason: 'Sama henkilö' },
          OFFICER,
        );
        if (!merged.ok) throw new Error(JSON.stringify(merged.failure));
        expect(await openSpansOf(clientId)).toBe(0);
        const left = await test.all(
          `select from clients.status_span where client_id = $1 and known_until is null`,
          [duplicateId],
        );
        expect(left).toEqual([]);
        later();
        const reversed = await services.reverseMerge(
          { mergeId: merged.value.id, reason: 'Eri henkilö' },
          OFFICER,
        );
        expect(reversed.ok).toBe(true);
        expect(await view(clientId, duplicateId)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('the first time give the facts as the register told them', async () => {
    const span = { from: '2020-01-01', until: '2020-06-01' };
    const one = await put({
      hasCode: true,
      homes: [span],
      searches: [span],
      statuses: [{ ...span, code: '02' }],
      services: [span],
      plans: 1,
    });
    const other = await put({
      hasCode: false,
      homes: [{ from: '2020-03-01', until: null }],
      searches: [{ from: '2020-07-01', until: '2020-08-01' }],
      statuses: [],
      services: [],
      plans: 2,
    });
    const known = async () =>
      (await view(one, other)).filter((line) => !line.startsWith('unemployment_spell'));
    const before = await known();
    later();
    const merged = await services.mergeClients(
      { clientId: one, duplicateId: other, version: 1, reason: null },
      OFFICER,
    );
    expect(merged.ok && (await known())).not.toEqual(before);
    later();
    const mergeId = (merged.ok ? merged.value.id : '') as MergeId;
    await services.reverseMerge({ mergeId, reason: 'Eri henkilö' }, OFFICER);
    expect(await known()).toEqual(before);
    const again = await services.reverseMerge({ mergeId, reason: 'Eri henkilö' }, OFFICER);
    expect(again).toMatchObject({ ok: false, failure: { code: 'MERGE_REVERSED' } });
  });
});
