import type { RunRowCount, RunRows } from '../../../application/ports/run-rows.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Sql } from '../sql.ts';

/** Rows of runs, set by set. */
export function runRowStore(sql: Sql): RunRows {
  return {
    async add(run, rows) {
      await sql(
        `insert into work.run_row (run_id, client_id, outcome, authority, result, failure)
         select $1, "clientId", outcome, authority, result, failure
         from jsonb_to_recordset($2) as row ("clientId" uuid, outcome text, authority text, result text, failure jsonb)
         on conflict do nothing`,
        [run, JSON.stringify(rows)],
      );
    },

    async soFar(run) {
      const [last] = await sql<{ id: ClientId }>(
        'select client_id as id from work.run_row where run_id = $1 order by client_id desc limit 1',
        [run],
      );
      const counts = await sql<RunRowCount>(
        `select outcome, authority, failure ->> 'code' as code, count(*)::integer as count
         from work.run_row where run_id = $1 group by 1, 2, 3`,
        [run],
      );
      return { last: last?.id ?? null, counts };
    },
  };
}
