import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/adapters/persistence/database.ts';
import {
  APPLICATION_ROLE,
  RETENTION_ROLE,
  STATISTICS_ROLE,
} from '../../../src/adapters/persistence/migrations/row-security.ts';
import { commandHere, commandLine } from '../../support/command-line.ts';
import { type FreshServer, freshServer } from '../../support/fresh-server.ts';
import { type RunningServer, startServer } from '../../support/running-server.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'fixtures', 'hameenlinna-2021-03');
const MARCH = { areaCode: '1531', date: '2021-03-31' };

let postgresql: FreshServer;
let folder: string;

beforeAll(async () => {
  postgresql = await freshServer();
  folder = await mkdtemp(join(tmpdir(), 'own-database-'));
});

afterAll(async () => {
  await postgresql.close();
  await rm(folder, { recursive: true, force: true });
});

/** A database on the server, who owns it, and the addresses that the product is given. */
interface Mode {
  readonly database: string;
  readonly owner: string;
  arrange(): Promise<Readonly<Record<string, string>>>;
}

const ALONE: Mode = {
  database: 'alone',
  owner: 'only_login',
  async arrange() {
    const DATABASE_URL = await postgresql.login(this.owner, this.database, 'createrole');
    await postgresql.asSuperuser(`create database ${this.database} owner ${this.owner}`);
    return { DATABASE_URL };
  },
};

const EACH_ITS_LOGIN: Mode = {
  database: 'apart',
  owner: 'owner_login',
  async arrange() {
    const MIGRATION_DATABASE_URL = await postgresql.login(this.owner, this.database);
    const DATABASE_URL = await postgresql.login('application_login', this.database);
    await postgresql.asSuperuser(`create database ${this.database} owner ${this.owner}`);
    const environment = { MIGRATION_DATABASE_URL, DATABASE_URL };
    // The roles are there, made by the owner of the other database: passing them on is the administrator's to allow.
    const refused = await commandHere('migrate', environment);
    expect(refused).toMatchObject({
      code: 3,
      notes: expect.stringContaining('permission denied to grant role'),
    });
    await postgresql.asSuperuser(
      `grant ${APPLICATION_ROLE}, ${STATISTICS_ROLE}, ${RETENTION_ROLE} to ${this.owner} with admin option`,
    );
    return environment;
  },
};

