import type { JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import type { OfferStores } from '../../../domain/offers/offer-stores.port.ts';
import { matters } from '../process/matters.ts';
import type { Sql } from '../sql.ts';
import { vacancies } from './vacancies.ts';

/** Vacancies and what is offered to clients, in one transaction. */
export function offerStores(sql: Sql): OfferStores {
  return {
    vacancies: vacancies(sql),
    jobOffers: matters<JobOffer>(
      sql,
      'offers.job_offer',
      ({ vacancyId, madeFor, delivery, contactBy, reportBy, result }) => ({
        vacancy_id: vacancyId,
        made_for: madeFor,
        delivered_at: delivery?.at ?? null,
        contact_by: contactBy,
        report_by: reportBy,
        result_code: result?.code ?? null,
      }),
    ),
  };
}
