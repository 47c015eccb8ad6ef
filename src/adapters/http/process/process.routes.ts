import { obligationRoutes } from './obligation.routes.ts';
import { workTrialRoutes } from './work-trials.routes.ts';
import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { adviceRoutes } from './advice.routes.ts';
import { assessmentRoutes } from './assessments.routes.ts';
import { cooperationRoutes } from './cooperation.routes.ts';
import { guidanceRoutes } from './guidance.routes.ts';
import { meetingRoutes } from './meetings.routes.ts';
import { activationTriggerRoutes } from './activation-triggers.routes.ts';
import { integrationRightRoutes } from './integration-rights.routes.ts';
import { multiSectorCaseRoutes } from './multi-sector-cases.routes.ts';
import { overviewRoutes } from './overview.routes.ts';
import { officialRoutes } from './officials.routes.ts';
import { serviceSeatRoutes } from './service-seats.routes.ts';
import { serviceReferralRoutes } from './services.routes.ts';
import { serviceModelRoutes } from './service-model.routes.ts';
import { planReadRoutes } from './plan-reads.routes.ts';
import { planRoutes } from './plans.routes.ts';
import { processWorklistRoutes } from './worklists.routes.ts';

/** The service process, room by room. */
export function processRoutes(scope: Scope, services: Services): void {
  meetingRoutes(scope, services);
  overviewRoutes(scope, services);
  serviceModelRoutes(scope, services);
  officialRoutes(scope, services);
  planRoutes(scope, services);
  planReadRoutes(scope, services);
  processWorklistRoutes(scope, services);
  assessmentRoutes(scope, services);
  adviceRoutes(scope, services);
  guidanceRoutes(scope, services);
  serviceReferralRoutes(scope, services);
  serviceSeatRoutes(scope, services);
  integrationRightRoutes(scope, services);
  multiSectorCaseRoutes(scope, services);
  activationTriggerRoutes(scope, services);
  cooperationRoutes(scope, services);
  obligationRoutes(scope, services);
  workTrialRoutes(scope, services);
}
