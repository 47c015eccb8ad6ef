import { readableBy } from '../../../domain/access/policy.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Context } from '../../shared/context.ts';

/**
 * Whether whoever acts may write health data of a client (R37). Fails with `HEALTH_RIGHT_MISSING`: no role opens them by
 * itself, a grant does.
 */
export function checkHealthRight(
  { responsible }: Pick<ProcessCase, 'responsible'>,
  { actor, purpose }: Context,
  now: Instant,
): Result<null, Failure<'HEALTH_RIGHT_MISSING'>> {
  const { healthOf } = readableBy(actor, purpose, localDateOf(now));
  return responsible !== null && healthOf.includes(responsible)
    ? ok(null)
    : fail('forbidden', 'HEALTH_RIGHT_MISSING');
}
