import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { calculationRoutes } from './calculations.routes.ts';
import { movementRoutes } from './movements.routes.ts';

/** Routes of resources, room by room. */
export function resourceRoutes(scope: Scope, services: Services): void {
  movementRoutes(scope, services);
  calculationRoutes(scope, services);
}
