import { randomUUID } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISATIONS_SETTING } from '../../src/adapters/persistence/migrations/row-security.ts';
import { arrayLiteral, inTransaction } from '../../src/adapters/persistence/sql.ts';
import type { Services } from '../../src/container.ts';
import type { ClientId, DeliveryId } from '../../src/domain/shared/ids.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { HOME, type SeededPlace, seedPlace } from '../support/seed.ts';
import { actingFor, ALL_CLIENTS, fixedClock, servicesOn } from '../support/services.ts';

/**
 * What is promised of a walk through the pages of a list while others write: a row that is in the list all the time,
 * and whose place does not change, is met exactly once. One that comes or goes is met at most once. One that is put
 * in another place may be met in both, or in neither.
 */

let test: TestDatabase;
let services: Services;
let home: SeededPlace;

beforeAll(async () => {
  test = await cloneDatabase();
  services = servicesOn(test, fixedClock('2021-03-31T09:00:00.000Z'));
  home = await seedPlace(test, HOME);
  await sql('update clients.delivery_exception set source_key = id::text');
});
afterAll(() => test.close());

const TOWN = actingFor('municipality:109', 'MUN_OFFICER');
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');

interface Part {
  readonly ids: readonly string[];
  readonly next: string | null;
}

/** What a writer does to some row; `at` chooses which, `to` what it becomes. */
type Write = (at: number, to: number) => Promise<void>;

interface PagedList {
  readonly page: (after: string | null, limit: number) => Promise<Part>;
  /** SQL of `id` and `place` of everything that is in the list. */
  readonly rows: string;
  readonly writes: Readonly<Record<string, Write>>;
}

const BODIES = arrayLiteral(['keha', 'te-office:1500', 'municipality:109']);

/** A statement of somebody else, who sees all that is written here. */
async function sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  return inTransaction(test.database.pool, 'begin', async (client) => {
    await client.query(`select set_config('${ORGANISATIONS_SETTING}', $1, true)`, [BODIES]);
    return (await client.query<Row>(text, [...values])).rows;
  });
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function partOf(json: string, idOf: (item: Record<string, string>) => string | undefined): Part {
  const { items, next } = JSON.parse(json);
  return { ids: items.map((item: Record<string, string>) => idOf(item) ?? ''), next };
}

/** One of the rows that a query finds, the same for the same number. */
async function pick(query: string, at: number): Promise<string | null> {
  const rows = await sql<{ id: string }>(`select id from (${query}) found order by id`);
  return rows[at % Math.max(rows.length, 1)]?.id ?? null;
}

const lettersOf = (number: number): string => number.toString(26).replaceAll(/\d/g, 'å');

/** A new client like another, under a name of its own. */
async function addClient(like: string, name: string): Promise<string> {
  const id = randomUUID();
  await sql(
    `with made as (insert into clients.client (id, client_number, te_office, delivery_area, responsible, readers, name_key,
         created_at, latest_result, latest_result_since)
       select $1::uuid, $2, te_office, delivery_area, responsible, readers, $3, created_at, latest_result, latest_result_since
       from clients.client where id = $4)
     insert into clients.person select (jsonb_populate_record(person, jsonb_build_object(
       'client_id', $1, 'source_key', $2, 'sealed_code', null, 'code_index', null, 'last_name', $3))).*
     from clients.person where client_id = $4 and known_until is null`,
    [id, id, name, like],
  );
  return id;
}

