import { eventKey } from '../../../../domain/statements/event.ts';
import type { FactReport } from '../../../../domain/statements/fact-reports/fact-report.ts';
import type {
  FactReports,
  Unreported,
} from '../../../../domain/statements/fact-reports/fact-reports.port.ts';
import type { FactReportId } from '../../../../domain/shared/ids.ts';
import { matters } from '../../process/matters.ts';
import type { Sql } from '../../sql.ts';

/** Reports of facts; what tells of health stands in a column of its own. */
export function factReports(sql: Sql): FactReports {
  return {
    ...matters<FactReport>(
      sql,
      'statements.fact_report',
      ({ event, receiver, state, due, escalatedAt }) => ({
        event_key: eventKey(event),
        receiver,
        escalate_after:
          escalatedAt === null && (state === 'DRAFTED' || state === 'READY')
            ? (due?.escalateAfter ?? null)
            : null,
      }),
      'health',
    ),

    async overdue(today, limit) {
      const rows = await sql<{ id: FactReportId }>(
        `select id from statements.fact_report where known_until is null and escalate_after < $1
         order by client_id, id limit $2`,
        [today, limit],
      );
      return rows.map(({ id }) => id);
    },

    async unreported(today, after, limit) {
      return sql<Unreported>(
        `select request.client_id as "clientId", request.id as "clarificationId"
         from statements.clarification request join clients.client on client.id = request.client_id
         where request.known_until is null
           and (request.state in ('ANSWERED', 'EXPIRED') or request.state = 'SENT' and request.deadline < $1)
           and ($2::uuid is null or request.client_id > $2)
           and split_part(client.responsible, ':', 1) in ('municipality', 'employment-authority')
           and not exists (select from statements.fact_report report
             where report.client_id = request.client_id and report.known_until is null
               and report.event_key = request.event_key)
         order by request.client_id, request.id limit $3`,
        [today, after, limit],
      );
    },
  };
}
