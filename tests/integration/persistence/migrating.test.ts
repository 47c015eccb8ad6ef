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

describe('an installation from before occupations were kept', () => {
  const keptNow = () =>
    test.all<{ occupation: string }>('select occupation from offers.known_occupation order by occupation');

  it('finds its clients by what completed assessments have named, and by no others', async () => {
    const [client] = await test.all<{ id: string }>(
      `insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at)
       values (gen_random_uuid(), 'U-1', '1500', '1531', '{}', '', '2021-03-01Z') returning id`,
    );
    const skills = (occupations: readonly string[], worked: readonly string[]) => ({
      parts: { SKILLS: { occupations, workHistory: worked.map((occupation) => ({ occupation })) } },
    });
    const assessments: readonly (readonly [string, object])[] = [
      ['COMPLETED', skills(['5223', '4110'], ['5223', '9112'])],
      ['REVISED', skills(['7212'], [])],
      ['COMPLETED', { parts: { SKILLS: { notRelevant: 'Tiedossa' } } }],
      ['DRAFT', skills(['2221'], [])],
      ['ABANDONED', skills(['2411'], [])],
    ];
    for (const [state, content] of assessments) {
      await test.all(
        `insert into process.assessment (id, version, client_id, state, content, health, known_from, changed_by)
         values (gen_random_uuid(), 1, $1, $2, $3, '{}', '2021-03-15T09:00:00Z', 'test')`,
        [client?.id, state, JSON.stringify(content)],
      );
    }
    const keptByWriting = await keptNow();
    await test.all('delete from offers.known_occupation');
    await test.all(`delete from schema_migration where name = '0038-knownoccupations'`);
    expect(await migrate(test.address, prepareRunQueue)).toEqual(['0038-knownoccupations']);
    expect((await keptNow()).map(({ occupation }) => occupation)).toEqual(['4110', '5223', '7212', '9112']);
    expect(await keptNow()).toEqual(keptByWriting);
    const hidden = await test.all(
      `select oid::regclass::text as name, relforcerowsecurity as forced from pg_class
       where oid in ('process.assessment'::regclass, 'offers.known_occupation'::regclass) order by 1`,
    );
    expect(hidden).toEqual([
      { name: 'offers.known_occupation', forced: true },
      { name: 'process.assessment', forced: true },
    ]);
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
