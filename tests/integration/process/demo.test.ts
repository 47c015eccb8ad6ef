import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { commandHere, type RunningCommand, startProgram } from '../../support/command-line.ts';
import { brokenOffStart, demoFolder, removeDemo } from '../../torture/broken-off-start.ts';

/** A database of its own: nothing is shared with other tests. */
let folder: string;
let server: RunningCommand;
let said: string;

const environment = () => ({ DATA_FOLDER: join(folder, 'my data'), PORT: '0' });

/** A first start is broken off amid the demo; of the two that come next, at once, one plays it to its end. */
beforeAll(async () => {
  folder = await demoFolder();
  server = await brokenOffStart(folder, ['is imported']);
  said = server.said();
}, 180_000);

afterAll(() => removeDemo(folder, server));

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
    const { code, out } = await commandHere('report --area 1531 --month 2021-03 --lang en', environment());
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
    server = startProgram(['src/main.ts'], environment());
    await server.says('Try: curl');
    expect(server.said()).not.toContain('Demo:');
  });
});

function addressIn(text: string): string {
  return /^Listening on (http:\S+):/m.exec(text)?.[1] ?? expect.fail(text);
}
