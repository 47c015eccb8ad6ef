import type { Claims, UnpaidCase } from '../../../domain/subsidies/subsidy-stores.port.ts';
import type { Sql } from '../sql.ts';

type Asked = Parameters<Claims['toRelease']>;

/** Whether something is committed for a `matter` that was not paid. */
const hasUnpaid = (kind: string): string => `exists (select from resources.commitment
  where subject_kind = '${kind}' and subject_id = matter.id::text and state = 'COMMITTED'
    and committed_cents > used_cents)`;

const unpaid = (kind: string, table: string): string => `
  select matter.client_id, '${kind}' as kind, matter.id from ${table} matter
  where matter.known_until is null and ($2::uuid is null or matter.client_id > $2)
    and coalesce((matter.content ->> 'endedOn')::date, matter.last_day) < $1 and ${hasUnpaid(kind)}`;

/** Cases that are over, of so many clients; those of one client come together. */
export async function casesToRelease(sql: Sql, ...asked: Asked): Promise<readonly UnpaidCase[]> {
  return sql<UnpaidCase>(
    `with unpaid as (${unpaid('PAY_SUBSIDY', 'subsidies.pay_subsidy')}
       union all ${unpaid('START_UP_GRANT', 'subsidies.start_up_grant')})
     select client_id as "clientId", kind, id from unpaid
     where client_id in (select distinct client_id from unpaid order by client_id limit $3)
     order by client_id, id`,
    asked,
  );
}
