import type { Clients, ClientVersion } from '../../../domain/clients/clients.port.ts';
import { instant } from '../json.ts';
import type { Sql } from '../sql.ts';

/** Clients one at a time. */
export function clientRepository(sql: Sql): Clients {
  return {
    async lock(id) {
      const [client] = await sql<ClientVersion>(
        `select id, version, changed_by as "changedBy", ${instant('changed_at')} as "changedAt"
         from clients.client where id = $1 for no key update`,
        [id],
      );
      return client ?? null;
    },

    async changed(id, by, at) {
      const [client] = await sql<{ version: number }>(
        `update clients.client set version = version + 1, changed_by = $2, changed_at = $3
         where id = $1 returning version`,
        [id, by, at],
      );
      if (client === undefined) throw new Error(`client ${id} was not locked before it was changed`);
      return client.version;
    },
  };
}
