import type { Client } from 'pg';
import {
  APPLICATION_ROLE,
  ORGANISATIONS_SETTING,
  QUOTA_OF_CASE_SETTING,
  RETENTION_ROLE,
  STATISTICS_ROLE,
} from '../../../src/adapters/persistence/migrations/row-security.ts';
import { keys, references } from './catalogue-keys.ts';
import { OWNERS_FUNCTIONS, REMOVAL, STATISTICS_COLUMNS, TABLES } from './declared-privileges.ts';

/**
 * Everything in the catalogue of a database that is not as declared, as sentences. Schemas of PostgreSQL itself and
 * of the queue's library are left out: the queue holds references to runs and nothing about clients.
 */
export async function faultsOf(client: Client): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of [tables, policies, settings, privileges, columns, keys, references, bypasses, roles])
    faults.push(...(await look(client)));
  return faults;
}

/** Tables that have row-level security. */
export const SECURED = Object.entries(TABLES)
  .filter(([, { open }]) => open === undefined)
  .map(([name]) => name);

const OURS = `nspname not in ('pg_catalog', 'information_schema', 'jobs') and nspname !~ '^pg_(toast|temp)'`;

async function tables(client: Client): Promise<readonly string[]> {
  const found = await rowsOf<{ name: string; kind: string; enabled: boolean; forced: boolean }>(
    client,
    `select nspname || '.' || relname as name, relkind as kind, relrowsecurity as enabled, relforcerowsecurity as forced
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where ${OURS} and relkind not in ('i', 'I', 'S', 'c') order by 1`,
  );
  const names = new Set(found.map(({ name }) => name));
  return [
    ...Object.keys(TABLES)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is declared and not there`),
    ...found.flatMap(({ name, kind, enabled, forced }) => {
      if (kind !== 'r') return [`${name} is no ordinary table (${kind})`];
      const declared = TABLES[name];
      return [
        ...(declared === undefined ? [`${name} is not declared`] : []),
        ...(declared?.open !== undefined || (enabled && forced)
          ? []
          : [`${name}: row security is not ${enabled ? 'forced' : 'on'}`]),
      ];
    }),
  ];
}

/** Fields of `pg_policy`: the command (`*` is every one), whether it widens, and for whom. */
async function policies(client: Client): Promise<readonly string[]> {
  const found = await rowsOf<{ name: string; policy: string }>(
    client,
    `select nspname || '.' || relname as name, format('%s %s to %s%s%s', case when polpermissive then 'permissive'
         else 'restrictive' end, polcmd, (select string_agg(coalesce(rolname, 'public'), ', ') from
         unnest(polroles) as role (oid) left join pg_roles using (oid)),
         case when pg_get_expr(polqual, polrelid) ~ 'organisations\\(\\)|is_register_keeper\\(\\)|visible'
           then ' of the acting organisation' when polqual is not null then ' of everybody' end,
         case when polwithcheck is not null and pg_get_expr(polwithcheck, polrelid) = pg_get_expr(polqual, polrelid)
           then ', checked' end) as policy
     from pg_policy join pg_class on pg_class.oid = polrelid
     join pg_namespace on pg_namespace.oid = relnamespace order by 1, 2`,
  );
  const wanted = SECURED.flatMap((name) => [
    { name, policy: `permissive * to ${APPLICATION_ROLE} of the acting organisation, checked` },
    ...(TABLES[name]?.readers === undefined
      ? []
      : [{ name, policy: `permissive r to ${APPLICATION_ROLE} of the acting organisation` }]),
    ...(STATISTICS_COLUMNS[name] === undefined
      ? []
      : [{ name, policy: `permissive r to ${STATISTICS_ROLE} of everybody` }]),
    ...(REMOVAL[name] === undefined
      ? []
      : [{ name, policy: `permissive * to ${RETENTION_ROLE} of everybody, checked` }]),
  ]);
  return difference(
    found.map(({ name, policy }) => `${name}: policy ${policy}`),
    wanted.map(({ name, policy }) => `${name}: policy ${policy}`),
  );
}

/**
 * The functions that say for whom a policy shows rows: the setting is cast as it stands, so that an unset one is an error. A quota of a
 * case is named by few, and unset names none.
 */
async function settings(client: Client): Promise<readonly string[]> {
  const found = await rowsOf<{ name: string; text: string }>(
    client,
    `select name, trim(split_part(pg_get_functiondef(name::regprocedure), 'RETURN ', 2), E' \\n') as text
     from unnest(array['access.organisations()', 'access.is_register_keeper()', 'access.quota_of_case()']) as name`,
  );
  const wanted: Readonly<Record<string, string>> = {
    'access.organisations()': `(current_setting('${ORGANISATIONS_SETTING}'::text))::text[]`,
    'access.is_register_keeper()': `('keha'::text = ANY (access.organisations()))`,
    'access.quota_of_case()': `(NULLIF(current_setting('${QUOTA_OF_CASE_SETTING}'::text, true), ''::text))::uuid`,
  };
  return found
    .filter(({ name, text }) => text !== wanted[name])
    .map(({ name, text }) => `${name} returns ${text}`);
}

/** Who may do what with whole tables, beside their owner. */
async function privileges(client: Client): Promise<readonly string[]> {
  const found = await rowsOf<{ line: string }>(
    client,
    `select format('%s: %s to %s', nspname || '.' || relname, lower(privilege_type),
       coalesce(grantee.rolname, 'public')) as line
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     cross join lateral aclexplode(relacl) as acl left join pg_roles grantee on grantee.oid = acl.grantee
     where ${OURS} and relkind = 'r' and acl.grantee <> relowner`,
  );
  const wanted = Object.entries(TABLES).flatMap(([name, { application }]) => [
    ...application.map((privilege) => `${name}: ${privilege} to ${APPLICATION_ROLE}`),
    ...(REMOVAL[name] ?? []).map((privilege) => `${name}: ${privilege} to ${RETENTION_ROLE}`),
  ]);
  return difference(
    found.map(({ line }) => line),
    wanted,
  );
}

/** Who may read single columns. */
async function columns(client: Client): Promise<readonly string[]> {
  const found = await rowsOf<{ line: string }>(
    client,
    `select format('%s.%s: %s to %s', nspname || '.' || relname, attname, lower(privilege_type),
       coalesce(grantee.rolname, 'public')) as line
     from pg_attribute join pg_class on pg_class.oid = attrelid
     join pg_namespace on pg_namespace.oid = relnamespace
     cross join lateral aclexplode(attacl) as acl left join pg_roles grantee on grantee.oid = acl.grantee
     where ${OURS} and not attisdropped`,
  );
  const wanted = Object.entries(STATISTICS_COLUMNS).flatMap(([name, allowed]) =>
    allowed.map((column) => `${name}.${column}: select to ${STATISTICS_ROLE}`),
  );
  return difference(
    found.map(({ line }) => line),
    wanted,
  );
}

/** Functions that work with their owner's rights: each is declared, and the caller does not choose what names in it mean. */
async function bypasses(client: Client): Promise<readonly string[]> {
  const found = await rowsOf<{ name: string; on_path: boolean }>(
    client,
    `select nspname || '.' || proname as name,
       exists (select from unnest(proconfig) setting where setting ~ '^search_path=') as on_path
     from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
     where nspname not in ('pg_catalog', 'information_schema') and prosecdef`,
  );
  return found.flatMap(({ name, on_path: onPath }) => [
    ...(onPath ? [] : [`${name} works for its owner on whatever search path`]),
    ...(OWNERS_FUNCTIONS[name] === undefined ? [`${name} works for its owner and is not declared`] : []),
  ]);
}

async function roles(client: Client): Promise<readonly string[]> {
  const found = await rowsOf<{ line: string }>(
    client,
    `with ours as (select * from pg_roles where rolname = any($1))
     select format('%s may %s', rolname, attribute) as line from ours cross join lateral (values
       ('log in', rolcanlogin), ('do everything', rolsuper), ('pass row security', rolbypassrls),
       ('create roles', rolcreaterole), ('create databases', rolcreatedb), ('replicate', rolreplication),
       ('create schemas', has_database_privilege(ours.oid, current_database(), 'create'))
     ) as held (attribute, is_held) where is_held
     union all
     select format('%s owns something: %s', rolname, pg_describe_object(classid, objid, objsubid))
     from ours join pg_shdepend on refobjid = ours.oid and deptype = 'o'
       and (dbid = 0 or dbid = (select oid from pg_database where datname = current_database()))
     union all
     select format('%s is a member of %s', rolname, roleid::regrole)
     from ours join pg_auth_members on member = ours.oid
     union all
     select format('%s may create in schema %s', rolname, nspname)
     from ours cross join pg_namespace where has_schema_privilege(ours.oid, pg_namespace.oid, 'create')
       and nspname !~ '^pg_temp'`,
    [[APPLICATION_ROLE, STATISTICS_ROLE, RETENTION_ROLE]],
  );
  return found.map(({ line }) => line);
}

function difference(found: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...found.filter((line) => !wanted.includes(line)).map((line) => `not declared: ${line}`),
    ...wanted.filter((line) => !found.includes(line)).map((line) => `missing: ${line}`),
  ];
}

async function rowsOf<Row extends object>(
  client: Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return (await client.query<Row>(text, [...values])).rows;
}
