import type { IntroducedClients, Introductions } from './introductions/introductions.port.ts';
import type { JobOffers } from './job-offers/job-offers.port.ts';
import type { WishStore } from './matching/job-wishes.ts';
import type { Jobseekers } from './matching/jobseekers.port.ts';
import type { Vacancies } from './vacancies/vacancies.port.ts';

/** What is kept of vacancies and of what is offered to clients (työnvälitys). */
export interface OfferStores {
  readonly vacancies: Vacancies;
  readonly jobseekers: Jobseekers;
  readonly wishes: WishStore;
  readonly introductions: Introductions;
  readonly introducedClients: IntroducedClients;
  readonly jobOffers: JobOffers;
}
