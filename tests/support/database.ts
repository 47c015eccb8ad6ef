import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/adapters/persistence/database.ts';
import type { DatabaseAddress } from '../../src/adapters/persistence/migrate.ts';
import { onServer, renamed } from './server.setup.ts';

/** A database of the test's own, cloned from the migrated template, with a look past row-level security. */
export interface TestDatabase {
  readonly address: DatabaseAddress;
  readonly database: Database;
  /** Rows as the server's superuser sees them, whom row-level security does not bind: for arranging and checking, never for the code under test. */
  all<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Clones the template, or another that {@link makeTemplate} has made; dropped when `close` is called. */
export async function cloneDatabase(
  templateName = nameOf(inject('template').migration),
): Promise<TestDatabase> {
  const name = await cloneOf(templateName);
  const { test, leave } = await connect(name);
  return {
    ...test,
    async close() {
      await leave();
      await onServer(test.address.migration, async (client) => {
        // Without force, which may not end what another login has just left: the server waits for that by itself.
        await client.query(`drop database ${name}`);
      });
    },
  };
}

/** Makes a template that has more in it, for as long as the tests run, and gives its name. */
export async function makeTemplate(
  fill: (test: Omit<TestDatabase, 'close'>) => Promise<unknown>,
): Promise<string> {
  const name = await cloneOf(nameOf(inject('template').migration));
  const { test, leave } = await connect(name);
  await fill(test);
  await leave();
  return name;
}

async function cloneOf(templateName: string): Promise<string> {
  if (!templateName.includes('test')) throw new Error(`${templateName} is not a test database`);
  const template = inject('template');
  const name = nameOf(template.migration).replace('template', randomUUID().slice(0, 8));
  await onServer(template.migration, async (client) => {
    await client.query(`create database ${name} template ${templateName} strategy file_copy`);
  });
  return name;
}

async function connect(name: string) {
  const template = inject('template');
  const address = {
    migration: renamed(template.migration, name),
    application: renamed(template.application, name),
  };
  const database = await openDatabase(address.application, { connections: 8, statementTimeout: 20_000 });
  const superuser = new Pool({ connectionString: renamed(inject('superuser'), name), max: 1 });
  // Databases are dropped, and made unreachable, under the connections that they still have.
  superuser.on('connect', (client) => client.on('error', () => undefined)).on('error', () => undefined);
  const test = {
    address,
    database,
    all: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await superuser.query<Row>(text, [...values])).rows,
  };
  const leave = async (): Promise<void> => {
    await database.close();
    await superuser.end();
  };
  return { test, leave };
}

const nameOf = (address: string): string => new URL(address).pathname.slice(1);

/** The same, closed by itself at the end of the running test. */
export async function cloneForTest(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  onTestFinished(() => database.close());
  return database;
}
