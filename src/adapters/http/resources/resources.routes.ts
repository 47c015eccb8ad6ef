import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';

/** Routes of resources, room by room. */
export function resourceRoutes(_scope: Scope, _services: Services): void {}
