import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientRead } from '../../../src/adapters/persistence/clients/client.read.ts';
import { CLIENTS_OF_TE_OFFICE } from '../../../src/adapters/persistence/clients/clients.read.ts';
import { timelineRead } from '../../../src/adapters/persistence/clients/timeline.read.ts';
import type { ReadFunction } from '../../../src/adapters/persistence/read-function.ts';
import { arrayLiteral, inTransaction } from '../../../src/adapters/persistence/sql.ts';
import type { Services } from '../../../src/container.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import type { Result } from '../../../src/domain/shared/result.ts';
import { callsCounted } from '../../support/calls-counted.ts';
import { copyRows } from '../../support/copied-rows.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { HOME, seedPlace } from '../../support/seed.ts';
import { actingFor, ALL_CLIENTS, fixedClock, servicesOn } from '../../support/services.ts';

const TODAY = '2021-03-31';
const OFFICE = ['te-office:1500'];
const ACTING = actingFor('te-office:1500', 'TE_OFFICER');
const PAGE = 50;
/** What a client of a list is shown with. */
const OF_A_LIST = ['person', 'status_span', 'determination'];
/** What a client is shown with, and what besides is kept of one. */
const OF_A_CLIENT = [
  ...OF_A_LIST,
  'residence',
  'job_search',
  'unemployment_spell',
  'earnings_right',
  'guardian',
  'referral_notice',
  'responsibility',
];
/** Versions that each of them once had: two thousand of the client, and a few of everybody else in the list. */
const [MANY, FEW] = [200, 20];

const CROWD_ID = '10000000-0000-7000-8000-';
/** Who fills a page beside the client. */
const CROWD = Array.from({ length: PAGE }, (_, at) => CROWD_ID + String(at + 1).padStart(12, '0'));

let test: TestDatabase;
let services: Services;
let calls: () => number;
let client: ClientId;

beforeAll(async () => {
  test = await cloneDatabase();
  const home = await seedPlace(test, HOME);
  client = home.waiting[0]?.client as ClientId;
  services = servicesOn(test, fixedClock(`${TODAY}T09:00:00.000Z`));
  calls = callsCounted(test.database.pool);
  await test.all(
    `insert into clients.earnings_right (client_id, basis, entitled, origin, source_key, recorded_at, recorded_by, sync_state,
       known_from) values ($1, '5:2.1', 'NO', 'KASSA', 'A1', '2021-02-01', 'test', 'PENDING', '2021-02-01Z')`,
    [client],
  );
  await test.all(
    `insert into clients.guardian (client_id, name, scope, from_date, recorded_by, reason, known_from)
     values ($1, 'Keksitty Edunvalvoja', 'PROPERTY', '2021-02-01', 'test', 'Testi', '2021-02-01Z')`,
    [client],
  );
  await makeCrowd();
});
afterAll(() => test.close());

async function makeCrowd(): Promise<void> {
  const other = `('${CROWD_ID}' || lpad(nth::text, 12, '0'))::uuid`;
  const unlike = {
    source_key: `source_key || '-' || nth`,
    sealed_code: 'null',
    code_index: 'null',
    id: 'gen_random_uuid()',
  };
  const key = { client_number: `client_number || '-' || nth`, name_key: `name_key || nth` };
  await copyRows(test, 'client', [client], PAGE, { id: other, ...key });
  for (const table of OF_A_LIST) await copyRows(test, table, [client], PAGE, { ...unlike, client_id: other });
}

/** Lets the rows of clients have been otherwise before, so many times. */
async function giveHistory(table: string, clients: readonly string[], versions: number): Promise<void> {
  const earlier = (moment: string, by = 'nth'): string => `${moment} - ${by} * interval '1 hour'`;
  await copyRows(test, table, clients, versions, {
    id: 'gen_random_uuid()',
    known_from: earlier('known_from'),
    known_until: earlier('known_from', '(nth - 1)'),
    ended_by: `'superseded'`,
    last_name: `'Entinen' || nth`,
    superseded_at: earlier('decided_at'),
    state: `'WITHDRAWN'`,
    sent_at: earlier('sent_at'),
    from_at: earlier('from_at'),
    until_at: earlier('from_at', '(nth - 1)'),
    end_reason: table === 'responsibility' ? `'TRANSFERRED'` : 'end_reason',
  });
}

