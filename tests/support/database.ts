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
  /** Rows as a superuser of the tables would see them: for arranging and checking, never for the code under test. */
  all<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Clones the template; dropped when `close` is called. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  const templateName = new URL(template.migration).pathname.slice(1);
  if (!templateName.includes('test')) throw new Error(`${templateName} is not a test database`);
  const name = templateName.replace('template', randomUUID().slice(0, 8));
  await onServer(template.migration, async (client) => {
    await client.query(`create database ${name} template ${templateName}`);
  });
  const address = {
    migration: renamed(template.migration, name),
    application: renamed(template.application, name),
  };
  const database = await openDatabase(address.application, { connections: 8, statementTimeout: 20_000 });
  const owner = new Pool({ connectionString: address.migration, max: 1 });
  // Databases are dropped, and made unreachable, under the connections that they still have.
  owner.on('connect', (client) => client.on('error', () => undefined)).on('error', () => undefined);
  return {
    address,
    database,
    all: (text, values) => asOwner(owner, text, values),
    async close() {
      await database.close();
      await owner.end();
      await onServer(template.migration, async (client) => {
        // Without force, which may not end what another login has just left: the server waits for that by itself.
        await client.query(`drop database ${name}`);
      });
    },
  };
}

/** The same, closed by itself at the end of the running test. */
export async function cloneForTest(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  onTestFinished(() => database.close());
  return database;
}

/** The owner is bound by row-level security too (it is forced); a test switches that off for one transaction. */
async function asOwner<Row extends object>(
  owner: Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = await owner.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; ${switchedForAll('no force')}`);
    const { rows } = await client.query<Row>(text, [...values]);
    await client.query(`${switchedForAll('force')}; commit`);
    return rows;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

function switchedForAll(forced: 'force' | 'no force'): string {
  const state = forced === 'force' ? 'relrowsecurity and not' : '';
  return `do $$ declare secured regclass; begin
    for secured in select oid from pg_class where ${state} relforcerowsecurity and relkind = 'r' loop
      execute format('alter table %s ${forced} row level security', secured);
    end loop;
  end $$`;
}
