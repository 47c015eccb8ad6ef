import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Environment, EnvironmentInvalid } from './adapters/config/env.ts';
import { newSealingKeys, readSealingKeys } from './adapters/config/sealing-keys.ts';
import { prepareRunQueue } from './adapters/jobs/run-queue.ts';
import { alone } from './adapters/persistence/alone.ts';
import { requestCounts } from './adapters/persistence/access/request-counts.ts';
import { openDatabase } from './adapters/persistence/database.ts';
import { migrate } from './adapters/persistence/migrate.ts';
import { isOfThisVersion } from './adapters/persistence/reads.ts';
import { type KeyRing, keyRing } from './adapters/persistence/sealing/key-ring.ts';
import { PluginUnusable, startPlugin } from './adapters/plugin-host/host.ts';
import { systemClock } from './adapters/system/clock.ts';
import { timeOrderedIds } from './adapters/system/ids.ts';
import { ownSecret } from './adapters/system/secret-file.ts';
import { buildContainer, type Services } from './container.ts';
import type { JobPostings } from './domain/offers/vacancies/job-postings.port.ts';
import type { ClientRegistry } from './domain/clients/deliveries/client-registry.port.ts';
import type { MessageChannels } from './application/exchange/carry-messages.ts';
import { connectPostgresql } from './plugins/persistence-postgresql/connect.ts';