/** Lists of every kind of order, and who writes to them. */
const LISTS: Readonly<Record<string, () => PagedList>> = {
  'clients in alphabetical order': () => {
    const rows = `select client.id, name_key as place from clients.client join clients.person on client_id = client.id
      and known_until is null where responsible = 'municipality:109' and merged_into is null`;
    return {
      rows,
      page: async (after, limit) =>
        partOf(valueOf(await services.findClients({ ...ALL_CLIENTS, after, limit }, TOWN)), ({ id }) => id),
      writes: {
        insert: async (_, to) => {
          await addClient(home.banned, `${lettersOf(to)}\u0001x`);
        },
        rename: async (at, to) => {
          const id = await pick(rows, at);
          await sql('update clients.client set name_key = $2 where id = $1', [id, lettersOf(to)]);
        },
        end: async (at) => {
          const id = await pick(`${rows} and client.id <> '${home.banned}'`, at);
          await sql('update clients.client set responsible = null where id = $1', [id]);
        },
        begin: async (at) => {
          const id = await pick(
            'select id from clients.client where responsible is null and merged_into is null',
            at,
          );
          await sql(`update clients.client set responsible = 'municipality:109' where id = $1`, [id]);
        },
        remove: async (at) => {
          const id = await pick(`${rows} and client.id <> '${home.banned}'`, at);
          await sql(
            `update clients.person set known_until = '2021-03-31T08:00:00Z', ended_by = 'withdrawn_by_source'
             where client_id = $1 and known_until is null`,
            [id],
          );
        },
      },
    };
  },

  'clients narrowed by what changes': () => {
    const now = `known_until is null and from_date <= '2021-03-31' and until_date is null`;
    const rows = `select client.id, name_key as place from clients.client where te_office = '1500'
      and latest_result = 'IN' and merged_into is null
      and exists (select from clients.status_span where client_id = client.id and code = '02' and ${now})
      and exists (select from clients.job_search where client_id = client.id and ${now})
      and exists (select from clients.person where client_id = client.id and known_until is null)`;
    const filter = { ...ALL_CLIENTS, status: '02', result: 'IN', jobSearch: 'VALID' } as const;
    const setCode = async (code: string, at: number): Promise<void> => {
      const id = await pick(`select id from clients.client where te_office = '1500'`, at);
      await sql(`update clients.status_span set code = $2 where client_id = $1 and ${now}`, [id, code]);
    };
    return {
      rows,
      page: async (after, limit) =>
        partOf(valueOf(await services.findClients({ ...filter, after, limit }, OFFICE)), ({ id }) => id),
      writes: {
        changeStatus: (at) => setCode('01', at),
        changeStatusBack: (at) => setCode('02', at),
        rename: async (at, to) => {
          const id = await pick(rows, at);
          await sql('update clients.client set name_key = $2 where id = $1', [id, lettersOf(to)]);
        },
        leaveTheGroup: async (at, to) => determine(await pick(rows, at), 'OUT', 400 + to),
        comeBack: async (at, to) =>
          determine(
            await pick(`select id from clients.client where latest_result = 'OUT'`, at),
            'IN',
            1200 + to,
          ),
        endSearch: async (at) => {
          const id = await pick(rows, at);
          await sql(`update clients.job_search set until_date = '2021-03-01' where client_id = $1`, [id]);
        },
      },
    };
  },

  'a worklist': () => {
    const rows = `select client.id, latest_result_since as place from clients.client
      join clients.person on client_id = client.id and known_until is null
      where responsible = 'te-office:1500' and latest_result = 'IN' and not exists (
        select from clients.referral_notice notice where notice.client_id = client.id
          and state in ('SENT', 'FAILED', 'RESENT'))`;
    return {
      rows,
      page: async (after, limit) => {
        const input = { name: 'to-be-transferred', municipality: null, until: null, after, limit } as const;
        const { items, next } = valueOf(await services.findWorkItems(input, OFFICE));
        return { ids: items.map(({ client }) => client.id), next };
      },
      writes: {
        insert: async (_, to) => {
          const id = await addClient(home.banned, lettersOf(to));
          await sql(
            `update clients.client set responsible = 'te-office:1500', latest_result = null where id = $1`,
            [id],
          );
          await determine(id, 'IN', to);
        },
        rename: async (at, to) => {
          const id = await pick(rows, at);
          await sql('update clients.client set name_key = $2 where id = $1', [id, lettersOf(to)]);
        },
        determineAgain: async (at, to) => determine(await pick(rows, at), 'IN', 400 + to),
        leaveTheGroup: async (at, to) => determine(await pick(rows, at), 'OUT', 800 + to),
      },
    };
  },

  'referral notices, the latest first': () => {
    const rows = `select id, sent_at as place from clients.referral_notice
      where 'te-office:1500' in (from_authority, to_authority) and state = 'SENT'`;
    return {
      rows,
      page: async (after, limit) =>
        partOf(
          valueOf(await services.findReferralNotices({ state: 'SENT', after, limit }, OFFICE)),
          ({ id }) => id,
        ),
      writes: {
        receive: async (at) => {
          const id = await pick(rows, at);
          await sql(
            `update clients.referral_notice set state = 'RECEIVED', received_at = '2021-03-31T08:59:00Z' where id = $1`,
            [id],
          );
        },
        send: async (at) => {
          const id = await pick(`select id from clients.referral_notice where state <> 'SENT'`, at);
          await sql(`update clients.referral_notice set state = 'SENT', received_at = null where id = $1`, [
            id,
          ]);
        },
      },
    };
  },

  'runs, the latest first': () => {
    const rows = `select id, requested_at as place from work.run where organisation = 'te-office:1500'`;
    return {
      rows,
      page: async (after, limit) =>
        partOf(valueOf(await services.findRuns({ after, limit }, OFFICE)), ({ id }) => id),
      writes: {
        insert: async (at, to) => {
          const like = await pick(rows, at);
          await sql(
            `insert into work.run select (jsonb_populate_record(run, jsonb_build_object('id', gen_random_uuid(),
               'requested_at', '2021-03-01T00:00:00Z'::timestamptz + $2 * interval '1 hour'))).*
             from work.run where id = $1`,
            [like, to],
          );
        },
        finish: async (at) => {
          const id = await pick(rows, at);
          await sql(`update work.run set state = 'SUCCEEDED' where id = $1`, [id]);
        },
      },
    };
  },

  'rows of a delivery that were not taken': () => {
    const rows = `select id::text, id as place from clients.delivery_exception where delivery_id = '${home.delivery}'`;
    return {
      rows: `select source_key as id, place from (select source_key, id as place from clients.delivery_exception
        where delivery_id = '${home.delivery}') listed`,
      page: async (after, limit) =>
        partOf(
          valueOf(
            await services.findDeliveryExceptions(
              { id: home.delivery as DeliveryId, outcome: null, after, limit },
              OFFICE,
            ),
          ),
          ({ key }) => key,
        ),
      writes: {
        insert: async () => {
          const like = await pick(rows, 0);
          await sql(
            `insert into clients.delivery_exception (delivery_id, section, file, record, source_key, outcome, reason, column_name)
             select delivery_id, section, file, record, gen_random_uuid()::text, outcome, reason, column_name
             from clients.delivery_exception where id = $1::bigint`,
            [like],
          );
        },
      },
    };
  },

  'the timeline of a client': () => {
    const client = home.clients[1] as ClientId;
    const rows = `select source_key as id, from_date as place from clients.status_span
      where client_id = '${client}' and known_until is null`;
    return {
      rows,
      page: async (after, limit) => {
        const input = { clientId: client, from: null, to: null, knownAt: null, after, limit };
        const { items, next } = valueOf(await services.getTimeline(input, TOWN));
        return { ids: items.filter(({ kind }) => kind === 'STATUS').map(({ key }) => key), next };
      },
      writes: {
        insert: async (_, to) => {
          await sql(
            `insert into clients.status_span (client_id, source_key, code, from_date, recorded_at, delivery_id, known_from)
             values ($1, gen_random_uuid()::text, '02', '2019-01-01'::date + $2::integer, '2021-03-01T10:00:00', $1, now())`,
            [client, to],
          );
        },
        correct: async (at) => {
          const key = await pick(rows, at);
          await sql(
            `with old as (update clients.status_span set known_until = now(), ended_by = 'superseded'
               where source_key = $1 and known_until is null returning *)
             insert into clients.status_span (client_id, source_key, code, from_date, recorded_at, delivery_id, known_from)
             select client_id, source_key, '01', from_date, recorded_at, delivery_id, now() from old`,
            [key],
          );
        },
        withdraw: async (at) => {
          const key = await pick(rows, at);
          await sql(
            `update clients.status_span set known_until = now(), ended_by = 'withdrawn_by_source'
             where source_key = $1 and known_until is null`,
            [key],
          );
        },
      },
    };
  },
};

