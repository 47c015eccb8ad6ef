import type { Counters } from '../../../../domain/clients/facts/counters.port.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { arrayLiteral, type Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';
import { changeClientsInOrder } from '../client-locks.ts';
import { deriveCounters } from './counter-derivation.ts';

const NOT_COUNTED = `not exists (select from clients.unemployment_counter counter
  where counter.client_id = client.id and counter.known_until is null and counter.counted_on >= $1)`;

/** Counters of many clients in the database. */
export function counterStore(sql: Sql): Counters {
  return {
    async countClients(since) {
      const [found] = await sql<{ count: string }>(
        `select count(*) from clients.client where ${NOT_COUNTED} and ${HAS_PERSON}`,
        [since],
      );
      return Number(found?.count);
    },

    async lockNext(since, after, limit) {
      await changeClientsInOrder(sql);
      const rows = await sql<{ id: ClientId }>(
        `select id from clients.client where id > $2 and ${NOT_COUNTED} and ${HAS_PERSON}
         order by id limit $3 for no key update of client`,
        [since, after ?? NO_CLIENT, limit],
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
