import type { Claims, UnsettledCase } from '../../../domain/subsidies/subsidy-stores.port.ts';
import type { Sql } from '../sql.ts';

type Asked = Parameters<Claims['toRelease']>;

/** Whether something is committed for a `matter` that was not paid. */
const hasUnpaid = (kind: string): string => `exists (select from resources.commitment
  where subject_kind = '${kind}' and subject_id = matter.id::text and state = 'COMMITTED'
    and committed_cents > used_cents)`;

/** Whether a claim was paid for days that were lost afterwards: beyond an earlier end, or in an interruption told later. */
const mayBeOverpaid = (kind: string): string => `exists (select from subsidies.claim
  where claim.case_id = matter.id and claim.case_kind = '${kind}' and claim.known_until is null
    and claim.state = 'PAID' and ((claim.content ->> 'to')::date > (matter.content ->> 'endedOn')::date
      or claim.known_from < matter.known_from and exists (
        select from jsonb_array_elements(matter.content -> 'interruptions') pause
        where (pause ->> 'from')::date <= (claim.content ->> 'to')::date
          and coalesce((pause ->> 'to')::date, 'infinity') >= claim.from_date)))`;

const unsettled = (kind: string, table: string): string => `
  select matter.client_id, '${kind}' as kind, matter.id from ${table} matter
  where matter.known_until is null and ($2::uuid is null or matter.client_id > $2)
    and coalesce((matter.content ->> 'endedOn')::date, matter.last_day) < $1 and (${hasUnpaid(kind)} or ${mayBeOverpaid(kind)})`;

/** Cases that are over, of so many clients; those of one client come together. */
export async function casesToRelease(sql: Sql, ...asked: Asked): Promise<readonly UnsettledCase[]> {
  return sql<UnsettledCase>(
    `with unsettled as (${unsettled('PAY_SUBSIDY', 'subsidies.pay_subsidy')}
       union all ${unsettled('START_UP_GRANT', 'subsidies.start_up_grant')})
     select client_id as "clientId", kind, id from unsettled
     where client_id in (select distinct client_id from unsettled order by client_id limit $3)
     order by client_id, id`,
    asked,
  );
}
