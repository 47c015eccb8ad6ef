import type { ActedBy } from '../../shared/acted-by.ts';
import type { CommitmentId, QuotaId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { Balance, BalanceChange } from './balance.ts';
import type { CommitmentSubject } from './commitment.ts';

/** Kinds of movements, in the order of a commitment's life (tapahtumalaji). */
export const MOVEMENT_KINDS = [
  'RESERVE',
  'RESERVE_EXPIRE',
  'COMMIT',
  'COMMIT_ADJUST',
  'USE',
  'RELEASE',
  'TRANSFER_IN',
  'TRANSFER_OUT',
  'QUOTA_CHANGE',
] as const;

export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What is asked of a quota for one commitment (kiintiötapahtuma); amounts in cents. */
export type CommitmentMovement =
  | {
      readonly kind: 'RESERVE';
      readonly commitment: CommitmentId;
      readonly subject: CommitmentSubject;
      readonly cents: number;
      readonly seats: number;
    }
  /** A commitment without a reservation reserves first, in the same movement of the caller. */
  | {
      readonly kind: 'COMMIT';
      readonly commitment: CommitmentId;
      readonly subject: CommitmentSubject;
      readonly cents: number;
      readonly seats: number;
    }
  | { readonly kind: 'RESERVE_EXPIRE'; readonly commitment: CommitmentId }
  /** By how much the commitment grows or shrinks. */
  | { readonly kind: 'COMMIT_ADJUST'; readonly commitment: CommitmentId; readonly cents: number }
  /** A payment; what is paid back is a negative one. */
  | { readonly kind: 'USE'; readonly commitment: CommitmentId; readonly cents: number }
  /** What is not needed: so much of the commitment, or all of it that was not paid, with its seats. */
  | { readonly kind: 'RELEASE'; readonly commitment: CommitmentId; readonly cents: number | 'ALL' };

/** What is asked of a quota itself. */
export type QuotaMovement =
  | { readonly kind: 'QUOTA_CHANGE'; readonly cents: number; readonly seats: number }
  | {
      readonly kind: 'TRANSFER_IN' | 'TRANSFER_OUT';
      readonly cents: number;
      readonly seats: number;
      readonly other: QuotaId;
    };

export type Movement = CommitmentMovement | QuotaMovement;

/** Who moves, when, for which day, and why. */
export interface Moving {
  readonly by: ActedBy;
  readonly at: Instant;
  /** Day of the decision: it says which year's quota is burdened. */
  readonly on: PlainDate;
  readonly reason: string | null;
}

/** A movement as the ledger keeps it: what it changed, and the balance after it (kiintiökirjanpidon vienti). */
export interface LedgerEntry extends Moving {
  readonly quotaId: QuotaId;
  /** Its place in the ledger of the quota, without gaps. */
  readonly number: number;
  readonly kind: MovementKind;
  readonly commitment: CommitmentId | null;
  readonly change: BalanceChange;
  readonly after: Balance;
  /** The other quota of a transfer. */
  readonly other: QuotaId | null;
  /** The rule that let it through. */
  readonly rule: RuleReference;
}
