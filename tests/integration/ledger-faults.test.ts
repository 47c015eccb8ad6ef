import { expect, it } from 'vitest';
import { cloneForTest, type TestDatabase } from '../support/database.ts';
import { ledgerFaults, overspent } from '../torture/ledger-faults.ts';

const QUOTA = '00000000-0000-7000-8000-000000000001';

/** Commits as nobody may: reads the quota, thinks, and writes what it has made of it, without a lock. */
async function carelessly({ database }: TestDatabase, cents: number): Promise<void> {
  const connection = await database.pool.connect();
  try {
    await connection.query(`select set_config('kuntakokeilu.organisations', '{keha}', false)`);
    const { rows } = await connection.query<{ committed: string; movements: number }>(
      'select committed_cents as committed, movements from resources.quota where id = $1',
      [QUOTA],
    );
    const [committed, number] = [Number(rows[0]?.committed), (rows[0]?.movements ?? 0) + 1];
    if (committed + cents > 1_000) return;
    await connection.query('select pg_sleep(0.05)');
    await connection.query(
      `with made as (
         insert into resources.commitment (id, quota_id, subject_kind, subject_id, state, reserved_cents, committed_cents,
           used_cents, seats)
         values (gen_random_uuid(), $1, 'EXPENSE', 'x', 'COMMITTED', 0, $2, 0, 0) returning id)
       insert into resources.movement (quota_id, number, kind, commitment_id, change, after, decided_on, at, moved_by,
         moved_by_organisation, rule)
       select $1, $3, 'COMMIT', id, jsonb_build_object('committed', $2::bigint),
         jsonb_build_object('amount', 1000, 'reserved', 0, 'committed', $4::bigint, 'used', 0, 'seatsReserved', 0, 'seatsTaken', 0),
         '2022-05-02', now(), 'x', 'keha', '{}' from made`,
      [QUOTA, cents, number, committed + cents],
    );
    await connection.query(
      'update resources.quota set committed_cents = committed_cents + $2, movements = $3 where id = $1',
      [QUOTA, cents, number],
    );
  } finally {
    connection.release();
  }
}

it('finds what a way without a lock does to a ledger without constraints', async () => {
  const test = await cloneForTest();
  await test.all(
    `insert into resources.quota values ($1, 'keha', 2022, 'PAY_SUBSIDY', 'OPEN', '{keha}', 1000, 0, 0, 0, null, 0, 0, 1, 1,
       'test', 'keha', now())`,
    [QUOTA],
  );
  await test.all(
    `insert into resources.movement (quota_id, number, kind, change, after, decided_on, at, moved_by, moved_by_organisation, rule)
     values ($1, 1, 'QUOTA_CHANGE', '{"amount": 1000}', '{"amount": 1000, "reserved": 0, "committed": 0, "used": 0,
       "seatsReserved": 0, "seatsTaken": 0}', '2022-05-02', now(), 'test', 'keha', '{}')`,
    [QUOTA],
  );
  await carelessly(test, 100);
  expect(await ledgerFaults(test)).toEqual([]);
  await test.all('update resources.quota set seats_taken = 1');
  expect((await ledgerFaults(test)).map((found) => Object.values(found)[0])).toEqual([
    'quota',
    'commitments',
  ]);
  await test.all('update resources.quota set seats_taken = 0');
  const both = await Promise.allSettled([carelessly(test, 900), carelessly(test, 900)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await test.all('alter table resources.quota drop constraint quota_not_overspent');
  await test.all('alter table resources.movement drop constraint movement_pkey');
  await test.all(`update resources.quota set committed_cents = 100, movements = 2 where id = $1`, [QUOTA]);
  await test.all(`delete from resources.movement where number > 2`);
  await test.all(`delete from resources.commitment where committed_cents = 900`);
  expect(await ledgerFaults(test)).toEqual([]);
  await Promise.all([carelessly(test, 900), carelessly(test, 900)]);
  expect(await overspent(test)).toHaveLength(1);
  expect(new Set((await ledgerFaults(test)).map((found) => Object.values(found)[0]))).toEqual(
    new Set(['entry', 'quota', 'overspent']),
  );
});
