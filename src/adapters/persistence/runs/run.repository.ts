import type { RunReference } from '../../../application/runs/execute-run.ts';
import type { RunRequest, Runs } from '../../../application/ports/runs.ts';
import type { Sql } from '../sql.ts';

/** Puts a run on the queue of the workers, in the transaction of the statement runner. */
export type EnqueueRun = (sql: Sql, run: RunReference) => Promise<void>;

/** A run that has ended stays as it ended, whoever comes late: a worker taken for dead, or the end of the queue. */
const GOING_ON = `state in ('QUEUED', 'RUNNING')`;

/** Runs and what became of them. */
export function runRepository(sql: Sql, enqueue: EnqueueRun): Runs {
  return {
    async queue({ id, kind, organisation, requestedBy, requestedAt, purpose, parameters }) {
      await sql(
        `insert into work.run (id, kind, state, organisation, requested_by, requested_at, purpose, parameters)
         values ($1, $2, 'QUEUED', $3, $4, $5, $6, $7)`,
        [id, kind, organisation, requestedBy, requestedAt, purpose, JSON.stringify(parameters)],
      );
      await enqueue(sql, { id, organisation });
    },

    async start(id, at) {
      const [request] = await sql<RunRequest>(
        `update work.run set state = 'RUNNING', started_at = coalesce(started_at, $2), progress = null
         where id = $1 and ${GOING_ON}
         returning id, kind, organisation, requested_by as "requestedBy", requested_at as "requestedAt", purpose,
           parameters`,
        [id, at],
      );
      return request ?? null;
    },

    async report(id, progress) {
      await sql(`update work.run set progress = $2 where id = $1 and state = 'RUNNING'`, [
        id,
        JSON.stringify(progress),
      ]);
    },

    async succeed(id, result, at) {
      await sql(
        `update work.run set state = 'SUCCEEDED', finished_at = $2, result = $3 where id = $1 and ${GOING_ON}`,
        [id, at, JSON.stringify(result)],
      );
    },

    async fail(id, failure, at) {
      await sql(
        `update work.run set state = 'FAILED', finished_at = $2, failure = $3 where id = $1 and ${GOING_ON}`,
        [id, at, JSON.stringify(failure)],
      );
    },
  };
}
