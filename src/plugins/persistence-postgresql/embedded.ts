import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseAddress } from '../../adapters/persistence/migrate.ts';
import { isAlive, withFileLock } from './file-lock.ts';
import { findPlace, runProgram, type ServerPlace, tryProgram } from './server-programs.ts';

/** The PostgreSQL of the npm package, running and shared by every process of this clone. */
export interface EmbeddedServer {
  readonly address: DatabaseAddress;
  /** Folder to delete, with every process stopped, to begin from nothing. */
  readonly home: string;
  /** Says that this process needs the server no more; the last one to say so stops it. */
  release(): Promise<void>;
}

/** What must be remembered between starts. */
interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

const SUPERUSER = 'postgres';
const OWNER = 'kuntakokeilu_owner';
const APPLICATION = 'kuntakokeilu_application';
const DATABASE = 'kuntakokeilu';
const START_ATTEMPTS = 10;
const START_PAUSE_MS = 300;

/** How often this process has joined a server. */
let users = 0;

/** How a server is started. */
export interface EmbeddedOptions {
  /** Whether what is committed outlives a power cut; only data that nobody will miss may do without. */
  readonly isDurable: boolean;
}

/** Starts the embedded server, or joins the one that another process of this clone has started. */
export async function startEmbedded(
  wantedHome: string,
  { isDurable }: EmbeddedOptions = { isDurable: true },
): Promise<EmbeddedServer> {
  const place = await findPlace(wantedHome);
  const lock = join(place.home, 'lock');
  return withFileLock(lock, async () => {
    const secrets = (await readSecrets(place)) ?? (await initialise(place));
    const port = await ensureRunning(place, isDurable);
    await ensureDatabase(port, secrets);
    users += 1;
    const user = `${process.pid}-${users}`;
    await mkdir(usersFolder(place), { recursive: true });
    await writeFile(join(usersFolder(place), user), '');
    return {
      address: {
        migration: addressOf(OWNER, secrets.owner, port),
        application: addressOf(APPLICATION, secrets.application, port),
      },
      home: place.home,
      release: () => withFileLock(lock, () => leave(place, user)),
    };
  });
}

async function initialise(place: ServerPlace): Promise<Secrets> {
  const fresh = join(place.home, 'data.new');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  if (place.user !== null) await chown(fresh, place.user.uid, place.user.gid);
  const secrets = { superuser: newSecret(), owner: newSecret(), application: newSecret() };
  const passwordFile = join(fresh, '..', 'initial-password');
  await writeFile(passwordFile, secrets.superuser, { mode: 0o600 });
  try {
    if (place.user !== null) await chown(passwordFile, place.user.uid, place.user.gid);
    runProgram(place, 'initdb', [
      `--pgdata=${fresh}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(join(fresh, 'postgresql.conf'), SETTINGS, { flag: 'a' });
  await writeFile(secretsFile(place), JSON.stringify(secrets), { mode: 0o600 });
  await rename(fresh, dataFolder(place));
  return secrets;
}

/** Sized for a machine with two cores and little memory to spare; durability is left on. */
const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
include_if_exists = 'port.conf'
max_connections = 60
shared_buffers = 256MB
work_mem = 32MB
maintenance_work_mem = 256MB
max_wal_size = 4GB
checkpoint_timeout = 15min
timezone = 'UTC'
log_timezone = 'UTC'
`;

/** A message tells what went wrong; what stands under it would repeat keys and rows. */
const SAYS_LITTLE = '-c log_error_verbosity=terse -c log_min_error_statement=panic';
/** For data that need not last: no statement is planned twice where most are run a few times only, and many may come. */
const NOT_DURABLE =
  '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c plan_cache_mode=force_generic_plan -c max_connections=200';

/** Starts the server unless it runs, on the port of last time or, when somebody else sits there, another. */
async function ensureRunning(place: ServerPlace, isDurable: boolean): Promise<number> {
  const data = dataFolder(place);
  const last = await portOf(place).catch(() => 0);
  // The number of a process that died may be another's by now, so the status alone does not tell.
  if (isRunning(place) && (await answers(last))) return last;
  const port = await freePort(last);
  await writeFile(join(data, 'port.conf'), `port = ${port}\n`);
  const settings = isDurable ? SAYS_LITTLE : `${SAYS_LITTLE} ${NOT_DURABLE}`;
  const start = ['start', '-D', data, '-l', join(data, 'server.log'), '-w', '-t', '60', '-o', settings];
  // The helpers of a server that was killed live on for a moment, and no other can start before they are gone.
  for (let attempt = 1; attempt < START_ATTEMPTS; attempt += 1) {
    if (tryProgram(place, 'pg_ctl', start).status === 0) return port;
    await delay(START_PAUSE_MS);
  }
  runProgram(place, 'pg_ctl', start);
  return port;
}

function isRunning(place: ServerPlace): boolean {
  return tryProgram(place, 'pg_ctl', ['status', '-D', dataFolder(place)]).status === 0;
}

async function portOf(place: ServerPlace): Promise<number> {
  const conf = await readFile(join(dataFolder(place), 'port.conf'), 'utf8');
  return Number(/port = (\d+)/.exec(conf)?.[1]);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** The wanted port when nobody listens there, otherwise one that the system picks. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (wanted !== 0 && error.code === 'EADDRINUSE') resolve(freePort(0));
      else reject(error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** Makes the logins and the database, as far as they are not there yet. */
async function ensureDatabase(port: number, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: addressOf(SUPERUSER, secrets.superuser, port, 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rows.length > 0) return;
    for (const [role, password, options] of [
      [OWNER, secrets.owner, 'login createrole createdb'],
      [APPLICATION, secrets.application, 'login'],
    ] as const) {
      const exists = await client.query('select from pg_roles where rolname = $1', [role]);
      if (exists.rows.length > 0) continue;
      await client.query(`create role ${role} ${options} password ${client.escapeLiteral(password)}`);
    }
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** Takes a user off the list, and stops the server when nobody is left on it; the dead do not count. */
async function leave(place: ServerPlace, user: string): Promise<void> {
  await rm(join(usersFolder(place), user), { force: true });
  const others = (await readdir(usersFolder(place))).filter((other) => isAlive(Number(other.split('-')[0])));
  if (others.length > 0) return;
  const stop = ['stop', '-D', dataFolder(place), '-m', 'fast', '-w'];
  // Of a server that was killed there is nothing left to stop.
  if (tryProgram(place, 'pg_ctl', stop).status !== 0 && isRunning(place)) runProgram(place, 'pg_ctl', stop);
}

async function readSecrets(place: ServerPlace): Promise<Secrets | null> {
  const text = await readFile(secretsFile(place), 'utf8').catch(() => null);
  const data = await readdir(dataFolder(place)).catch(() => null);
  return text === null || data === null ? null : (JSON.parse(text) as Secrets);
}

function newSecret(): string {
  return randomBytes(18).toString('base64url');
}

function addressOf(user: string, password: string, port: number, database = DATABASE): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

const dataFolder = (place: ServerPlace): string => join(place.home, 'data');
const usersFolder = (place: ServerPlace): string => join(place.home, 'users');
const secretsFile = (place: ServerPlace): string => join(place.home, 'secrets.json');
