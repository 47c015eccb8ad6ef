import type { Pool } from 'pg';
import type { ServiceTimesCell } from '../../../domain/process/services/service-times.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { inTransaction } from '../sql.ts';

const median = (days: string): string => `percentile_cont(0.5) within group (order by ${days})::float8`;

/**
 * Median days of those who started in a time, by service, for each municipality and for all of them. Who began before
 * being a client was not referred and is left out. A start is that municipality’s which was responsible at the end of the day.
 */
const TIMES = `
  with started as (
    select split_part(held.authority, ':', 2) as municipality, referral.service_type,
      referral.referred_on - referral.need_on as to_referral,
      referral.accepted_on - referral.referred_on as to_accepted,
      referral.started_on - referral.accepted_on as to_start
    from process.service_referral referral
    join clients.responsibility held on held.client_id = referral.client_id
      and held.from_at < ((referral.started_on + 1)::timestamp at time zone 'Europe/Helsinki')
      and (held.until_at is null
        or held.until_at >= ((referral.started_on + 1)::timestamp at time zone 'Europe/Helsinki'))
    where referral.known_until is null and referral.started_on >= $2 and referral.started_on < $3
      and referral.started_on >= referral.referred_on
      and held.authority = any(select 'municipality:' || code from unnest($1::text[]) as code)
  )
  select municipality, service_type as "serviceType", count(*)::integer as started,
    ${median('to_referral')} as "needToReferral", ${median('to_accepted')} as "referralToAccepted",
    ${median('to_start')} as "acceptedToStart"
  from started group by grouping sets ((service_type), (service_type, municipality))
  order by service_type, municipality nulls first`;

/** Times to services, read by a role that sees neither names nor contacts. */
export function serviceTimes(
  pool: Pool,
  municipalities: readonly string[],
  from: PlainDate,
  until: PlainDate,
): Promise<readonly ServiceTimesCell[]> {
  return inTransaction(
    pool,
    `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE}`,
    async (client) => (await client.query<ServiceTimesCell>(TIMES, [municipalities, from, until])).rows,
  );
}
