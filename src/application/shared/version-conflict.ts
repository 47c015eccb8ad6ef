import type { Instant } from '../../domain/shared/instant.ts';
import { fail } from '../../domain/shared/result.ts';

/** The refusal of whoever saw another version than there is: who has made the present one, and when. */
export function versionConflict(
  expected: number,
  actual: {
    readonly version: number;
    readonly changedBy: string | null;
    readonly changedAt: Instant | null;
  },
) {
  const { version, changedBy, changedAt } = actual;
  return fail('precondition-failed', 'VERSION_CONFLICT', {
    expected,
    actual: version,
    ...(changedBy !== null && { changedBy }),
    ...(changedAt !== null && { changedAt }),
  });
}
