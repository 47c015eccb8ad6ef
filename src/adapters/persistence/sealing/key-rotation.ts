import type { KeyRotation } from '../../../application/ports/key-rotation.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { versionsOf } from '../clients/persons/person-versions.ts';
import type { Sql } from '../sql.ts';
import { EXCEPTION_ROW } from './exception-row.ts';
import type { KeyRing } from './key-ring.ts';

interface Stored {
  readonly row: string;
  readonly sealed: string;
}

/** Seals again what earlier keys have sealed. Whoever changes a client has locked it, and waits for a chunk at most. */
export function keyRotation(sql: Sql, keys: KeyRing): KeyRotation {
  const { current } = keys;

  async function resealPersons(clients: readonly ClientId[]): Promise<number> {
    const stored = await sql<Stored>(
      `select distinct source_key as row, sealed_code as sealed from ${versionsOf('client_id = any($1::uuid[])')} person
       where sealed_code is not null and not (starts_with(sealed_code, $2) and starts_with(code_index, $3))`,
      [clients, current.sealed, current.digest],
    );
    if (stored.length === 0) return 0;
    const codes = stored.map(({ row, sealed }) => ({ row, code: keys.open('person', row, sealed) }));
    const values = [
      clients,
      stored.map(({ sealed }) => sealed),
      codes.map(({ row, code }) => keys.seal('person', row, code)),
      codes.map(({ code }) => keys.digest('identity-code', code)),
    ];
    const marked = await markedClients(clients);
    // What is known and what was have indexes of their own.
    for (const known of ['is null', 'is not null']) {
      await sql(
        `update clients.person set sealed_code = resealed.sealed, code_index = resealed.code_index
         from unnest($2::text[], $3::text[], $4::text[]) as resealed (was, sealed, code_index)
         where client_id = any($1::uuid[]) and known_until ${known} and sealed_code = resealed.was`,
        values,
      );
    }
    // Nothing has changed that anybody would have to be determined again for.
    await sql(
      `delete from clients.changed_client where client_id = any($1::uuid[]) and client_id <> all($2::uuid[])
         and marked_in = pg_current_xact_id()`,
      [clients, marked],
    );
    return stored.length;
  }

  async function markedClients(clients: readonly ClientId[]): Promise<readonly ClientId[]> {
    const rows = await sql<{ id: ClientId }>(
      'select client_id as id from clients.changed_client where client_id = any($1::uuid[])',
      [clients],
    );
    return rows.map(({ id }) => id);
  }

  async function resealMerges(clients: readonly ClientId[]): Promise<number> {
    const stored = await sql<Stored>(
      `select id as row, sealed_code as sealed from clients.client_merge
       where client_id = any($1::uuid[]) and sealed_code is not null and not starts_with(sealed_code, $2)`,
      [clients, current.sealed],
    );
    if (stored.length === 0) return 0;
    await sql(
      `update clients.client_merge set sealed_code = resealed.sealed
       from unnest($1::uuid[], $2::text[]) as resealed (id, sealed) where client_merge.id = resealed.id`,
      [
        stored.map(({ row }) => row),
        stored.map(({ row, sealed }) => keys.seal('merge', row, keys.open('merge', row, sealed))),
      ],
    );
    return stored.length;
  }

  return {
    async countClients() {
      const [counted] = await sql<{ count: string }>('select count(*) from clients.client');
      return Number(counted?.count);
    },

    async resealClients(after, limit) {
      const rows = await sql<{ id: ClientId }>(
        `select id from clients.client where id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
         order by id limit $2 for no key update`,
        [after, limit],
      );
      const clients = rows.map(({ id }) => id);
      return { clients, resealed: (await resealPersons(clients)) + (await resealMerges(clients)) };
    },

    async resealExceptions(after, limit) {
      const rows = await sql<Stored & { readonly id: string }>(
        `select id, ${EXCEPTION_ROW} as row, sealed_raw as sealed from clients.delivery_exception exception
         where id > $1 and sealed_raw is not null order by id limit $2 for no key update`,
        [after ?? 0, limit],
      );
      const stored = rows.filter(({ sealed }) => !sealed.startsWith(current.sealed));
      await sql(
        `update clients.delivery_exception listed set sealed_raw = resealed.sealed
         from unnest($1::bigint[], $2::text[]) as resealed (id, sealed) where listed.id = resealed.id`,
        [
          stored.map(({ id }) => id),
          stored.map(({ row, sealed }) => keys.seal('exception', row, keys.open('exception', row, sealed))),
        ],
      );
      return {
        resealed: stored.length,
        last: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
      };
    },
  };
}
