import type {
  Clarification,
  RequestChannel,
} from '../../../../domain/statements/clarifications/clarification.ts';
import type { Clarifications } from '../../../../domain/statements/clarifications/clarifications.port.ts';
import { eventKey } from '../../../../domain/statements/event.ts';
import { refusesElectronicService } from '../../clients/persons/electronic-consent.ts';
import { isBannedOn } from '../../clients/security-ban.ts';
import { matters } from '../../process/matters.ts';
import type { Sql } from '../../sql.ts';

/** Requests for clarification; what tells of health stands in a column of its own. */
export function clarifications(sql: Sql): Clarifications {
  return {
    ...matters<Clarification>(
      sql,
      'statements.clarification',
      ({ event, deadline }) => ({ event_key: eventKey(event), deadline }),
      'health',
    ),

    async channelTo(client, on) {
      const [found] = await sql<{ channel: RequestChannel }>(
        `select case when person.email is null or ${refusesElectronicService('$2')} or ${isBannedOn('$2')}
           then 'LETTER' else 'E_MAIL' end as channel
         from clients.client join clients.person on person.client_id = client.id and person.known_until is null
         where client.id = $1`,
        [client, on],
      );
      return found?.channel ?? 'LETTER';
    },
  };
}
