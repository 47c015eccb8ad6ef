import type {
  DueCase,
  PendingCases,
} from '../../../../domain/clients/determination/determination-store.port.ts';
import type { Sql } from '../../sql.ts';

/** Cases that wait for information, set by set. */
export function pendingCaseStore(sql: Sql, nextId: () => string): PendingCases {
  return {
    async open(cases, openedOn, remindOn) {
      await sql(
        `insert into clients.pending_case (id, client_id, determination_id, awaited, opened_on, remind_on)
         select id, "clientId", "determinationId", awaited, $2, $3
         from jsonb_to_recordset($1) as opened (id uuid, "clientId" uuid, "determinationId" uuid, awaited jsonb)
         on conflict (client_id) where closed_at is null
         do update set determination_id = excluded.determination_id, awaited = excluded.awaited`,
        [JSON.stringify(cases.map((opened) => ({ id: nextId(), ...opened }))), openedOn, remindOn],
      );
    },

    async close(determinations, at) {
      await sql(
        `update clients.pending_case set closed_at = $2, closed_by = decided.id
         from jsonb_to_recordset($1) as decided (id uuid, "clientId" uuid)
         where client_id = decided."clientId" and closed_at is null`,
        [JSON.stringify(determinations), at],
      );
    },

    async due(today, limit) {
      return sql<DueCase>(
        `select pending.id, pending.client_id as "clientId", pending.determination_id as "determinationId",
           pending.awaited, pending.reminders, person.code_index is not null as "hasIdentityCode"
         from clients.pending_case pending
         join clients.person on person.client_id = pending.client_id and person.known_until is null
         where pending.closed_at is null and pending.remind_on <= $1
         order by pending.remind_on, pending.client_id limit $2 for update of pending skip locked`,
        [today, limit],
      );
    },

    async reminded(cases, at, next) {
      await sql(
        `update clients.pending_case set reminders = reminders + 1, reminded_at = $2, remind_on = $3
         where id = any($1::uuid[])`,
        [cases.map(({ id }) => id), at, next],
      );
    },
  };
}
