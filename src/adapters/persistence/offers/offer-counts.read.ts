import type { Pool } from 'pg';
import type { Months } from '../../../domain/legislation/amounts.ts';
import type { OfferCounts } from '../../../domain/offers/job-offers/effectiveness.ts';
import { jobOfferResultGroups } from '../../../domain/reference/job-offer-results.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { inTransaction } from '../sql.ts';

const codesOf = (group: string): string =>
  [...jobOfferResultGroups].flatMap(([code, of]) => (of === group ? [`'${code}'`] : [])).join();

const counted = (condition: string): string => `count(*) filter (where ${condition})::integer`;

/**
 * Offers that bodies delivered in a time, whoever has collected their results (E53). In the open market (status 01) is who
 * was so on the day that lies the given months after the delivery.
 */
const COUNTS = `
  with delivered as (
    select offer.client_id, offer.report_by, offer.contacted, offer.answered_at, offer.result_code,
      (offer.delivered_at at time zone 'Europe/Helsinki')::date as delivered_on
    from offers.job_offer offer
    where offer.known_until is null and offer.made_for = any($1::text[])
      and offer.delivered_at >= ($2::date::timestamp at time zone 'Europe/Helsinki')
      and offer.delivered_at < ($3::date::timestamp at time zone 'Europe/Helsinki')
  )
  select count(*)::integer as delivered,
    ${counted(`result_code in (${codesOf('HIRED')})`)} as hired,
    ${counted(`result_code in (${codesOf('NOT_FILLABLE')})`)} as "notFillable",
    ${counted('contacted')} as contacted,
    ${counted(`(answered_at at time zone 'Europe/Helsinki')::date <= report_by`)} as "answeredInTime",
    ${counted(`exists (select from clients.status_span span
      where span.client_id = delivered.client_id and span.known_until is null and span.code = '01'
        and span.from_date <= (delivered_on + make_interval(months => $4))::date
        and (span.until_date is null or span.until_date > (delivered_on + make_interval(months => $4))::date))`)} as "inWork"
  from delivered`;

/** Offers and what came of them, read by a role that sees neither names nor contacts. */
export async function offerCounts(
  pool: Pool,
  bodies: readonly OrganisationId[],
  from: PlainDate,
  until: PlainDate,
  { amount }: Months,
): Promise<OfferCounts> {
  return inTransaction(
    pool,
    `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE}`,
    async (client) => {
      const [counts] = (await client.query<OfferCounts>(COUNTS, [bodies, from, until, amount])).rows;
      if (counts === undefined) throw new Error('a count is a row');
      return counts;
    },
  );
}
