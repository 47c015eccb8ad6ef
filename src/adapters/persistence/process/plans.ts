import type { Plan } from '../../../domain/process/plans/plan.ts';
import type { Plans } from '../../../domain/process/plans/plans.port.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';

/** Plans of clients, in versions. */
export function plans(sql: Sql): Plans {
  return {
    ...matters<Plan>(sql, 'process.plan', ({ type }) => ({ type })),

    async inForceOf(client) {
      const [found] = await sql<{ plan: Plan }>(
        `select content as plan from process.plan
         where client_id = $1 and known_until is null and state in ('IN_FORCE', 'REVISED')`,
        [client],
      );
      return found?.plan ?? null;
    },
  };
}
