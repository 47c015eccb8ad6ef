import type { ClientId, DeterminationId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ReviewKind } from './consequences.ts';

/** What an official decides of a client whose determination has changed (tarkistuksen ratkaisu). */
export interface ReviewDecision {
  /** Keep is the rule; a transfer back needs the agreement of both, and a notice of its own. */
  readonly decision: 'KEEP' | 'TRANSFER_BACK';
  readonly reason: string;
  readonly decidedBy: string;
  readonly organisation: OrganisationId;
  readonly decidedAt: Instant;
}

/** Something that an official has to look at after a determination (asiakasvastuun tarkistus). */
export interface ResponsibilityReview {
  readonly determinationId: DeterminationId;
  readonly clientId: ClientId;
  readonly kind: ReviewKind;
  readonly decision: ReviewDecision | null;
}

/** Ends a review. Fails with `REASONS_MISSING`, and with `REVIEW_DECIDED`, which tells by whom and when. */
export function decideReview(
  { decision }: ResponsibilityReview,
  given: ReviewDecision,
): Result<ReviewDecision, Failure<'REASONS_MISSING' | 'REVIEW_DECIDED'>> {
  if (given.reason.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  if (decision !== null) {
    const { decidedBy, decidedAt } = decision;
    return fail('conflict', 'REVIEW_DECIDED', { decidedBy, decidedAt });
  }
  return ok({ ...given, reason: given.reason.trim() });
}
