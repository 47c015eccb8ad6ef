import type { JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import type { JobOffers } from '../../../domain/offers/job-offers/job-offers.port.ts';
import type { JobOfferId } from '../../../domain/shared/ids.ts';
import { matters } from '../process/matters.ts';
import type { Sql } from '../sql.ts';

/** The day from which a vacancy that has closed was not open any more. */
const CLOSED_ON = `case when vacancy.state = 'EXPIRED' and vacancy.apply_by is not null then vacancy.apply_by + 1
  else (vacancy.known_from at time zone 'Europe/Helsinki')::date end`;

/** Job offers, with the columns by which they are found and counted. */
export function jobOffers(sql: Sql): JobOffers {
  return {
    ...matters<JobOffer>(
      sql,
      'offers.job_offer',
      ({ vacancyId, madeFor, delivery, contactBy, reportBy, reply, result }) => ({
        vacancy_id: vacancyId,
        made_for: madeFor,
        delivered_at: delivery?.at ?? null,
        contact_by: contactBy,
        report_by: reportBy,
        contacted: reply?.contacted ?? null,
        answered_at: reply?.at ?? null,
        result_code: result?.code ?? null,
      }),
    ),

    async awaitingClientOf(vacancy) {
      const found = await sql<{ id: JobOfferId }>(
        `select id from offers.job_offer
         where vacancy_id = $1 and known_until is null and state in ('DRAFT', 'DELIVERED') order by client_id`,
        [vacancy],
      );
      return found.map(({ id }) => id);
    },

    async toSettle(today, limit) {
      const found = await sql<{ id: JobOfferId }>(
        `select offer.id from offers.job_offer offer
         where offer.known_until is null and (offer.state = 'DELIVERED' and offer.report_by < $1
             or offer.state in ('DRAFT', 'DELIVERED') and exists (select from offers.vacancy vacancy
               where vacancy.id = offer.vacancy_id and vacancy.known_until is null
                 and vacancy.state in ('FILLED', 'WITHDRAWN', 'EXPIRED', 'REMOVED')
                 and (offer.state = 'DRAFT' or ${CLOSED_ON} <= offer.contact_by)))
           and exists (select from clients.person person where person.client_id = offer.client_id
             and person.known_until is null and person.death_date is null)
         order by offer.client_id, offer.id limit $2`,
        [today, limit],
      );
      return found.map(({ id }) => id);
    },
  };
}
