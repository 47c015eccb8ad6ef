import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CLIENT_DATA,
  columnsOf,
  WITHOUT_CLIENT_DATA,
} from '../../../src/adapters/persistence/privacy/client-data.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { LOGS, TABLES } from './declared-privileges.ts';
import { faultsOf, SECURED } from './security-catalogue.ts';

let test: TestDatabase;
let owner: Client;

beforeAll(async () => {
  test = await cloneDatabase();
  owner = new Client({ connectionString: test.address.migration });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await test.close();
});

const UNSECURED = 'create table clients.probe (client_id uuid)';

/** A statement that opens a hole, and what must be said about it. */
const PROBES: readonly (readonly [statement: string, fault: string])[] = [
  [UNSECURED, 'clients.probe is not declared'],
  [UNSECURED, 'clients.probe: row security is not on'],
  ['alter table clients.person disable row level security', 'clients.person: row security is not on'],
  ['alter table work.run no force row level security', 'work.run: row security is not forced'],
  ['drop table work.run_row', 'work.run_row is declared and not there'],
  ['create view clients.probe as select * from clients.person', 'clients.probe is no ordinary table (v)'],
  ['create materialized view work.probe as select * from work.run', 'work.probe is no ordinary table (m)'],
  [
    'drop policy acting_organisation on clients.person',
    'missing: clients.person: policy permissive * to kuntakokeilu_app of the acting organisation, checked',
  ],
  [
    'create policy probe on clients.person for select using (true)',
    'not declared: clients.person: policy permissive r to public of everybody',
  ],
  [
    'alter policy acting_organisation on clients.client using (true)',
    'not declared: clients.client: policy permissive * to kuntakokeilu_app of everybody',
  ],
  [
    'alter policy acting_organisation on clients.client with check (true)',
    'not declared: clients.client: policy permissive * to kuntakokeilu_app of the acting organisation',
  ],
  [
    'grant delete on clients.person to kuntakokeilu_app',
    'not declared: clients.person: delete to kuntakokeilu_app',
  ],
  [
    'grant truncate on access.audit_entry to kuntakokeilu_app',
    'not declared: access.audit_entry: truncate to kuntakokeilu_app',
  ],
  ['grant select on work.run to public', 'not declared: work.run: select to public'],
  [
    'grant select on clients.person to kuntakokeilu_statistics',
    'not declared: clients.person: select to kuntakokeilu_statistics',
  ],
  [
    'grant select (last_name) on clients.person to kuntakokeilu_statistics',
    'not declared: clients.person.last_name: select to kuntakokeilu_statistics',
  ],
  [
    'revoke select (id) on clients.client from kuntakokeilu_statistics',
    'missing: clients.client.id: select to kuntakokeilu_statistics',
  ],
  [
    'create function clients.probe() returns bigint language sql security definer return 1',
    'clients.probe works for its owner on whatever search path',
  ],
  [
    `create function clients.probe() returns bigint language sql security definer set search_path = pg_catalog return 1`,
    'clients.probe works for its owner and is not declared',
  ],
  [
    `create or replace function access.organisations() returns text[] language sql stable
       return coalesce(nullif(current_setting('kuntakokeilu.organisations', true), ''), '{keha}')::text[]`,
    `access.organisations() returns (COALESCE(NULLIF(current_setting('kuntakokeilu.organisations'::text, true), ''::text), '{keha}'::text))::text[]`,
  ],
  ['create unique index probe on clients.person (email)', 'clients.probe tells of others'],
  [
    'alter table clients.residence add constraint probe exclude using gist (source_key with =)',
    'clients.probe tells of others',
  ],
  [
    'alter table clients.guardian add constraint probe foreign key (reference) references clients.client (client_number)',
    'clients.guardian: probe tells of clients.client',
  ],
  [
    'alter table access.role_grant add column client_id uuid references clients.client',
    'access.role_grant is open and refers to clients.client',
  ],
  [
    'alter table access.suspension add column client_ids uuid[]',
    'access.suspension is open and names clients: client_ids',
  ],
  ['grant create on schema clients to kuntakokeilu_app', 'kuntakokeilu_app may create in schema clients'],
  ['grant create on schema public to public', 'kuntakokeilu_statistics may create in schema public'],
  [
    'grant kuntakokeilu_statistics to kuntakokeilu_app',
    'kuntakokeilu_app is a member of kuntakokeilu_statistics',
  ],
  ['alter role kuntakokeilu_statistics createrole', 'kuntakokeilu_statistics may create roles'],
  ['alter role kuntakokeilu_app login', 'kuntakokeilu_app may log in'],
  [
    `grant create on schema work to kuntakokeilu_app; grant kuntakokeilu_app to current_user;
     create table work.probe (); alter table work.probe owner to kuntakokeilu_app`,
    'kuntakokeilu_app owns something: table work.probe',
  ],
];

describe('the catalogue of the database', () => {
  it('is as declared: tables, policies, privileges, columns, functions and roles', async () => {
    expect(SECURED.length).toBeGreaterThan(15);
    expect(await faultsOf(owner)).toEqual([]);
  });

  it('has logs that are only added to', () => {
    const named = Object.keys(TABLES).filter((name) => /_(entry|log|event|chain)$/.test(name));
    for (const log of new Set([...LOGS, ...named])) {
      expect([log, TABLES[log]?.application]).toEqual([log, ['select', 'insert']]);
    }
  });

  it.each(PROBES)('%s: is noticed', async (statement, fault) => {
    await owner.query('begin');
    try {
      await owner.query(statement);
      expect(await faultsOf(owner)).toContain(fault);
    } finally {
      await owner.query('rollback');
    }
  });
});

describe('every column of every table', () => {
  it('with client data is classified, and no other', async () => {
    const { rows } = await owner.query<{ column: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as column from information_schema.columns
       where table_schema in (select nspname from pg_namespace where nspname !~ '^pg_')
         and table_schema not in ('information_schema', 'jobs')
         and table_schema || '.' || table_name <> all($1)`,
      [Object.keys(WITHOUT_CLIENT_DATA)],
    );
    const classified = Object.entries(CLIENT_DATA).flatMap(([name, table]) =>
      [table.client, table.personal, table.statistical, table.technical]
        .flatMap(columnsOf)
        .map((column) => `${name}.${column}`),
    );
    expect(classified.toSorted()).toEqual(rows.map(({ column }) => column).toSorted());
  });
});
