import { jobOfferUseCases } from './job-offers.ts';
import { introductionUseCases } from './introductions.ts';
import { matchingUseCases } from './matching.ts';
import { vacancyUseCases } from './vacancies.ts';

/** Vacancies, introductions and job offers: their use cases, room by room. */
export const offerUseCases = {
  ...vacancyUseCases,
  ...jobOfferUseCases,
  ...matchingUseCases,
  ...introductionUseCases,
};
