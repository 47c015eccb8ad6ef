import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareRunQueue } from '../../src/adapters/jobs/run-queue.ts';
import { type DatabaseAddress, migrate } from '../../src/adapters/persistence/migrate.ts';
import { type EmbeddedServer, startEmbedded } from '../../src/plugins/persistence-postgresql/embedded.ts';
import { keepWritten } from './log-sink.ts';
import { scratchFolder } from './scratch.ts';
import { isAlive } from '../../src/plugins/persistence-postgresql/file-lock.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the migrated template, which every test file clones. */
    readonly template: DatabaseAddress;
    /** Address of the server for its superuser. */
    readonly superuser: string;
  }
}

const PREFIX = 'kuntakokeilu_test_';

/** Starts a real PostgreSQL and migrates a template to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbedded(join(scratchFolder(), 'postgresql'), { isDurable: false });
  const base = server.address;
  const serverLog = join(server.home, 'data', 'server.log');
  const { size: loggedBefore } = await stat(serverLog);
  const name = `${PREFIX}${process.pid}_template`;
  await onServer(base.migration, async (client) => {
    for (const old of await testDatabases(client)) {
      const pid = Number(old.split('_')[2]);
      if (!isAlive(pid)) await client.query(`drop database if exists ${old}`);
    }
    await client.query(`create database ${name}`);
  });
  const template = { migration: renamed(base.migration, name), application: renamed(base.application, name) };
  await migrate(template, prepareRunQueue);
  project.provide('template', template);
  project.provide('superuser', await superuserOf(server));
  return async () => {
    await onServer(base.migration, async (client) => {
      for (const own of await testDatabases(client)) {
        if (own.startsWith(`${PREFIX}${process.pid}_`)) await client.query(`drop database if exists ${own}`);
      }
    });
    await server.release();
    keepWritten((await readFile(serverLog)).subarray(loggedBefore).toString('utf8'), 'postgresql');
  };
}

/** The address of an embedded server for its superuser, which the product itself never uses. */
export async function superuserOf({ home, address }: EmbeddedServer): Promise<string> {
  const secrets: { readonly superuser: string } = JSON.parse(
    await readFile(join(home, 'secrets.json'), 'utf8'),
  );
  return Object.assign(new URL(address.migration), { username: 'postgres', password: secrets.superuser })
    .href;
}

/** The same server, another database. */
export function renamed(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Runs statements that need no database of their own. */
export async function onServer(address: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: renamed(address, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function testDatabases(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [PREFIX],
  );
  return rows.map(({ name }) => name);
}
