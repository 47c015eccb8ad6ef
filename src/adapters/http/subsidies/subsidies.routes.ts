import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { decisionReadRoutes } from './decision-reads.routes.ts';
import { decisionRoutes } from './decisions.routes.ts';
import { rectificationRoutes } from './rectifications.routes.ts';
import { claimRoutes } from './claims.routes.ts';
import { paySubsidyReadRoutes } from './pay-subsidy-reads.routes.ts';
import { paySubsidyRoutes } from './pay-subsidies.routes.ts';
import { runningPaySubsidyRoutes } from './running-pay-subsidies.routes.ts';
import { startUpGrantQuotaRoutes } from './start-up-grant-quota.routes.ts';
import { startUpGrantReadRoutes } from './start-up-grant-reads.routes.ts';
import { startUpGrantRoutes } from './start-up-grants.routes.ts';

/** Routes of subsidies, room by room. */
export function subsidyRoutes(scope: Scope, services: Services): void {
  paySubsidyRoutes(scope, services);
  runningPaySubsidyRoutes(scope, services);
  paySubsidyReadRoutes(scope, services);
  startUpGrantRoutes(scope, services);
  startUpGrantQuotaRoutes(scope, services);
  startUpGrantReadRoutes(scope, services);
  claimRoutes(scope, services);
  decisionRoutes(scope, services);
  decisionReadRoutes(scope, services);
  rectificationRoutes(scope, services);
}
