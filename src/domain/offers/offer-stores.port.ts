import type { Matters } from '../handling/matters.port.ts';
import type { JobOffer } from './job-offers/job-offer.ts';
import type { Vacancies } from './vacancies/vacancies.port.ts';

/** What is kept of vacancies and of what is offered to clients (työnvälitys). */
export interface OfferStores {
  readonly vacancies: Vacancies;
  readonly jobOffers: Matters<JobOffer>;
}
