import type { Counters } from '../../../../domain/clients/facts/counters.port.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { arrayLiteral, type Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';
import { changeClientsInOrder } from '../client-locks.ts';
import { deriveCounters } from './counter-derivation.ts';

/** Counters of many clients in the database. */
export function counterStore(sql: Sql): Counters {
  return {
    async countClients() {
      const [found] = await sql<{ count: string }>(`select count(*) from clients.client where ${HAS_PERSON}`);
      return Number(found?.count);
    },

    async lockNext(after, limit) {
      await changeClientsInOrder(sql);
      const rows = await sql<{ id: ClientId }>(
        `select id from clients.client where id > $1 and ${HAS_PERSON} order by id limit $2 for no key update of client`,
        [after ?? NO_CLIENT, limit],
      );
      return rows.map(({ id }) => id);
    },

    derive: (clients, countedOn, serviceDaysCount, at) =>
      deriveCounters(
        sql,
        `select unnest('${arrayLiteral(clients)}'::uuid[]) as client_id`,
        { countedOn, serviceDaysCount },
        at,
      ),
  };
}
