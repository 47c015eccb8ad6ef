import type { DeterminationId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { DeterminationOverride, OverridableDetermination } from './override.ts';
import type { ResponsibilityReview, ReviewDecision } from './responsibility-review.ts';

/** What officials decide beside determinations. */
export interface DeterminationDecisions {
  /** Locks a determination; null when there is none that the session may see. */
  byId(id: DeterminationId): Promise<OverridableDetermination | null>;
  /** Puts an override in the place of the one there is, and gives the determination's new version. */
  override(determination: OverridableDetermination, given: DeterminationOverride): Promise<number>;
  withdraw(
    determination: OverridableDetermination,
    withdrawal: { readonly reason: string; readonly by: string; readonly at: Instant },
  ): Promise<number>;
  /** Locks the review that a determination has led to; null when it has led to none, or the session sees none. */
  review(id: DeterminationId): Promise<ResponsibilityReview | null>;
  decide(id: DeterminationId, decision: ReviewDecision): Promise<void>;
}
