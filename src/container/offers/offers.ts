import { jobOfferUseCases } from './job-offers.ts';
import { vacancyUseCases } from './vacancies.ts';

/** Vacancies, introductions and job offers: their use cases, room by room. */
export const offerUseCases = {
  ...vacancyUseCases,
  ...jobOfferUseCases,
};
