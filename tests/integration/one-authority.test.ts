import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { communityOf, writeCommunity } from '../torture/community.ts';

const HAME = communityOf('1531', 1, 2);

let database: TestDatabase;
let clients: readonly string[];

beforeAll(async () => {
  database = await cloneDatabase();
  await using delivery = await writeCommunity(HAME, { name: 'BASE', edition: 0 });
  const { importDelivery } = servicesOn(database, fixedClock('2021-04-01T09:00:00.000Z'));
  const taken = await importDelivery({ location: delivery.path }, actingFor('keha', 'INTEGRATION'));
  expect(taken).toMatchObject({ ok: true });
  clients = (await database.all<{ id: string }>('select id from clients.client order by id')).map(
    ({ id }) => id,
  );
});
afterAll(() => database.close());

/** A transaction of the application, on behalf of the keeper of the register, who may write everything. */
async function begin(): Promise<PoolClient> {
  const connection = await database.database.pool.connect();
  await connection.query('begin');
  await connection.query(`select set_config('kuntakokeilu.organisations', '{keha}', true)`);
  return connection;
}

const INSERT = `insert into clients.responsibility (client_id, authority, from_at, until_at, start_ground)
  values ($1, $2, $3, $4, 'NEW_REGISTRATION')`;

describe('the database holds that one authority at a time is responsible', () => {
  it.each([
    ['from the same moment on', '2021-03-01', null],
    ['later', '2021-03-20', null],
    ['for a time within', '2021-03-10', '2021-03-11'],
    ['from before', '2020-01-01', '2021-03-02'],
  ])('a second one is refused %s', async (_, from, until) => {
    const connection = await begin();
    try {
      const second = connection.query(INSERT, [clients[0], 'municipality:109', from, until]);
      await expect(second).rejects.toMatchObject({
        code: '23P01',
        constraint: 'responsibility_one_at_a_time',
      });
    } finally {
      await connection.query('rollback');
      connection.release();
    }
  });

  it('of two who write at the same time, one waits and is then refused', async () => {
    const [one, other] = [await begin(), await begin()];
    try {
      const close = `update clients.responsibility set until_at = '2021-03-15' where client_id = $1 and until_at is null`;
      await one.query(close, [clients[1]]);
      await one.query(INSERT, [clients[1], 'municipality:109', '2021-03-15', null]);
      const late = other.query(INSERT, [clients[1], 'municipality:837', '2021-03-16', null]).then(
        () => 'taken',
        ({ code }: { readonly code: string }) => code,
      );
      await one.query('commit');
      expect(await late).toBe('23P01');
    } finally {
      await other.query('rollback');
      one.release();
      other.release();
    }
    const spans = await database.all(
      'select authority from clients.responsibility where client_id = $1 order by from_at',
      [clients[1]],
    );
    expect(spans).toEqual([{ authority: 'te-office:1500' }, { authority: 'municipality:109' }]);
  });
});
