import type {
  ClarificationRound,
  RequestWithoutHealth,
} from '../../../../domain/statements/clarifications/clarification-round.port.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { changeClientsInOrder } from '../../clients/client-locks.ts';
import { saveAll } from '../../process/save-all.ts';
import { arrayLiteral, type Sql } from '../../sql.ts';

const UNANSWERED = `request.known_until is null and request.state = 'SENT' and request.deadline < $1`;

/** Requests for clarification of many clients in the database. */
export function clarificationRound(sql: Sql): ClarificationRound {
  return {
    async lockUnanswered(today, limit) {
      await changeClientsInOrder(sql);
      const clients = await sql<{ id: ClientId }>(
        `select client.id from clients.client
         where exists (select from statements.clarification request
           where request.client_id = client.id and ${UNANSWERED})
         order by client.id limit $2 for no key update of client`,
        [today, limit],
      );
      // Read once they are locked: what somebody answered meanwhile is seen.
      const rows = await sql<{ content: RequestWithoutHealth }>(
        `select content from statements.clarification request
         where ${UNANSWERED} and request.client_id = any($2::uuid[]) order by id for update`,
        [today, arrayLiteral(clients.map(({ id }) => id))],
      );
      return rows.map(({ content }) => content);
    },

    save: (requests) =>
      saveAll(sql, 'statements.clarification', ['event_key', 'deadline', 'health'], requests),
  };
}
