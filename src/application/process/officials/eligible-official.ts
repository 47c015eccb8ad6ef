import { isValid } from '../../../domain/access/actor.ts';
import type { RecordedGrant } from '../../../domain/access/grant.ts';
import { authorise } from '../../../domain/access/permissions.ts';
import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';

/** Fails with `OFFICIAL_WITHOUT_RIGHT` unless a right of the subject lets them handle clients of the body now. */
export function eligibleFor(
  body: OrganisationId,
  subject: string,
  grants: readonly RecordedGrant[],
  now: Instant,
): Result<null, Failure<'OFFICIAL_WITHOUT_RIGHT'>> {
  const day = localDateOf(now);
  const isEligible = grants.some(
    (grant) =>
      isValid(grant, now) &&
      bodiesSeenBy(grant.organisation, day).includes(body) &&
      authorise({ ...grant, roles: [grant.role] }, 'process-task.end').ok,
  );
  return isEligible
    ? ok(null)
    : fail('rule-violation', 'OFFICIAL_WITHOUT_RIGHT', { subject, authority: body });
}
