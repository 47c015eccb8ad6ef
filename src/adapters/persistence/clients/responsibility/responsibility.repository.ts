import type { Responsibilities } from '../../../../domain/clients/responsibility/responsibilities.port.ts';
import type { ResponsibilityCase } from '../../../../domain/clients/responsibility/responsibility-case.ts';
import { fail, ok } from '../../../../domain/shared/result.ts';
import type { Sql } from '../../sql.ts';
import { asKeeper, saveHandovers } from './hand-overs.ts';
import { caseOn } from './responsibility-case.sql.ts';

/** Customer responsibility of clients one at a time. */
export function responsibilityRepository(sql: Sql): Responsibilities {
  return {
    async caseOf(id, day) {
      const [client] = await sql<{ situation: ResponsibilityCase }>(
        `select ${caseOn('$2', 'judged.determination_date <= $2')} as situation
         from clients.client join clients.person on person.client_id = client.id and person.known_until is null
         where client.id = $1`,
        [id, day],
      );
      return client?.situation ?? null;
    },

    async handOver(handover) {
      try {
        const save = (): Promise<void> => saveHandovers(sql, [handover]);
        // Who gives a client away does not see the client any more when it is done.
        const isGivenAway = handover.opened.startedBy?.organisation === handover.closed?.authority;
        await (isGivenAway ? asKeeper(sql, save) : save());
        return ok(null);
      } catch (error) {
        if (isExclusionViolation(error)) return fail('conflict', 'ALREADY_RESPONSIBLE');
        throw error;
      }
    },

    async markStay(stay) {
      const { id, clientId, reason, text, language, home, markedAt, markedBy, rule } = stay;
      await sql(
        `insert into clients.te_office_stay (id, client_id, reason, text, language, home, marked_at, marked_by,
           marked_by_organisation, rule) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          clientId,
          reason,
          text,
          language,
          home,
          markedAt,
          markedBy.subject,
          markedBy.organisation,
          JSON.stringify(rule),
        ],
      );
    },

    async removeStay(id, text, at, { subject, organisation }) {
      await sql(
        `update clients.te_office_stay set removed_at = $2, removed_by = $3, removed_by_organisation = $4, removal_text = $5
         where client_id = $1 and removed_at is null`,
        [id, at, subject, organisation, text],
      );
    },
  };
}

function isExclusionViolation(error: unknown): boolean {
  return (error as { code?: string }).code === '23P01';
}
