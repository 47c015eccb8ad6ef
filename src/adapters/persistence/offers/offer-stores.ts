import type { OfferStores } from '../../../domain/offers/offer-stores.port.ts';
import type { Sql } from '../sql.ts';
import { introducedClients, introductions } from './introductions.ts';
import { jobOffers } from './job-offers.ts';
import { jobseekers, wishStore } from './matching.ts';
import { vacancies } from './vacancies.ts';

/** Vacancies and what is offered to clients, in one transaction. */
export function offerStores(sql: Sql): OfferStores {
  return {
    vacancies: vacancies(sql),
    jobseekers: jobseekers(sql),
    wishes: wishStore(sql),
    introductions: introductions(sql),
    introducedClients: introducedClients(sql),
    jobOffers: jobOffers(sql),
  };
}
