import {
  decideReview,
  type ReviewDecision,
} from '../../../domain/clients/determination/responsibility-review.ts';
import type { DeterminationId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';

export interface DecideReviewInput extends Pick<ReviewDecision, 'decision' | 'reason'> {
  /** The determination that led to the review. */
  readonly id: DeterminationId;
}

export interface DecidedReview extends Pick<ReviewDecision, 'decision'> {
  readonly determinationId: DeterminationId;
  readonly decidedAt: Instant;
}

/**
 * An official decides what becomes of a client whose determination has turned out otherwise than when responsibility
 * moved: the client is kept, or both authorities agree on a transfer back, for which a notice is then sent.
 */
export function decideResponsibilityReview(
  dependencies: CommandDependencies,
): Command<
  DecideReviewInput,
  DecidedReview,
  Failure<'REVIEW_NOT_FOUND' | 'REVIEW_DECIDED' | 'REASONS_MISSING'>
> {
  return command<
    DecideReviewInput,
    DecidedReview,
    Failure<'REVIEW_NOT_FOUND' | 'REVIEW_DECIDED' | 'REASONS_MISSING'>
  >({
    name: 'decide-responsibility-review',
    permission: 'responsibility-review.decide',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'determination',
    objectId: ({ id }) => id,
    async handle({ id, decision, reason }, tx, { actor }, now) {
      const review = await tx.determinationDecisions.review(id);
      if (review === null) return fail('not-found', 'REVIEW_NOT_FOUND', { id });
      const { subject: decidedBy, organisation } = actor;
      const decided = decideReview(review, { decision, reason, decidedBy, organisation, decidedAt: now });
      if (!decided.ok) return decided;
      await tx.determinationDecisions.decide(id, decided.value);
      return ok({
        value: { determinationId: id, decision, decidedAt: now },
        objectId: id,
        clientIds: [review.clientId],
        detail: { kind: review.kind, decision },
      });
    },
  })(dependencies);
}
