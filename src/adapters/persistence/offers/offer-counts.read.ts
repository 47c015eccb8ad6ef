import type { Pool } from 'pg';
import type { OfferCountRequest } from '../../../application/offers/job-offers/offer-reads.port.ts';
import type { OfferCounts } from '../../../domain/offers/job-offers/effectiveness.ts';
import { jobOfferResultGroups } from '../../../domain/reference/job-offer-results.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { inTransaction } from '../sql.ts';

const codesOf = (group: string): string =>
  [...jobOfferResultGroups].flatMap(([code, of]) => (of === group ? [`'${code}'`] : [])).join();

const counted = (condition: string): string => `count(*) filter (where ${condition})::integer`;

/**
 * Offers that bodies delivered in a time, whoever has collected their results (E53). In the open market (status 01) is who
 * was so on the day that lies the given months after the delivery. Unemployed is whoever was a client of the bodies at the
 * end of the last day, with a job search and a status that says so.
 */
const COUNTS = `
  with delivered as (
    select offer.client_id, offer.report_by, offer.contacted, offer.answered_at, offer.result_code,
      (offer.delivered_at at time zone 'Europe/Helsinki')::date as delivered_on
    from offers.job_offer offer
    where offer.known_until is null and offer.made_for = any($1::text[])
      and offer.delivered_at >= ($2::date::timestamp at time zone 'Europe/Helsinki')
      and offer.delivered_at < ($3::date::timestamp at time zone 'Europe/Helsinki')
  ),
  unemployed as (
    select held.client_id from clients.responsibility held
    join clients.job_search search on search.client_id = held.client_id and search.known_until is null
      and (search.from_date is null or search.from_date < $3) and (search.until_date is null or search.until_date >= $3)
    join clients.status_span status on status.client_id = held.client_id and status.known_until is null
      and (status.from_date is null or status.from_date < $3) and (status.until_date is null or status.until_date >= $3)
    where held.authority = any($1::text[]) and status.code = any($5::text[])
      and held.from_at < ($3::date::timestamp at time zone 'Europe/Helsinki')
      and (held.until_at is null or held.until_at >= ($3::date::timestamp at time zone 'Europe/Helsinki'))
      and not exists (select from clients.person dead where dead.client_id = held.client_id
        and dead.known_until is null and dead.death_date < $3::date - 1)
  )
  select count(*)::integer as delivered,
    ${counted(`result_code in (${codesOf('HIRED')})`)} as hired,
    ${counted(`result_code in (${codesOf('NOT_FILLABLE')})`)} as "notFillable",
    ${counted('contacted')} as contacted,
    ${counted(`(answered_at at time zone 'Europe/Helsinki')::date <= report_by`)} as "answeredInTime",
    ${counted(`exists (select from clients.status_span span
      where span.client_id = delivered.client_id and span.known_until is null and span.code = '01'
        and span.from_date <= (delivered_on + make_interval(months => $4))::date
        and (span.until_date is null or span.until_date > (delivered_on + make_interval(months => $4))::date))`)} as "inWork",
    (select count(*)::integer from unemployed) as unemployed
  from delivered`;

/** Offers and what came of them, read by a role that sees neither names nor contacts. */
export async function offerCounts(
  pool: Pool,
  { bodies, from, until, maturesAfter, unemployedCodes }: OfferCountRequest,
): Promise<OfferCounts> {
  return inTransaction(
    pool,
    `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE}`,
    async (client) => {
      const asked = [bodies, from, until, maturesAfter.amount, unemployedCodes];
      const [counts] = (await client.query<OfferCounts>(COUNTS, asked)).rows;
      if (counts === undefined) throw new Error('a count is a row');
      return counts;
    },
  );
}
