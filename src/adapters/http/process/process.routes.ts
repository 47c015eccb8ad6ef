import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';

/** The service process, room by room. */
export function processRoutes(_scope: Scope, _services: Services): void {}