/** A database brought to this version, with everything that works on it. */
export interface Installation {
  readonly services: Services;
  /** Connections for short statements. */
  readonly pool: Pool;
  /** One line for people: where the data lie and how to begin from nothing. */
  readonly whereabouts: string;
  /** Whether the database is of this version; fails when it does not answer. */
  isReady(): Promise<boolean>;
  /** Shares counts of requests with the other processes on the database. */
  readonly exchangeCounts: ReturnType<typeof requestCounts>;
  /** Does something while no other process on the database does the same; they wait. */
  alone(what: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface InstallationOptions {
  /** In place of the one that the environment names. */
  readonly clientRegistry?: ClientRegistry;
  /** Whether the channels are opened through which messages leave. */
  readonly deliversMessages?: boolean;
}

/** Connects, migrates, starts the plugins and wires the product; the other way round when it is closed. */
export async function openInstallation(
  environment: Environment,
  log: Logger,
  { clientRegistry, deliversMessages = false }: InstallationOptions = {},
): Promise<Installation> {
  const connected = await connectPostgresql(environment);
  const closing: (() => Promise<void>)[] = [() => connected.release()];
  const close = async (): Promise<void> => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const keys = await keysOf(environment, connected.folder);
    const migrated = await migrate(connected.address, prepareRunQueue);
    if (migrated.length > 0) log.info({ migrations: migrated }, 'database migrated');
    const { application } = connected.address;
    const database = await openDatabase(application, {
      connections: environment.DATABASE_CONNECTIONS,
      statementTimeout: environment.STATEMENT_TIMEOUT_MS,
    });
    closing.push(() => database.close());
    const workDatabase = await openDatabase(application, {
      connections: environment.WORK_CONNECTIONS,
      statementTimeout: 0,
    });
    closing.push(() => workDatabase.close());
    const stop = new AbortController();
    const registry = clientRegistry ?? (await startRegistry(environment, log, stop.signal, closing));
    const messageChannels = deliversMessages
      ? await startChannels(environment, log, stop.signal, closing)
      : {};
    const jobPostings = await startJobPostings(environment, log, stop.signal, closing);
    closing.push(() => Promise.resolve(stop.abort()));
    const container = buildContainer({
      database,
      workDatabase,
      clientRegistry: registry,
      messageChannels,
      silenceHours: environment.SILENCE_HOURS,
      jobPostings,
      clock: systemClock,
      ids: timeOrderedIds,
      identityCodes: { allowRealCodes: environment.ALLOW_REAL_IDENTITY_CODES },
      keys,
      log,
    });
    return {
      services: container.cradle,
      pool: database.pool,
      whereabouts: connected.whereabouts,
      exchangeCounts: requestCounts(database.pool),
      isReady: () => isOfThisVersion(database.pool),
      alone: (what, signal, work) => alone(application, what, signal, work),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Folder in which deliveries of the client register arrive. */
export function inboxFolder({ URA_INBOX, DATA_FOLDER }: Environment): string {
  return URA_INBOX ?? join(DATA_FOLDER, 'inbox');
}

/** The keys that are given, or those that were made up when the database was new. */
async function keysOf({ SEALING_KEYS_FILE: given }: Environment, folder: string): Promise<KeyRing> {
  const read =
    given === undefined
      ? ownSecret(join(folder, 'sealing-keys.json'), async () => newSealingKeys())
      : readFile(given, 'utf8').catch((error: Error) => {
          throw new EnvironmentInvalid([`SEALING_KEYS_FILE: ${error.message}`]);
        });
  return keyRing(readSealingKeys(await read));
}

async function startRegistry(
  environment: Environment,
  log: Logger,
  signal: AbortSignal,
  closing: (() => Promise<void>)[],
): Promise<ClientRegistry> {
  const inbox = inboxFolder(environment);
  await mkdir(inbox, { recursive: true });
  const plugin = await startPlugin('client-registry', environment.CLIENT_REGISTRY, {
    config: { inbox, allowRealCodes: environment.ALLOW_REAL_IDENTITY_CODES },
    log: log.child({ plugin: environment.CLIENT_REGISTRY }),
    clock: systemClock,
    signal,
  }).catch((error: unknown) => {
    throw error instanceof PluginUnusable
      ? new EnvironmentInvalid([`CLIENT_REGISTRY, URA_INBOX: ${error.message}`])
      : error;
  });
  closing.push(() => plugin.stop());
  return plugin.implementation;
}

/** Folder of messages in the demo, where whoever looks is the receiver. */
const DEMO_CHANNEL = 'te-statements-file';

/** The channels through which messages leave; without a plugin they stay. */
async function startChannels(
  environment: Environment,
  log: Logger,
  signal: AbortSignal,
  closing: (() => Promise<void>)[],
): Promise<MessageChannels> {
  const { TE_STATEMENTS_CONFIG: file, isDemo } = environment;
  const id = environment.TE_STATEMENTS ?? (isDemo ? DEMO_CHANNEL : 'none');
  if (id === 'none') return {};
  try {
    const config: unknown =
      file === undefined ? demoChannel(environment) : JSON.parse(await readFile(file, 'utf8'));
    const tools = { config, log: log.child({ plugin: id }), clock: systemClock, signal };
    const plugin = await startPlugin('te-statements', id, tools);
    closing.push(() => plugin.stop());
    return { 'te-statements': plugin.implementation };
  } catch (error) {
    throw new EnvironmentInvalid([`TE_STATEMENTS, TE_STATEMENTS_CONFIG: ${(error as Error).message}`]);
  }
}

function demoChannel({ isDemo, DATA_FOLDER }: Environment): object {
  return isDemo ? { folder: join(DATA_FOLDER, DEMO_CHANNEL), makeKey: true, awaitsAnswers: false } : {};
}

/** The interface of job postings that was chosen; null when none was. */
async function startJobPostings(
  { JOB_POSTINGS: id, JOB_POSTINGS_CONFIG: file }: Environment,
  log: Logger,
  signal: AbortSignal,
  closing: (() => Promise<void>)[],
): Promise<JobPostings | null> {
  if (id === undefined) return null;
  const plugin = await (async () => {
    const config: unknown = file === undefined ? {} : JSON.parse(await readFile(file, 'utf8'));
    const tools = { config, log: log.child({ plugin: id }), clock: systemClock, signal };
    return startPlugin('job-postings', id, tools);
  })().catch((error: Error) => {
    throw new EnvironmentInvalid([`JOB_POSTINGS, JOB_POSTINGS_CONFIG: ${error.message}`]);
  });
  closing.push(() => plugin.stop());
  return plugin.implementation;
}
