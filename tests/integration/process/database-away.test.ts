import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../../../src/plugins/persistence-postgresql/embedded.ts';
import { commandHere } from '../../support/command-line.ts';
import { type RunningServer, startServer } from '../../support/running-server.ts';
import { communityOf, writeCommunity } from '../../torture/community.ts';

const MARCH = { areaCode: '1531', date: '2021-03-31', dryRun: true };

let folder: string;
let postgresql: EmbeddedServer;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'database away '));
  await chmod(folder, 0o711);
  const environment = { DATA_FOLDER: folder, LOG_LEVEL: 'info' };
  postgresql = await startEmbedded(join(folder, 'postgresql'));
  await using small = await writeCommunity(communityOf('1531', 1, 2), { name: 'FIRST', edition: 0 });
  await commandHere(['import', small.path], environment);
  server = await startServer(environment);
});
afterAll(async () => {
  await server.stop();
  await postgresql.release();
  await rm(postgresql.home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const status = async (path: string): Promise<number> => (await server.get(path, 'TE_OFFICER')).status;

/** What the server has logged under some words. */
function linesOf(words: string): readonly unknown[] {
  const lines = server.process.said().split('\n');
  return lines.filter((line) => line.includes(`"msg":"${words}"`)).map((line) => JSON.parse(line));
}

it('a server whose database is killed stays alive, says so, and goes on when it is back, with all that it had confirmed', {
  timeout: 120_000,
}, async () => {
  const confirmed: string[] = [];
  const asking = new AbortController();
  const asked = (async () => {
    while (!asking.signal.aborted) {
      const run = await server.ask('/v1/determination-runs', 'TE_OFFICER', MARCH).catch(() => null);
      if (run !== null) confirmed.push(run);
    }
  })();
  await expect.poll(() => confirmed.length, { timeout: 30_000 }).toBeGreaterThan(20);
  const [pid = ''] = (await readFile(join(postgresql.home, 'data', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');

  // Connections that are open live on for a moment.
  for (const path of ['/health/ready', '/v1/clients']) {
    await expect.poll(() => status(path), { timeout: 30_000 }).toBe(503);
  }
  expect(await status('/health/live')).toBe(200);
  asking.abort();
  await asked;
  await delay(3_000);
  expect(linesOf('run worker').length).toBeLessThan(5);
  for (const told of ['run worker', 'not ready']) {
    expect(linesOf(told)).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ stack: expect.stringContaining('at ') }) }),
    );
  }

  const again = await startEmbedded(postgresql.home);
  await again.release();
  await expect.poll(() => status('/health/ready'), { timeout: 30_000 }).toBe(200);
  for (const run of confirmed) expect([run, await status(`/v1/runs/${run}`)]).toEqual([run, 200]);
  await server.follow(confirmed[0] ?? '', 'TE_OFFICER', ({ state }) => state === 'SUCCEEDED');
});
