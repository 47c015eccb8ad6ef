import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandHere } from '../../support/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { type RunningServer, startServer } from '../../support/running-server.ts';
import { communityOf, writeCommunity } from '../../torture/community.ts';
import { environmentOf } from '../../torture/parallel-imports.ts';

const MARCH = { areaCode: '1531', date: '2021-03-31' };

let database: TestDatabase;
let folder: string;
let server: RunningServer;
/** Somebody who stands in the way of everybody else in the database. */
let obstacle: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'shutdown-'));
  // A database that has taken something in is no place for the demo.
  await using small = await writeCommunity(communityOf('1531', 1, 2), { name: 'FIRST', edition: 0 });
  await commandHere(['import', small.path], environmentOf(database));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  server = await startServer({ ...environmentOf(database), DATA_FOLDER: folder, LOG_LEVEL: 'info' });
  obstacle = new Client({ connectionString: database.address.migration });
  await obstacle.connect();
});
afterEach(async () => {
  await obstacle.end();
  await server.kill();
});

/** How a request ends: its status, or nothing when no connection could be had. */
const ending = (path: string): Promise<number | null> =>
  server.get(path, 'TE_OFFICER').then(
    ({ status }) => status,
    () => null,
  );

/** When a statement of the product waits for a lock. */
async function held(): Promise<void> {
  for (;;) {
    const { rows } = await obstacle.query(
      `select distinct pid from pg_locks where not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    if (rows.length > 0) return;
    await delay(20);
  }
}

describe('a server that is told to stop', () => {
  it('answers the requests in hand, takes no new one, and ends', async () => {
    await obstacle.query('begin; lock table clients.client in access exclusive mode');
    const inHand = Array.from({ length: 5 }, () => ending('/v1/clients?limit=1'));
    // The rights of the first are being read; the others' go with the next call.
    await held();
    await delay(200);
    const ended = server.stop();
    await delay(200);
    const late = await Promise.all(['/health/live', '/health/ready', '/v1/me'].map(ending));
    expect(late.filter((status) => status !== null && status !== 503)).toEqual([]);
    await obstacle.query('rollback');
    const released = Date.now();
    expect(await Promise.all(inHand)).toEqual([200, 200, 200, 200, 200]);
    expect(await ended).toMatchObject({ code: 0, signal: null });
    expect(Date.now() - released).toBeLessThan(5_000);
  });

  it('takes no new request either while it waits for its run to break off', async () => {
    // The run needs it; the rights of whoever asks do not.
    await obstacle.query('begin; lock table clients.status_span in access exclusive mode');
    const run = await server.ask('/v1/determination-runs', 'TE_OFFICER', MARCH);
    await held();
    const ended = server.stop();
    await delay(200);
    expect([null, 503]).toContain(await ending('/health/ready'));
    expect([null, 503]).toContain(await ending(`/v1/runs/${run}`));
    await obstacle.query('rollback');
    expect(await ended).toMatchObject({ code: 0, signal: null });
  });

  it('ends at once when it is told a second time', async () => {
    await obstacle.query('begin; lock table clients.client in access exclusive mode');
    const inHand = ending('/v1/clients?limit=1');
    await held();
    server.process.kill('SIGTERM');
    await delay(200);
    const again = Date.now();
    expect(await server.stop()).toMatchObject({ code: 1 });
    expect(Date.now() - again).toBeLessThan(2_000);
    expect(await inHand).toBeNull();
  });
});

describe('a server that is killed between doing and answering', () => {
  it('leaves an answer behind that the next gives for the same key, and everything is done once', async () => {
    const keys = Array.from({ length: 40 }, () => randomUUID());
    const ask = (key: string) =>
      server.ask('/v1/determination-runs', 'TE_OFFICER', { ...MARCH, dryRun: true }, key).catch(() => null);
    const cutOff = keys.map(ask);
    await Promise.race(cutOff);
    await server.kill();
    const before = await Promise.all(cutOff);
    server = await startServer({ ...environmentOf(database), DATA_FOLDER: folder, WORKER: 'false' });
    const done = await database.all(`select from work.run where parameters ->> 'dryRun' = 'true'`);
    const after = await Promise.all(keys.map(ask));
    expect(before).toContain(null);
    expect(done.length).toBeGreaterThanOrEqual(before.filter((id) => id !== null).length);
    expect(after.map((id, at) => before[at] ?? id)).toEqual(after);
    const all = await database.all<{ id: string }>(
      `select id from work.run where parameters ->> 'dryRun' = 'true'`,
    );
    expect(all.map(({ id }) => id).toSorted()).toEqual(after.toSorted());
  });
});
