import type { Pool } from 'pg';
import type { MatterReads } from '../../../application/process/process-reads.port.ts';
import { type ReadFunction, readFunction } from '../read-function.ts';

/** The reads of matters of one kind: one, and those of a client. */
export interface MatterReadFunctions {
  readonly one: ReadFunction;
  readonly ofClient: ReadFunction;
}

/**
 * Reads of the matters in a table, shown as `shown` says: SQL of JSON over `matter`, which is a version with its
 * `content`. A client who is seen and has none has an empty list.
 */
export function matterReadFunctions(
  name: string,
  table: string,
  shown = 'matter.content::json',
): MatterReadFunctions {
  return {
    one: readFunction(
      name,
      ['p_id uuid'],
      `select (${shown})::text, array[matter.client_id], matter.version
       from ${table} matter where matter.id = p_id and matter.known_until is null`,
    ),
    ofClient: readFunction(
      `${name}_of_client`,
      ['p_client uuid'],
      `select json_build_object('items', coalesce((
           select json_agg(${shown} order by matter.known_from desc, matter.id desc)
           from ${table} matter where matter.client_id = client.id and matter.known_until is null), '[]'))::text,
         array[client.id], null::integer
       from clients.client where client.id = p_client`,
    ),
  };
}

export function matterReads(pool: Pool, { one, ofClient }: MatterReadFunctions): MatterReads {
  return {
    async one(session, id) {
      const [row] = await one.run(pool, session, id);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client) {
      const [row] = await ofClient.run(pool, session, client);
      return row ?? null;
    },
  };
}
