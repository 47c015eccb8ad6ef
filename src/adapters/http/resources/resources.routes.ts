import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { calculationRoutes } from './calculations.routes.ts';
import { contractRoutes } from './contracts.routes.ts';
import { courseRoutes } from './courses.routes.ts';
import { movementRoutes } from './movements.routes.ts';
import { procurementPlanRoutes } from './procurement.routes.ts';
import { quotaReadRoutes } from './quota-reads.routes.ts';
import { quotaRoutes } from './quotas.routes.ts';

/** Routes of resources, room by room. */
export function resourceRoutes(scope: Scope, services: Services): void {
  quotaRoutes(scope, services);
  quotaReadRoutes(scope, services);
  movementRoutes(scope, services);
  calculationRoutes(scope, services);
  procurementPlanRoutes(scope, services);
  contractRoutes(scope, services);
  courseRoutes(scope, services);
}
