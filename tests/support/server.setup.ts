import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareRunQueue } from '../../src/adapters/jobs/run-queue.ts';
import { type DatabaseAddress, migrate } from '../../src/adapters/persistence/migrate.ts';
import { startEmbedded } from '../../src/plugins/persistence-postgresql/embedded.ts';
import { isAlive } from '../../src/plugins/persistence-postgresql/file-lock.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the migrated template, which every test file clones. */
    readonly template: DatabaseAddress;
  }
}

const PREFIX = 'kuntakokeilu_test_';

/** Starts a real PostgreSQL, or takes the one of TEST_DATABASE_URL, and migrates a template to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server =
    given === undefined
      ? await startEmbedded(join(process.cwd(), '.data', 'test-postgresql'), { isDurable: false })
      : null;
  const base = server?.address ?? { migration: given ?? '', application: given ?? '' };
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
  return async () => {
    await onServer(base.migration, async (client) => {
      for (const own of await testDatabases(client)) {
        if (own.startsWith(`${PREFIX}${process.pid}_`)) await client.query(`drop database if exists ${own}`);
      }
    });
    await server?.release();
  };
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
