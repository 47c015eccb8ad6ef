import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedded } from '../../../src/plugins/persistence-postgresql/embedded.ts';
import { commandHere, commandLine } from '../../support/command-line.ts';

let folder: string;
/** Where it was to be, and where it is: elsewhere when the server's user could not reach it. */
let wanted: string;
let home: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu embedded '));
  await chmod(folder, 0o711);
  wanted = join(folder, 'postgresql');
});

afterAll(async () => {
  const server = await startEmbedded(wanted);
  await server.release();
  await rm(server.home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const migrate = () => commandLine('migrate --lang en', { DATA_FOLDER: folder });
const isRunning = (place: string) => existsSync(join(place, 'data', 'postmaster.pid'));
const port = async (place: string) =>
  Number(/port = (\d+)/.exec(await readFile(join(place, 'data', 'port.conf'), 'utf8'))?.[1]);

/** Kills the server and waits until its port is closed: a dying one takes a connection still, and cuts it. */
async function killServer(pid: string): Promise<void> {
  process.kill(Number(pid), 'SIGKILL');
  const listening = await port(home);
  const isClosed = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(listening, '127.0.0.1');
      socket.once('connect', () => resolve(false)).once('error', () => resolve(true));
      socket.once('connect', () => socket.destroy());
    });
  await expect.poll(isClosed).toBe(true);
}

describe('the embedded PostgreSQL', () => {
  it('is made and migrated once when two processes begin at the same time, and stops with the last of them', async () => {
    const both = await Promise.all([migrate(), migrate()]);
    expect(both.map(({ code, notes }) => ({ code, notes }))).toEqual([
      { code: 0, notes: '' },
      { code: 0, notes: '' },
    ]);
    const migrations = both.map(({ out }) => out.match(/^\d{4}-\w+$/gm)?.length ?? 0);
    expect(migrations.toSorted()).toEqual([0, expect.any(Number)]);
    expect(Math.max(...migrations)).toBeGreaterThan(0);
    home = /data in (.+);/.exec(both[0]?.out ?? '')?.[1] ?? expect.fail(both[0]?.out);
    expect(isRunning(home)).toBe(false);
  });

  it('keeps what was there, and moves aside when somebody sits on its port', async () => {
    const before = await port(home);
    const squatter = createServer().listen(before, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    onTestFinished(() => void squatter.close());
    const { code, out } = await commandHere('migrate --lang en', { DATA_FOLDER: folder });
    expect(code).toBe(0);
    expect(out).not.toMatch(/^\d{4}-\w+$/m);
    expect(await port(home)).not.toBe(before);
  });

  it('comes back after it was killed, and does not wait for users that are dead', async () => {
    const first = await startEmbedded(wanted);
    const [pid = ''] = (await readFile(join(home, 'data', 'postmaster.pid'), 'utf8')).split('\n');
    await killServer(pid);
    await writeFile(join(home, 'users', '999999999-1'), '');
    const second = await startEmbedded(wanted);
    await first.release();
    expect(isRunning(home)).toBe(true);
    await second.release();
    expect(isRunning(home)).toBe(false);
    expect(await readdir(join(home, 'users'))).toEqual(['999999999-1']);
  });

  it('is let go of when it was killed meanwhile', async () => {
    const server = await startEmbedded(wanted);
    const [pid = ''] = (await readFile(join(home, 'data', 'postmaster.pid'), 'utf8')).split('\n');
    await killServer(pid);
    await expect(server.release()).resolves.toBeUndefined();
    expect(await readdir(join(home, 'users'))).not.toContainEqual(expect.stringContaining(`${process.pid}-`));
  });

  it.runIf(process.getuid?.() === 0)('lives elsewhere when root’s own folder is closed to it', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'kuntakokeilu closed '));
    onTestFinished(() => rm(closed, { recursive: true, force: true }));
    const server = await startEmbedded(join(closed, 'postgresql'));
    onTestFinished(() => rm(server.home, { recursive: true, force: true }));
    expect(server.home).toMatch(/^\/var\/tmp\/kuntakokeilu-[0-9a-f]{12}$/);
    await server.release();
  });
});
