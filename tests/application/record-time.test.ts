import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { cloneForTest, type TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { communityOf, writeCommunity } from '../torture/community.ts';

const HAME = communityOf('1531', 1, 2);

/** When so many wait for a lock that somebody else holds. */
async function waiting({ database }: TestDatabase, count: number): Promise<void> {
  for (;;) {
    const { rows } =
      await database.pool.query(`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`);
    if (rows.length === count) return;
    await delay(5);
  }
}

it('what is known begins when a delivery is taken, not when it began to wait for another', async () => {
  const database = await cloneForTest();
  const clock = fixedClock('2021-04-01T09:00:00.000Z');
  const { importDelivery } = servicesOn(database, clock);
  await using base = await writeCommunity(HAME, { name: 'BASE', edition: 0 });
  await using next = await writeCommunity(HAME, {
    name: 'NEXT',
    edition: 1,
    after: { base: 'BASE', sequence: 2 },
  });
  const holder = await database.database.pool.connect();
  const lock = 'hashtextextended($1, 0)';
  await holder.query(`select pg_advisory_lock(${lock})`, ['delivery of URA']);
  const take = ({ path }: { readonly path: string }) =>
    importDelivery({ location: path }, actingFor('keha', 'INTEGRATION'));

  const first = take(base);
  await waiting(database, 1);
  // The clock of the second process is a second behind, or it was asked earlier and took longer to open its files.
  clock.set('2021-04-01T08:59:59.000Z');
  const second = take(next);
  await waiting(database, 2);
  clock.set('2021-04-01T09:05:00.000Z');
  await holder.query(`select pg_advisory_unlock(${lock})`, ['delivery of URA']);
  holder.release();

  expect([await first, await second]).toMatchObject([{ ok: true }, { ok: true }]);
  const versions = await database.all(
    `select distinct known_from <= known_until as forwards, known_until is null as current from clients.person`,
  );
  expect(versions).toHaveLength(2);
  expect(versions).toContainEqual({ forwards: true, current: false });
});