/** Rows kept of clients that a read takes from tables and indexes; the same whatever else the machine does. */
async function rowsTaken({ fullName }: ReadFunction, ...values: readonly unknown[]): Promise<number> {
  return inTransaction(test.database.pool, 'begin', async (connection) => {
    // The tables of a test are so small that reading them whole would be cheapest.
    await connection.query('set local enable_seqscan = off');
    const marks = values.map((_, index) => `$${index + 2}`).join(', ');
    // What the connection has not yet told of earlier transactions is counted, too.
    const taken = async (): Promise<number> => {
      const { rows } = await connection.query<{ taken: string }>(
        `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as taken
         from pg_stat_xact_user_tables where schemaname = 'clients' and relname <> 'client'`,
      );
      return Number(rows[0]?.taken ?? 0);
    };
    const before = await taken();
    await connection.query(`select * from ${fullName}($1, ${marks})`, [arrayLiteral(OFFICE), ...values]);
    return (await taken()) - before;
  });
}

/** What a use case answers, and how often it asks the database; the roles of the user cost every request one more. */
async function asked<T>(answer: () => Promise<Result<T>>): Promise<{ value: T; calls: number }> {
  calls();
  const found = await answer();
  if (!found.ok) throw new Error(found.failure.code);
  return { value: found.value, calls: calls() };
}

it('a client and a list of fifty cost the same, however often the facts were others', async () => {
  const page = { ...ALL_CLIENTS, after: null, limit: PAGE };
  const narrowed = { ...page, status: '02', result: 'IN' } as const;
  const place = [OFFICE, null, null, PAGE, TODAY];
  const look = async () => ({
    card: await asked(() => services.getClient(client, ACTING)),
    list: await asked(() => services.findClients(page, ACTING)),
    cardRows: await rowsTaken(clientRead, client, OFFICE, TODAY),
    listRows: await rowsTaken(CLIENTS_OF_TE_OFFICE.all, ...place),
    narrowed: await asked(() => services.findClients(narrowed, ACTING)),
    narrowedRows: await rowsTaken(CLIENTS_OF_TE_OFFICE.narrowed, ...place, '02', 'IN', null, null, null),
  });
  await look();
  const before = await look();
  for (const table of OF_A_CLIENT) await giveHistory(table, [client], MANY);
  for (const table of OF_A_LIST) await giveHistory(table, CROWD, FEW);
  const after = await look();
  for (const read of ['card', 'list', 'narrowed'] as const) expect(after[read]).toEqual(before[read]);
  for (const read of ['list', 'narrowed'] as const) {
    expect(JSON.parse(after[read].value).items).toHaveLength(PAGE);
    expect(after[read].calls).toBeLessThanOrEqual(2);
  }
  expect(after.card.calls).toBeLessThanOrEqual(3);
  expect(after.cardRows).toBeLessThanOrEqual(before.cardRows);
  expect(after.listRows).toBeLessThanOrEqual(before.listRows);
  expect(after.narrowedRows).toBeLessThanOrEqual(before.narrowedRows);
  expect(before.cardRows).toBeGreaterThan(OF_A_LIST.length);
  expect(before.listRows).toBeGreaterThan(PAGE);
});

it('a page of the timeline takes what is known now, and not what was', async () => {
  const found = await services.getTimeline(
    { clientId: client, knownAt: null, from: null, to: null, after: null, limit: PAGE },
    ACTING,
  );
  expect(found.ok && found.value.items).toHaveLength(PAGE);
  const rows = await rowsTaken(timelineRead, client, 'infinity', null, null, null, null, PAGE, TODAY);
  expect(rows).toBeLessThan((OF_A_CLIENT.length * MANY) / 2);
});

it('a ground of residence that every version of the person repeats is one on the card', async () => {
  await test.all(
    `update clients.person set residence_ground = 'B', permit_from = '2020-01-01' where client_id = $1`,
    [client],
  );
  const { value } = await asked(() => services.getClient(client, ACTING));
  expect(JSON.parse(value.json).residenceGrounds).toHaveLength(1);
});
