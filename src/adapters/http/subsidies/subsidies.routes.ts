import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';

/** Routes of subsidies, room by room. */
export function subsidyRoutes(_scope: Scope, _services: Services): void {}