describe.each([
  ['DATABASE_URL alone, a login that is no superuser', ALONE],
  ['a login each for migration and application, on a server that has the roles', EACH_ITS_LOGIN],
])('with %s', (_, mode) => {
  let environment: Readonly<Record<string, string>>;
  let application: Database;
  let server: RunningServer | undefined;

  beforeAll(async () => {
    environment = { ...(await mode.arrange()), DATA_FOLDER: join(folder, mode.database) };
  });

  afterAll(async () => {
    await application?.close();
    await server?.stop();
  });

  it('two processes migrate the empty database at once: one does it, the other finds it done', async () => {
    const both = await Promise.all([
      commandLine('migrate', environment),
      commandLine('migrate', environment),
    ]);
    expect(both.map(({ code, notes }) => ({ code, notes }))).toEqual([
      { code: 0, notes: '' },
      { code: 0, notes: '' },
    ]);
    const migrations = both.map(({ out }) => out.match(/^\d{4}-\w+$/gm)?.length ?? 0).toSorted();
    expect(migrations).toEqual([0, expect.toSatisfy((count) => count >= 5)]);
  });

  it('the main job works, on the command line and through the server and its worker', async () => {
    expect(await commandHere(['import', SAMPLE, '--lang', 'en'], environment)).toMatchObject({ code: 0 });
    server = await startServer({ ...environment, LOG_LEVEL: 'warn' });
    const hasEnded = ({ state }: { readonly state: string }) => state === 'SUCCEEDED' || state === 'FAILED';
    for (const [path, outcome] of [
      ['/v1/determination-runs', { added: expect.toSatisfy((count) => count > 100) }],
      ['/v1/transfer-runs', { received: expect.toSatisfy((count) => count > 100) }],
    ] as const) {
      const id = await server.ask(path, 'TE_OFFICER', MARCH);
      const run = await server.follow(id, 'TE_OFFICER', hasEnded);
      expect(run).toMatchObject({ state: 'SUCCEEDED', result: outcome });
    }
    const clients = await server.get('/v1/clients?limit=1', 'MUN_OFFICER');
    expect(await clients.json()).toMatchObject({ items: [{ responsible: 'municipality:109' }] });
    const report = await server.get('/v1/reports/monthly?area=1531&month=2021-03', 'TE_OFFICER');
    expect(report.status).toBe(200);
    expect(JSON.stringify(await report.json())).toMatch(/"jobseekers":[1-9]\d\d/);
    expect(server.process.said()).not.toMatch(/"level":[56]0/);
  });

  it('the application works as a role that owns nothing and stands above nothing', async () => {
    application = await openDatabase(environment['DATABASE_URL'] ?? '', {
      connections: 2,
      statementTimeout: 10_000,
    });
    const { rows } = await application.pool.query(
      `select current_user::text as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
         (select count(*)::int from pg_class where pg_has_role(current_user, relowner, 'USAGE')) as owned,
         (select count(*)::int from pg_namespace where has_schema_privilege(oid, 'CREATE')
            and not pg_is_other_temp_schema(oid) and oid <> pg_my_temp_schema()) as writable
       from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        name: APPLICATION_ROLE,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
        owned: 0,
        writable: 0,
      },
    ]);
  });

  it('every table belongs to the owner, and only marks of work to be done and counts can be deleted', async () => {
    const tables = await postgresql.asSuperuser<{ name: string; owner: string; deletable: boolean }>(
      `select oid::regclass::text as name, relowner::regrole::text as owner,
         has_table_privilege('${APPLICATION_ROLE}', oid, 'DELETE, TRUNCATE, TRIGGER') as deletable
       from pg_class where relkind in ('r', 'p') and relnamespace::regnamespace::text
         not in ('pg_catalog', 'information_schema', 'pg_toast') and not pg_is_other_temp_schema(relnamespace)`,
      mode.database,
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(new Set(tables.map(({ owner }) => owner))).toEqual(new Set([mode.owner]));
    const deletable = tables.filter((table) => table.deletable && !table.name.startsWith('jobs.'));
    expect(deletable.map(({ name }) => name).toSorted()).toEqual([
      'access.request_count',
      'clients.changed_client',
      'process.task_tally',
    ]);
  });

  it.each([
    'delete from clients.client',
    'truncate access.audit_entry',
    `update access.audit_entry set subject = 'nobody'`,
    'drop table clients.person',
    'alter table clients.client disable row level security',
    'drop policy acting_organisation on clients.client',
    'create table clients.extra (id integer)',
    'create role another',
    `insert into work.run (id, kind, state, organisation, requested_by, requested_at, purpose, parameters)
     values (gen_random_uuid(), 'import', 'QUEUED', 'municipality:837', 'x', now(), 'x', '{}')`,
  ])('the application is refused: %s', async (statement) => {
    await expect(asBodies(['keha'], statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('what is seen is what the acting organisation may see, and without one nothing', async () => {
    const count = 'select count(*)::int as count from clients.client';
    const [all] = await postgresql.asSuperuser<{ count: number }>(count, mode.database);
    const seen = async (...bodies: string[]) => (await asBodies(bodies, count))[0]?.['count'];
    expect(all?.count).toBeGreaterThan(300);
    expect(await seen('keha')).toBe(all?.count);
    expect(await seen('te-office:0400')).toBe(0);
    expect(await seen('municipality:837')).toBe(0);
    const ours = await seen('municipality:109');
    expect(ours).toBeGreaterThan(0);
    expect(ours).toBeLessThan(Number(all?.count));
    await expect(application.pool.query(count)).rejects.toMatchObject({
      code: expect.stringMatching(/^(42704|22P02)$/),
    });
  });

  /** Runs a statement as the product would for some bodies, and takes it back. */
  async function asBodies(
    bodies: readonly string[],
    statement: string,
  ): Promise<readonly Record<string, unknown>[]> {
    const client = await application.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('kuntakokeilu.organisations', $1, true)`, [`{${bodies.join()}}`]);
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
});
