import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandHere } from '../../support/command-line.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { type RunningServer, startServer } from '../../support/running-server.ts';
import { communityOf, writeCommunity } from '../../torture/community.ts';
import { environmentOf } from '../../torture/parallel-imports.ts';

const MARCH = { areaCode: '1531', date: '2021-03-31' };
const REPORT = '/v1/reports/monthly?area=1531&month=2021-03';

let database: TestDatabase;
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'busy-'));
  // A database that has taken something in is no place for the demo.
  await using small = await writeCommunity(communityOf('1531', 1, 2), { name: 'FIRST', edition: 0 });
  await commandHere(['import', small.path], environmentOf(database));
  server = await startServer({ ...environmentOf(database), DATA_FOLDER: folder, WORK_CONNECTIONS: '1' });
});
afterAll(async () => {
  await server.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

it('while long work has all its connections, requests are answered and the queue of runs is looked after', async () => {
  const obstacle = new Client({ connectionString: database.address.migration });
  await obstacle.connect();
  await obstacle.query('begin; lock table clients.unemployment_spell in access exclusive mode');
  const reports = Array.from({ length: 5 }, () => server.get(REPORT, 'TE_OFFICER'));
  const run = await server.ask('/v1/determination-runs', 'TE_OFFICER', MARCH);
  await server.follow(run, 'TE_OFFICER', ({ state }) => state === 'RUNNING');
  const reads = await Promise.all(
    Array.from({ length: 50 }, () => server.get('/v1/clients?limit=1', 'TE_OFFICER')),
  );
  expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]));
  await obstacle.query('rollback');
  await obstacle.end();
  const answers = await Promise.all(reports);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  await server.follow(run, 'TE_OFFICER', ({ state }) => state === 'SUCCEEDED');
});
