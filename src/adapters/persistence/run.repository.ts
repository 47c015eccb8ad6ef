import type { Runs } from '../../application/ports/runs.ts';
import type { Sql } from './sql.ts';

/** Runs as they are asked for. The queue job that starts one is written in the same transaction. */
export function runRepository(sql: Sql): Runs {
  return {
    async queue({ id, kind, organisation, requestedBy, requestedAt, parameters }) {
      await sql(
        `insert into work.run (id, kind, state, organisation, requested_by, requested_at, parameters)
         values ($1, $2, 'QUEUED', $3, $4, $5, $6)`,
        [id, kind, organisation, requestedBy, requestedAt, JSON.stringify(parameters)],
      );
    },
  };
}
