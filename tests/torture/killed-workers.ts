import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { expect } from 'vitest';
import { commandHere } from '../support/command-line.ts';
import type { TestDatabase } from '../support/database.ts';
import { writeDeliveryTo } from '../support/delivery-builder.ts';
import { type FollowedRun, startServer } from '../support/running-server.ts';
import { chance, type Ordeal } from './chance.ts';
import { freshCommunity, tellingOf, writeCommunity } from './community.ts';
import { environmentOf, expectBalance, statesOf } from './parallel-imports.ts';

/** Enough people that an import is still at work when it is found at work. */
const PEOPLE = 4000;
/** The longest that somebody watches a run before its worker is struck. */
const WATCH_MS = 400;

const hasEnded = ({ state }: FollowedRun): boolean => state === 'SUCCEEDED' || state === 'FAILED';
const isAtWork = (run: FollowedRun): boolean => run.progress !== null || hasEnded(run);

/**
 * A server is killed while its worker imports; the next takes the run over and is told to stop; the one after that
 * brings it to its end. A run that was broken off too often is given up, and can be asked for again.
 */
export async function killedWorkers(
  database: TestDatabase,
  folder: string,
  { rounds, seed }: Ordeal,
  size = PEOPLE,
): Promise<void> {
  const luck = chance(seed);
  const environment = { ...environmentOf(database), DATA_FOLDER: folder };
  const put = async (name: string, edition: number): Promise<{ readonly delivery: string }> => {
    const place = join(folder, 'inbox', name);
    await mkdir(place, { recursive: true });
    const people = freshCommunity(luck.below(1000), size);
    await writeDeliveryTo(place, tellingOf(people, { name, edition }));
    return { delivery: name };
  };
  // A database that has taken something in is no place for the demo.
  await using small = await writeCommunity(freshCommunity(1), { name: 'FIRST', edition: 0 });
  await commandHere(['import', small.path], environment);
  for (let round = 0; round < rounds; round += 1) {
    const [often, tooOften] = [`RUN-${round}`, `BROKEN-${round}`];
    const [first, second] = [await put(often, round), await put(tooOften, round)];

    let server = await startServer(environment);
    const run = await server.ask('/v1/import-runs', 'INTEGRATION', first);
    await server.follow(run, 'INTEGRATION', isAtWork);
    await delay(luck.below(round === 0 ? 1 : WATCH_MS));
    await server.kill();
    await aMinutePasses(database);

    server = await startServer(environment);
    await isTakenOver(database, run);
    await delay(luck.below(round === 0 ? 1 : WATCH_MS));
    expect(await server.stop()).toMatchObject({ code: 0, signal: null });

    server = await startServer(environment);
    const ended = await server.follow(run, 'INTEGRATION', hasEnded);
    expect(ended).toMatchObject({ state: 'SUCCEEDED', failure: null });
    expect((await statesOf(database, often)).filter((state) => state === 'APPLIED')).toHaveLength(1);

    const broken = await server.ask('/v1/import-runs', 'INTEGRATION', second);
    await server.follow(broken, 'INTEGRATION', isAtWork);
    await inQueue(database, `update jobs.job set retry_count = retry_limit where data ->> 'id' = $1`, broken);
    await server.kill();
    await aMinutePasses(database);

    server = await startServer(environment);
    const givenUp = await server.follow(broken, 'INTEGRATION', hasEnded);
    // It may have come to its end in the moment before it was killed; then it has its result, and keeps it.
    if (givenUp.state === 'FAILED') {
      expect(givenUp.failure).toMatchObject({ code: 'RUN_BROKEN_OFF' });
      expect(await statesOf(database, tooOften)).toEqual([]);
      const again = await server.ask('/v1/import-runs', 'INTEGRATION', second);
      expect(await server.follow(again, 'INTEGRATION', hasEnded)).toMatchObject({
        state: 'SUCCEEDED',
        result: { state: 'APPLIED' },
      });
    }
    expect(await server.stop()).toMatchObject({ code: 0, signal: null });
    expect((await statesOf(database, tooOften)).filter((state) => state === 'APPLIED')).toHaveLength(1);
    await expectBalance(database);
  }
}

/** Lets the queue believe that a minute has gone by since it last heard of anybody. */
export async function aMinutePasses(database: TestDatabase): Promise<void> {
  const ago = `- interval '1 minute'`;
  await inQueue(database, `update jobs.job set heartbeat_on = heartbeat_on ${ago} where data ->> 'id' <> $1`);
  await inQueue(
    database,
    `update jobs.queue set monitor_claim_on = monitor_claim_on ${ago} where name <> $1`,
  );
}

async function isTakenOver(database: TestDatabase, run: string): Promise<void> {
  for (;;) {
    const rows = await inQueue(
      database,
      `select from jobs.job where data ->> 'id' = $1 and state in ('active', 'completed') and retry_count = 1`,
      run,
    );
    if (rows > 0) return;
    await delay(20);
  }
}

/** Runs a statement on the queue, past the product. */
async function inQueue({ address }: TestDatabase, statement: string, run = ''): Promise<number> {
  const client = new Client({ connectionString: address.migration });
  await client.connect();
  try {
    return (await client.query(statement, [run])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
