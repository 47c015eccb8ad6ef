import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { jobOfferReadRoutes } from './job-offer-reads.routes.ts';
import { jobOfferRoutes } from './job-offers.routes.ts';
import { introductionStepRoutes } from './introduction-steps.routes.ts';
import { introductionRoutes } from './introductions.routes.ts';
import { matchingRoutes } from './matching.routes.ts';
import { vacancyImportRoutes } from './vacancy-import.routes.ts';
import { vacancyRoutes } from './vacancies.routes.ts';

/** Vacancies, introductions and job offers, room by room. */
export function offerRoutes(scope: Scope, services: Services): void {
  vacancyRoutes(scope, services);
  jobOfferRoutes(scope, services);
  jobOfferReadRoutes(scope, services);
  matchingRoutes(scope, services);
  introductionRoutes(scope, services);
  introductionStepRoutes(scope, services);
  vacancyImportRoutes(scope, services);
}
