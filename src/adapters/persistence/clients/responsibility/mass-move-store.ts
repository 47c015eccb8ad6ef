import type { MassMoves, MovedFrom } from '../../../../domain/clients/responsibility/mass-moves.port.ts';
import type { ResponsibilityCase } from '../../../../domain/clients/responsibility/responsibility-case.ts';
import type { Sql } from '../../sql.ts';
import { HAS_PERSON, NO_CLIENT } from '../client-chunks.ts';
import { changeClientsInOrder } from '../client-locks.ts';
import { saveHandovers } from './hand-overs.ts';
import { PENDING_STATES } from './open-requests.ts';
import { caseOn, IS_OPEN } from './responsibility-case.sql.ts';

const IS_MOVED = `(client.responsible = $1 or split_part(client.responsible, ':', 1) = any($2::text[])) and ${HAS_PERSON}`;

/** Moves of everybody whom a body is responsible for, set by set. */
export function massMoveStore(sql: Sql): MassMoves {
  return {
    async count(from) {
      const [found] = await sql<{ count: number }>(
        `select count(*)::integer as count from clients.client where ${IS_MOVED}`,
        valuesOf(from),
      );
      return found?.count ?? 0;
    },

    async next(from, day, after, limit) {
      await changeClientsInOrder(sql);
      const locked = await sql<{ id: string }>(
        `select client.id from clients.client where ${IS_MOVED} and client.id > $3
         order by client.id limit $4 for no key update of client`,
        [...valuesOf(from), after ?? NO_CLIENT, limit],
      );
      const rows = await sql<{ situation: ResponsibilityCase }>(
        `select ${caseOn('$2', 'judged.determination_date <= $2')} as situation
         from clients.client
         join clients.person on person.client_id = client.id and person.known_until is null
         where client.id = any($1::uuid[]) order by client.id`,
        [locked.map(({ id }) => id), day],
      );
      return rows.map(({ situation }) => situation);
    },

    save: (handovers) => saveHandovers(sql, handovers),

    async closePending(clients, { subject, organisation }, at) {
      await sql(
        `update clients.referral_notice set state = 'WITHDRAWN', withdrawn_reason = 'TRIAL_ENDED',
           version = version + 1, changed_by = $2, changed_by_organisation = $3, changed_at = $4
         where client_id = any($1::uuid[]) and ${IS_OPEN}`,
        [clients, subject, organisation, at],
      );
      await sql(
        `update clients.transfer_request set state = 'PASSED_ON', version = version + 1, changed_by = $2, changed_at = $3
         where client_id = any($1::uuid[]) and state in (${PENDING_STATES})`,
        [clients, subject, at],
      );
    },
  };
}

function valuesOf(from: MovedFrom): readonly [string | null, readonly string[]] {
  return 'body' in from ? [from.body, []] : [null, from.kinds];
}
