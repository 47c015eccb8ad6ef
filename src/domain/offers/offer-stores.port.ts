import type { JobOffers } from './job-offers/job-offers.port.ts';
import type { Vacancies } from './vacancies/vacancies.port.ts';

/** What is kept of vacancies and of what is offered to clients (työnvälitys). */
export interface OfferStores {
  readonly vacancies: Vacancies;
  readonly jobOffers: JobOffers;
}
