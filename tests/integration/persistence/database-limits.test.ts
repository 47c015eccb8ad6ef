import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/adapters/persistence/database.ts';
import { readFunction } from '../../../src/adapters/persistence/read-function.ts';
import { FUNCTION_DEFINITIONS } from '../../../src/adapters/persistence/reads.ts';
import type { Session } from '../../../src/application/ports/unit-of-work.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import type { OrganisationId } from '../../../src/domain/shared/organisation.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';

let test: TestDatabase;
let owner: Client;
let requests: Database;
let work: Database;

beforeAll(async () => {
  test = await cloneDatabase();
  owner = new Client({ connectionString: test.address.migration });
  await owner.connect();
  requests = await openDatabase(test.address.application, { connections: 2, statementTimeout: 400 });
  work = await openDatabase(test.address.application, { connections: 1, statementTimeout: 0 });
});
afterAll(async () => {
  await requests.close();
  await work.close();
  await owner.end();
  await test.close();
});

const SESSION: Session = { organisations: ['keha' as OrganisationId] };
const LEFT_OUT: Session = {
  ...SESSION,
  withoutClients: ['00000000-0000-7000-8000-000000000000' as ClientId],
};

describe('a read', () => {
  it.each([
    ['inserts', `insert into access.request_count values (0, 'probe', 1)`],
    ['updates', 'update access.request_count set count = 1'],
    ['locks', 'select from access.request_count for update'],
    ['writes to the log', `select access.append('[]')`],
    ['opens itself again', `select set_config('transaction_read_only', 'off', true)`],
  ])('that %s is refused by the database', async (name, statement) => {
    await owner.query(`create or replace function access.probe() returns text language plpgsql as $$
      begin ${statement.replace(/^select /, 'perform ')}; return ''; end $$;
      grant execute on function access.probe() to public`);
    const read = readFunction(
      `probe_that_${name.replaceAll(' ', '_')}`,
      [],
      `select access.probe(), '{}'::uuid[], 1`,
    );
    await owner.query(read.definition);
    for (const session of [SESSION, LEFT_OUT]) {
      await expect(read.run(requests.pool, session)).rejects.toMatchObject({
        code: expect.stringMatching(/^(25006|25001)$/),
      });
    }
    // The connection is as good as before for those who may write.
    await requests.pool.query('update access.request_count set count = 1');
  });

  it('of the product is one of these', () => {
    const reads = FUNCTION_DEFINITIONS.filter((definition) => definition.includes('returns table'));
    expect(reads.length).toBeGreaterThan(30);
    for (const definition of reads) {
      expect(definition).toMatch(
        /begin\s+perform set_config\([^;]+set_config\('transaction_read_only', 'on', true\);/,
      );
    }
  });
});

describe('the time that the database gives', () => {
  const settings = async ({ pool }: Database): Promise<readonly number[]> => {
    const { rows } = await pool.query<{ setting: string }>(
      `select setting from unnest(array['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
         with ordinality as wanted (name, place) join pg_settings using (name) order by place`,
    );
    return rows.map(({ setting }) => Number(setting));
  };

  it('is short for requests and long for work', async () => {
    expect(await settings(requests)).toEqual([400, 200, 400]);
    expect(await settings(work)).toEqual([0, 10_000, 60_000]);
  });

  it('ends a statement and the wait for a lock', async () => {
    await expect(requests.pool.query('select pg_sleep(3)')).rejects.toMatchObject({ code: '57014' });
    await owner.query('begin');
    await owner.query('lock table access.request_count');
    await expect(requests.pool.query('update access.request_count set count = 1')).rejects.toMatchObject({
      code: '55P03',
    });
    await owner.query('rollback');
  });
});
