import type { StartUpGrantId } from '../../../domain/shared/ids.ts';
import type { StartUpGrant } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { StartUpGrants } from '../../../domain/subsidies/start-up-grants/start-up-grants.port.ts';
import { matters } from '../process/matters.ts';
import type { Sql } from '../sql.ts';

/** Cases of start-up grant, with the days by which they begin and end. */
export function startUpGrants(sql: Sql): StartUpGrants {
  return {
    ...matters<StartUpGrant>(sql, 'subsidies.start_up_grant', ({ handler, periods }) => ({
      handler,
      from_date: periods.at(0)?.from ?? null,
      last_day: periods.at(-1)?.to ?? null,
    })),

    async toSettle(today, limit) {
      const found = await sql<{ id: StartUpGrantId }>(
        `select id from subsidies.start_up_grant
         where known_until is null and (state = 'GRANTED' and from_date <= $1
           or state in ('RUNNING', 'EXTENDED') and last_day < $1)
         order by client_id, id limit $2`,
        [today, limit],
      );
      return found.map(({ id }) => id);
    },
  };
}
