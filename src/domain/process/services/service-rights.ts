import type { PlanType } from '../plans/plan-type.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ServiceType } from './service-type.ts';

/** What opens a service that is not open to everybody. */
export interface RightsSituation {
  /** Kind of the plan that binds the client now. */
  readonly planInForce: PlanType | null;
  /** Whether the client has a right to an integration plan on the day. */
  readonly hasIntegrationRight: boolean;
}

export type RightCode = 'ACTIVATION_PLAN_MISSING' | 'INTEGRATION_RIGHT_MISSING';

/**
 * Rehabilitative work is done on an activation plan only, integration training by right of integration only. Fails with
 * `ACTIVATION_PLAN_MISSING` or `INTEGRATION_RIGHT_MISSING`.
 */
export function hasRight(
  type: ServiceType,
  { planInForce, hasIntegrationRight }: RightsSituation,
): Result<null, Failure<RightCode>> {
  if (type === 'REHABILITATIVE_WORK' && planInForce !== 'ACTIVATION') {
    return fail('rule-violation', 'ACTIVATION_PLAN_MISSING');
  }
  if (type === 'INTEGRATION_TRAINING' && !hasIntegrationRight) {
    return fail('rule-violation', 'INTEGRATION_RIGHT_MISSING');
  }
  return ok(null);
}
