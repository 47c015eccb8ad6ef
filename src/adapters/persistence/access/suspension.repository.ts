import type { Suspension } from '../../../domain/access/suspension.ts';
import type { Suspensions } from '../../../domain/access/suspensions.port.ts';
import type { Sql } from '../sql.ts';
import { SUSPENSION } from './suspension-json.ts';

/** Orders of the supervisor; whoever orders or ends one works alone. */
export function suspensionRepository(sql: Sql): Suspensions {
  return {
    async all() {
      await sql(`select pg_advisory_xact_lock(hashtextextended('orders of the supervisor', 0))`);
      const rows = await sql<{ suspension: Suspension }>(
        `select ${SUSPENSION} as suspension from access.suspension order by ordered_at, id`,
      );
      return rows.map(({ suspension }) => suspension);
    },

    async add({ id, municipality, from, tasks, order, rule, orderedBy, orderedAt }) {
      await sql(
        `insert into access.suspension (id, municipality, from_at, tasks, order_reference, rule, ordered_by, ordered_at,
           version, changed_by, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $7, $8)`,
        [
          id,
          municipality,
          from,
          tasks === 'ALL' ? null : tasks,
          order,
          JSON.stringify(rule),
          orderedBy,
          orderedAt,
        ],
      );
    },

    async save({ id, until, version, changedBy, changedAt }) {
      await sql(
        `update access.suspension set until_at = $2, version = $3, changed_by = $4, changed_at = $5 where id = $1`,
        [id, until, version, changedBy, changedAt],
      );
    },
  };
}
