import type { OfferStores } from '../../../domain/offers/offer-stores.port.ts';
import type { Sql } from '../sql.ts';
import { jobOffers } from './job-offers.ts';
import { vacancies } from './vacancies.ts';

/** Vacancies and what is offered to clients, in one transaction. */
export function offerStores(sql: Sql): OfferStores {
  return { vacancies: vacancies(sql), jobOffers: jobOffers(sql) };
}
