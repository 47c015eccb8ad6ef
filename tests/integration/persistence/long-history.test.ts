import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientRead } from '../../../src/adapters/persistence/clients/client.read.ts';
import { clientsOfResponsibleRead } from '../../../src/adapters/persistence/clients/clients.read.ts';
import { timelineRead } from '../../../src/adapters/persistence/clients/timeline.read.ts';
import type { ReadFunction } from '../../../src/adapters/persistence/read-function.ts';
import { arrayLiteral, inTransaction } from '../../../src/adapters/persistence/sql.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { HOME, type SeededPlace, seedPlace } from '../../support/seed.ts';

const TODAY = '2021-03-31';
const TOWN = ['municipality:109'];
const FACTS = ['person', 'residence', 'job_search', 'status_span', 'unemployment_spell'];
/** Versions that each fact of a client once had. */
const VERSIONS = 400;

let test: TestDatabase;
let home: SeededPlace;

beforeAll(async () => {
  test = await cloneDatabase();
  home = await seedPlace(test, HOME);
});
afterAll(() => test.close());

/** Rows of facts that a read takes from tables and indexes; the same whatever else the machine does. */
async function rowsTaken({ fullName }: ReadFunction, ...values: readonly unknown[]): Promise<number> {
  return inTransaction(test.database.pool, 'begin', async (client) => {
    // The tables of a test are so small that reading them whole would be cheapest.
    await client.query('set local enable_seqscan = off');
    const marks = values.map((_, index) => `$${index + 2}`).join(', ');
    // What the connection has not yet told of earlier transactions is counted, too.
    const taken = async (): Promise<number> => {
      const { rows } = await client.query<{ taken: string }>(
        `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as taken
         from pg_stat_xact_user_tables where schemaname = 'clients' and relname = any($1)`,
        [FACTS],
      );
      return Number(rows[0]?.taken ?? 0);
    };
    const before = await taken();
    await client.query(`select * from ${fullName}($1, ${marks})`, [arrayLiteral(TOWN), ...values]);
    return (await taken()) - before;
  });
}

async function giveHistory(clients: readonly string[]): Promise<void> {
  for (const table of FACTS) {
    const names = await test.all<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'clients' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const columns = names.map(({ name }) => name);
    const values = columns.map((name) => {
      if (name === 'known_from') return `known_from - (version + 1) * interval '1 hour'`;
      if (name === 'known_until') return `known_from - version * interval '1 hour'`;
      return name === 'ended_by' ? `'superseded'` : name;
    });
    await test.all(
      `insert into clients.${table} (${columns.join(', ')})
       select ${values.join(', ')} from clients.${table}, generate_series(0, ${VERSIONS - 1}) as version
       where client_id = any($1::uuid[]) and known_until is null`,
      [clients],
    );
    await test.all(`analyze clients.${table}`);
  }
}

it('a client and a list cost the same, however often the facts were corrected', async () => {
  const [client = ''] = home.clients;
  const detail = () => rowsTaken(clientRead, client, TODAY);
  const list = () => rowsTaken(clientsOfResponsibleRead, TOWN, null, null, 50, TODAY);
  const before = { detail: await detail(), list: await list() };
  await giveHistory(home.clients);
  const [held] = await test.all<{ count: string }>(
    'select count(*) from clients.status_span where client_id = $1',
    [client],
  );
  expect(Number(held?.count)).toBe(VERSIONS + 1);
  expect(await detail()).toBeLessThanOrEqual(before.detail);
  expect(await list()).toBeLessThanOrEqual(before.list);
  expect(before.detail).toBeGreaterThan(3);
});

it('a page of the timeline takes what is known now, and not what was', async () => {
  const [client = ''] = home.clients;
  const page = (knownAt: string) =>
    rowsTaken(timelineRead, client, knownAt, null, null, null, null, 50, TODAY);
  expect(await page('infinity')).toBeLessThan(VERSIONS / 2);
});
