import { Client } from 'pg';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { prepareRunQueue } from '../../../src/adapters/jobs/run-queue.ts';
import { migrate } from '../../../src/adapters/persistence/migrate.ts';
import { isOfThisVersion } from '../../../src/adapters/persistence/reads.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { cloneForTest, type TestDatabase } from '../../support/database.ts';
import { actingFor, ALL_CLIENTS, fixedClock, servicesOn } from '../../support/services.ts';
import { communityOf, writeCommunity } from '../../torture/community.ts';

const OFFICER = actingFor('te-office:1500', 'TE_OFFICER');

let test: TestDatabase;

beforeEach(async () => {
  test = await cloneForTest();
});

/** The read functions that there are, of every version of the program. */
async function readFunctions(): Promise<readonly string[]> {
  const rows = await test.all<{ name: string }>(
    `select oid::regproc::text as name from pg_proc where pronamespace = 'read'::regnamespace order by name`,
  );
  return rows.map(({ name }) => name);
}

describe('a database that another process migrates', () => {
  it('goes on being read and written by the process before it', async () => {
    const { findClients, importDelivery, requestDetermination } = servicesOn(
      test,
      fixedClock('2021-04-01T09:00:00.000Z'),
    );
    await using delivery = await writeCommunity(communityOf('1531', 1, 100), { name: 'FIRST', edition: 0 });
    const done = new AbortController();
    const work = async (step: () => Promise<{ readonly ok: boolean }>): Promise<void> => {
      while (!done.signal.aborted) expect(await step()).toMatchObject({ ok: true });
    };
    const reading = Array.from({ length: 4 }, () =>
      work(() => findClients({ ...ALL_CLIENTS, after: null, limit: 50 }, OFFICER)),
    );
    const asking = work(() =>
      requestDetermination({ areaCode: '1531', date: '2021-03-31' as PlainDate, dryRun: true }, OFFICER),
    );
    const importing = importDelivery({ location: delivery.path }, actingFor('keha', 'INTEGRATION'));
    const migrated = [];
    for (let time = 0; time < 3; time += 1) {
      migrated.push(await Promise.all([1, 2].map(() => migrate(test.address, prepareRunQueue))));
    }
    done.abort();
    await Promise.all([...reading, asking]);
    expect(await importing).toMatchObject({ ok: true });
    expect(migrated.flat(2)).toEqual([]);
  });

  it('keeps the reads of the version before, and is ready for both', async () => {
    const ofBefore = 'read.client_0123456789';
    await test.all(`create function ${ofBefore}() returns integer language sql as 'select 1'`);
    const before = await readFunctions();
    await migrate(test.address, prepareRunQueue);
    expect(await readFunctions()).toEqual(before);
    expect(before).toContain(ofBefore);
    expect(await isOfThisVersion(test.database.pool)).toBe(true);
  });
});

describe('a migration that cannot have a table', () => {
  it('gives up soon: whoever comes after it waits no longer than that', async () => {
    const obstacle = new Client({ connectionString: test.address.migration });
    await obstacle.connect();
    onTestFinished(() => obstacle.end());
    await obstacle.query('begin; lock table schema_migration in access exclusive mode');
    await expect(migrate(test.address, prepareRunQueue)).rejects.toMatchObject({ code: '55P03' });
  });
});

describe('a database of another version', () => {
  it('is not ready until it has every read of this one', async () => {
    const [oldest = ''] = await readFunctions();
    await test.all(`drop function ${oldest}`);
    expect(await isOfThisVersion(test.database.pool)).toBe(false);
    await migrate(test.address, prepareRunQueue);
    expect(await isOfThisVersion(test.database.pool)).toBe(true);
  });
});
