import type { Pool } from 'pg';
import type { CopiedSection, PrivacyReads } from '../../../application/privacy/privacy-reads.port.ts';
import { KEHA, type OrganisationId } from '../../../domain/shared/organisation.ts';
import { jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { EXCEPTION_ROW } from '../sealing/exception-row.ts';
import { opened, sealedField } from '../sealing/sealed-answers.ts';
import { CLIENT_DATA, columnsOf } from './client-data.ts';
import type { ClientTable } from './client-table.ts';

const camelCase = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Columns of a table that tell of the person. */
const toldBy = ({ personal, statistical }: ClientTable): readonly string[] =>
  columnsOf(`${personal ?? ''} ${statistical ?? ''}`);

/** Sealed columns, and how they are opened on the way out. */
const SEALED: Readonly<Record<string, string>> = {
  'clients.person.sealed_code': sealedField('person', 'source_key', 'sealed_code'),
  'clients.client_merge.sealed_code': sealedField('merge', 'id', 'sealed_code'),
  'clients.delivery_exception.sealed_raw': sealedField(
    'exception',
    EXCEPTION_ROW.replaceAll('exception.', ''),
    'sealed_raw',
  ),
};

/** The name under which a column stands in the copy. */
export function copiedAs(column: string): string {
  if (column === 'sealed_code') return 'identityCode';
  return camelCase(column.replace(/^sealed_/, ''));
}

/** SQL of a column; null where the policy does not open its class to whoever makes the copy. */
function unlessWithheld(column: string, { guarded }: ClientTable): string {
  const dataClass = guarded?.[column];
  return dataClass === undefined ? column : `case when whole.${dataClass}_open then ${column} end`;
}

/** Lines of sealed days are found by the client, those of the days since then one by one. */
const LOGGED = `id in (select unnest(entry_ids) from access.log_of_client where client_id = any(whole.ids))
  or written_at >= coalesce((select access.start_of(max(day) + 1) from access.log_seal), '-infinity')
    and client_ids && whole.ids`;

function rowsOf(name: string, table: ClientTable): string {
  const ofClient = columnsOf(table.client).map((column) => `${column} = any(whole.ids)`);
  const asked = table.byNumber ? 'whole.numbers' : 'whole.ids';
  const where =
    name === 'access.audit_entry' ? LOGGED : (table.rows?.replaceAll('$1', asked) ?? ofClient.join(' or '));
  const columns = Object.fromEntries(
    toldBy(table).map((column) => [
      copiedAs(column),
      SEALED[`${name}.${column}`] ?? unlessWithheld(column, table),
    ]),
  );
  return `(select coalesce(json_agg(${jsonObject(columns)}), '[]') from ${name} where ${where})`;
}

/** Tables in which something tells of a person, by the names of the sections. */
const SECTIONS = Object.entries(CLIENT_DATA).filter(([, table]) => toldBy(table).length > 0);

/** Everything that tells of a client and of the duplicates merged into the client, when the client may be seen. */
export const dataCopyRead = readFunction(
  'data_copy',
  ['p_id uuid', 'p_seen_by text[]', 'p_health_of text[]', 'p_guidance_of text[]'],
  `select json_build_array(${SECTIONS.map(
    ([name, table]) =>
      `json_build_object('name', '${camelCase(name.split('.')[1] ?? '')}', 'rows', ${rowsOf(name, table)})`,
  ).join(',\n')})::text, array[p_id], null::integer
   from (select array_agg(id) as ids, array_agg(client_number) as numbers,
       bool_or(id = p_id and readers && p_health_of) as health_open,
       bool_or(id = p_id and readers && p_guidance_of) as guidance_open
     from clients.client where id = p_id or merged_into = p_id) whole
   where exists (select from clients.client seen
     join clients.person on person.client_id = seen.id and person.known_until is null
     where seen.id = p_id and seen.readers && p_seen_by)`,
);

/** What is known of a client is gathered from every body; whether the client may be seen is that of the session. */
export function privacyReads(pool: Pool, keys: KeyRing): PrivacyReads {
  return {
    async everythingOf(session, id) {
      const { rows } = await pool.query<{ organisations: OrganisationId[] }>(
        `select array_agg(distinct organisation) as organisations from access.role_grant`,
      );
      const organisations = [KEHA, ...session.organisations, ...(rows[0]?.organisations ?? [])];
      const { healthOf = [], guidanceOf = [] } = session;
      const asked = [id, session.organisations, healthOf, guidanceOf] as const;
      const [found] = opened(await dataCopyRead.run(pool, { ...session, organisations }, ...asked), keys);
      return found === undefined ? null : (JSON.parse(found.json) as readonly CopiedSection[]);
    },
  };
}
