import type { Disqualifications } from '../../../domain/access/disqualifications.port.ts';
import type { Sql } from '../sql.ts';

/** Who may not handle whom. */
export function disqualificationRepository(sql: Sql): Disqualifications {
  return {
    async record({ id, clientId, subject, ground, from, until, recordedBy }) {
      await sql(
        `insert into access.disqualification (id, client_id, subject, ground, from_at, until_date, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, clientId, subject, ground, from, until, recordedBy],
      );
    },

    async end(id, clientId, by, at) {
      const ended = await sql(
        `update access.disqualification set ended_at = $4, ended_by = $3
         where id = $1 and client_id = $2 and ended_at is null returning id`,
        [id, clientId, by, at],
      );
      return ended.length > 0;
    },
  };
}
