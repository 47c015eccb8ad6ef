import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { commandLine, type RunningCommand, startProgram } from '../../support/command-line.ts';

/** A clone of its own, in a folder whose name has a space: nothing is shared with other tests. */
let folder: string;
let server: RunningCommand;
let said: string;

const environment = () => ({ DATA_FOLDER: join(folder, 'my data'), PORT: '0' });
const start = () => startProgram(['src/main.ts'], environment());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu demo '));
  server = start();
  await server.says('Try: curl');
  said = server.said();
}, 120_000);

afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended;
  await rm(/data in (.+);/.exec(said)?.[1] ?? folder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

describe('npm start on an empty database', () => {
  it('says where the data lie and how to begin from nothing', () => {
    expect(said).toMatch(
      /^Database: embedded PostgreSQL, data in .*; to begin from nothing, stop and delete that folder\.$/m,
    );
  });

  it('plays the main job', () => {
    expect(said).toMatch(/persons in .*inbox/);
    expect(said).toMatch(/APPLIED: \d+ rows/);
    expect(said).toMatch(/(\d+) of (\d+) clients belong to it \(1269\/2020, 2 §, 4 §\)/);
    expect(said).toMatch(/[1-9]\d* referral notices sent, [1-9]\d* received/);
    expect(said).toMatch(/report of 2021-03 is there: [1-9]\d* jobseekers/);
  });

  it('serves an official with the token that it printed, and nobody without one', async () => {
    const address = addressIn(said);
    const [, token] = /^ {2}TE_OFFICER \([^)]*\): (\S+)$/m.exec(said) ?? [];
    const answer = await fetch(`${address}/v1/clients?limit=3`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { items: unknown[] }).items).toHaveLength(3);
    expect((await fetch(`${address}/v1/clients`)).status).toBe(401);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('lets the command line work on the same database at the same time', async () => {
    const { code, out } = await commandLine('report --area 1531 --month 2021-03 --lang en', environment());
    expect(code).toBe(0);
    expect(out).toMatch(/^Jobseekers +\d/m);
  });

  it('says what is wrong when its port is taken, and ends', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    onTestFinished(() => void squatter.close());
    const port = String((squatter.address() as AddressInfo).port);
    const { code, notes } = await startProgram(['src/main.ts'], { ...environment(), PORT: port }).ended;
    expect(code).toBe(1);
    expect(notes).toContain('EADDRINUSE');
  });

  it('stops when told to, and starts again with what is there', async () => {
    server.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
    expect(await readdir(join(folder, 'my data', 'postgresql', 'users')).catch(() => [])).toEqual([]);
    server = start();
    await server.says('Try: curl');
    expect(server.said()).not.toContain('Demo:');
  });
});

describe('a first start that is broken off', () => {
  let other: string;
  const begin = (port = '0') =>
    startProgram(['src/main.ts'], { DATA_FOLDER: join(other, 'data'), PORT: port });

  beforeAll(async () => {
    other = await mkdtemp(join(tmpdir(), 'kuntakokeilu broken off '));
  });
  afterAll(async () => {
    await rm(other, { recursive: true, force: true });
  });

  it('leaves nothing running, and the next start plays the demo to its end', {
    timeout: 180_000,
  }, async () => {
    for (const stage of ['is made up', 'is imported', 'is determined', 'moves from', 'The report']) {
      const broken = begin();
      await broken.says(stage);
      broken.kill('SIGINT');
      expect(await broken.ended, stage).toMatchObject({ code: 0, signal: null, notes: '' });
      expect(await isServerStopped(broken.said()), stage).toBe(true);
    }
    // Two at once: one plays, the other waits for it.
    const both = [begin(), begin()];
    await Promise.all(both.map((one) => one.says('Try: curl')));
    const played = both.filter((one) => one.said().includes('Demo:'));
    expect(played.length).toBeLessThanOrEqual(1);
    const [, token] = /^ {2}MUN_COORD \([^)]*\): (\S+)$/m.exec(both[0]?.said() ?? '') ?? [];
    const answer = await fetch(
      `${addressIn(both[0]?.said() ?? '')}/v1/reports/monthly?area=1531&month=2021-03&population=MUNICIPAL_CLIENTS`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    const { levels } = (await answer.json()) as {
      levels: readonly { figures: { statuses: { jobseekers: number } } }[];
    };
    expect(`${levels[0]?.figures.statuses.jobseekers}`).toBe(/is there: (\d+) jobseekers/.exec(said)?.[1]);
    for (const one of both) one.kill('SIGTERM');
    for (const one of both) expect(await one.ended).toMatchObject({ code: 0, notes: '' });
  });
});

/** Whether the embedded server of a start has gone: a running one has its number in a file beside the data. */
async function isServerStopped(text: string): Promise<boolean> {
  const home = /data in (.+);/.exec(text)?.[1] ?? expect.fail(text);
  return !(await readdir(join(home, 'data'))).includes('postmaster.pid');
}

function addressIn(text: string): string {
  return /^Listening on (http:\S+):/m.exec(text)?.[1] ?? expect.fail(text);
}
