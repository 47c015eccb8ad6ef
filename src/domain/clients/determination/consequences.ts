import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import type { ClientId, DeterminationId } from '../../shared/ids.ts';
import type { DeterminationResult } from './determination.ts';

/** A determination that has just been recorded, beside what was recorded before it. */
export interface RecordedDetermination {
  readonly id: DeterminationId;
  readonly clientId: ClientId;
  readonly result: DeterminationResult;
  /** No determination of a later date holds. */
  readonly isLatest: boolean;
  /** The determination of the same date that it supersedes, otherwise the latest of an earlier date. */
  readonly before: {
    readonly effectiveResult: DeterminationResult;
    readonly isOverridden: boolean;
    readonly isOfSameDate: boolean;
  } | null;
  readonly responsible: OrganisationId | null;
  /** The responsibility of today began by a notice that rests on a determination of the same date. */
  readonly carriesResponsibility: boolean;
}

/** Why an official has to look at a client after a determination (asiakasvastuun tarkistamisen syy). */
export type ReviewKind =
  /** The determination on which the transfer rested was wrong: back-dated facts say so. */
  | 'WRONG_AT_TRANSFER'
  /** A municipal client no longer belongs to the target group. */
  | 'LEFT_TARGET_GROUP'
  /** A municipal client is left out of the trials because of change security. */
  | 'CHANGE_SECURITY'
  /** What an official had decided otherwise held for other facts or another day. */
  | 'OVERRIDE_LAPSED';

/**
 * What an official has to look at after a determination; null when there is nothing. Losing the ground does not end a
 * municipality's responsibility (Act 1269/2020, section 6), and a transfer that has taken effect is not undone by
 * itself: somebody decides, and keeping the client is the rule.
 */
export function reviewAfter(recorded: RecordedDetermination): ReviewKind | null {
  const { result, before, responsible, isLatest, carriesResponsibility } = recorded;
  const wasIn = before?.effectiveResult === 'IN';
  if (responsible !== null && organisationKind(responsible) === 'municipality') {
    if (result === 'EXCLUDED' && before?.effectiveResult !== 'EXCLUDED') return 'CHANGE_SECURITY';
    if (result === 'OUT' && wasIn && before.isOfSameDate && carriesResponsibility) return 'WRONG_AT_TRANSFER';
    if (result === 'OUT' && wasIn && isLatest) return 'LEFT_TARGET_GROUP';
  }
  return isLatest && before?.isOverridden === true && before.effectiveResult !== result
    ? 'OVERRIDE_LAPSED'
    : null;
}