/** A determination of some day from 1.1.2021 on, through the table that the lists follow. */
async function determine(client: string | null, result: string, day: number): Promise<void> {
  if (client === null) return;
  await sql(
    `insert into clients.determination (id, client_id, determination_date, rule, result, grounds, reasons, facts,
       decided_by, decided_at)
     select gen_random_uuid(), $1, '2018-01-01'::date + $3::integer, rule, $2, grounds, reasons, facts, decided_by, now()
     from clients.determination where id = $4
     on conflict do nothing`,
    [client, result, day, home.determination],
  );
}

describe('a walk through the pages of a list while others write', () => {
  it('is tested for lists of every kind of order', () => {
    expect(Object.keys(LISTS)).toHaveLength(7);
  });

  for (const [name, list] of Object.entries(LISTS)) {
    property.prop(
      [
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 200 }), fc.nat({ max: 390 })), {
          minLength: 4,
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 4 }),
      ],
      { numRuns: 12 },
    )(`meets each row of ${name} once that was there all the time, in its place`, async (steps, limit) => {
      const { page, rows, writes } = list();
      const placesNow = async () => {
        const found = await sql<{ id: string; place: string }>(
          `select id, place::text from (${rows}) listed`,
        );
        return new Map(found.map(({ id, place }) => [id, place]));
      };
      const stayed = await placesNow();
      const lastPlace = new Map(stayed);
      const moved = new Set<string>();
      const met: string[] = [];
      let after: string | null = null;
      let pages = 0;
      do {
        const part: Part = await page(after, limit);
        met.push(...part.ids);
        after = part.next;
        const [which = 0, at = 0, to = 0] = steps[pages % steps.length] ?? [];
        const write = Object.values(writes)[which % Object.keys(writes).length];
        if (pages < steps.length) await write?.(at, to);
        pages += 1;
        const now = await placesNow();
        for (const [id, place] of stayed) if (now.get(id) !== place) stayed.delete(id);
        for (const [id, place] of now) {
          if (lastPlace.has(id) && lastPlace.get(id) !== place) moved.add(id);
          lastPlace.set(id, place);
        }
        expect(pages).toBeLessThan(500);
      } while (after !== null);
      expect([...stayed.keys()].filter((id) => met.filter((each) => each === id).length !== 1)).toEqual([]);
      const repeated = met.filter((id, index) => met.indexOf(id) !== index && !moved.has(id));
      expect(repeated).toEqual([]);
    });
  }
});
