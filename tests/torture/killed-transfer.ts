import { expect } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import type { TestDatabase } from '../support/database.ts';
import { type FollowedRun, startServer } from '../support/running-server.ts';
import { communityOf, DAY, writeCommunity } from './community.ts';
import { aMinutePasses } from './killed-workers.ts';
import { environmentOf, expectBalance } from './parallel-imports.ts';

/** Several chunks of a transfer, so that it is found between two of them. */
const PEOPLE = 2500;

const hasEnded = ({ state }: FollowedRun): boolean => state === 'SUCCEEDED' || state === 'FAILED';
const isAmidst = (run: FollowedRun): boolean => (run.progress?.done ?? 0) > 0 || hasEnded(run);

/**
 * A server is killed while its worker moves clients; the next one goes on after the last of them. Nobody is moved twice,
 * what was done stays, and the summary counts the clients of both.
 */
export async function killedTransfer(database: TestDatabase, folder: string): Promise<void> {
  const environment = { ...environmentOf(database), DATA_FOLDER: folder };
  const community = communityOf('1531', 3, PEOPLE);
  await using delivery = await writeCommunity(community, { name: 'MANY', edition: 0 });
  await commandLine(['import', delivery.path], environment);
  await commandLine(['determine', '--area', community.area, '--date', DAY], environment);

  let server = await startServer(environment);
  const run = await server.ask('/v1/transfer-runs', 'TE_OFFICER', { areaCode: community.area, date: DAY });
  await server.follow(run, 'TE_OFFICER', isAmidst);
  await server.kill();
  const before = await rowsOf(database, run);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(PEOPLE);
  expect(await moved(database)).toEqual({ notices: before, municipal: before });
  await aMinutePasses(database);

  server = await startServer(environment);
  const ended = await server.follow(run, 'TE_OFFICER', hasEnded);
  expect(ended).toMatchObject({
    state: 'SUCCEEDED',
    result: { candidates: PEOPLE, sent: PEOPLE, received: PEOPLE, skipped: {} },
  });
  expect(await rowsOf(database, run)).toBe(PEOPLE);
  expect(await moved(database)).toEqual({ notices: PEOPLE, municipal: PEOPLE });
  expect(await server.stop()).toMatchObject({ code: 0 });
  await expectBalance(database);
}

async function rowsOf(database: TestDatabase, run: string): Promise<number> {
  const [found] = await database.all<{ count: number }>(
    `select count(*)::int as count from work.run_row where run_id = $1 and outcome = 'MOVED'`,
    [run],
  );
  return found?.count ?? 0;
}

async function moved(database: TestDatabase): Promise<unknown> {
  const [found] = await database.all(
    `select (select count(distinct client_id)::int from clients.referral_notice where state = 'RECEIVED') as notices,
       (select count(*)::int from clients.responsibility where authority like 'municipality:%' and until_at is null)
         as municipal`,
  );
  return found;
}
