import type { Client } from 'pg';
import { TABLES, TELLING_KEYS } from './declared-privileges.ts';

interface Key {
  readonly name: string;
  readonly place: string;
  readonly tells: boolean;
}

/**
 * Unique keys of secured tables by which an organisation could learn what another has, unless they are argued for. A key
 * tells nothing when it names whose the row is, which the policy looks at first, or is an id that is made here.
 */
export async function keys(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<Key>(
    `select nspname || '.' || of_key.relname as name, nspname || '.' || of_table.relname as place,
       not exists (select from pg_attribute where attrelid = indrelid and attnum = any(indkey)
         and (attname in ('client_id', 'organisation') or atttypid = 'uuid'::regtype or attidentity <> '')) as tells
     from pg_index join pg_class of_key on of_key.oid = indexrelid join pg_class of_table on of_table.oid = indrelid
     join pg_namespace on pg_namespace.oid = of_table.relnamespace
     where indisunique or indisexclusion`,
  );
  const telling = rows
    .filter(({ place, tells }) => tells && secured().includes(place))
    .map(({ name }) => name);
  return [
    ...telling.filter((name) => TELLING_KEYS[name] === undefined).map((name) => `${name} tells of others`),
    ...Object.keys(TELLING_KEYS)
      .filter((name) => !telling.includes(name))
      .map((name) => `${name} is argued for and not there`),
  ];
}

/**
 * References that could tell of others: from a table with row-level security to anything but an id that nobody can guess,
 * and from a table without it to one with it.
 */
export async function references(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; place: string; target: string; guessed: boolean }>(
    `select conname as name, conrelid::regclass::text as place, confrelid::regclass::text as target,
       exists (select from pg_attribute where attrelid = confrelid and attnum = any(confkey)
         and atttypid <> 'uuid'::regtype) as guessed
     from pg_constraint where contype = 'f'`,
  );
  const ofClients = await client.query<{ place: string; name: string }>(
    `select attrelid::regclass::text as place, attname as name from pg_attribute
     where attname ~ '^(client|person|duplicate)_ids?$' and attrelid::regclass::text = any($1)`,
    [Object.keys(TABLES).filter((name) => !secured().includes(name))],
  );
  return [
    ...rows
      .filter(({ target, guessed }) => secured().includes(target) && guessed)
      .map(({ name, place, target }) => `${place}: ${name} tells of ${target}`),
    ...rows
      .filter(({ place, target }) => secured().includes(target) && TABLES[place]?.open !== undefined)
      .map(({ place, target }) => `${place} is open and refers to ${target}`),
    ...ofClients.rows.map(({ place, name }) => `${place} is open and names clients: ${name}`),
  ];
}

function secured(): readonly string[] {
  return Object.keys(TABLES).filter((name) => TABLES[name]?.open === undefined);
}
