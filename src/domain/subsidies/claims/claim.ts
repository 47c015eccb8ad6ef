import type { Matter } from '../../handling/matter.ts';
import type { ClaimId, CommitmentId } from '../../shared/ids.ts';
import type { PlainDate, YearMonth } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Calculation } from '../calculation.ts';
import type { DecidedCase } from '../decisions/decision.ts';

/** Stages of a claim for payment. */
export type ClaimState = 'RECEIVED' | 'APPROVED' | 'PAID' | 'REJECTED' | 'RECOVERED';

export type ClaimCommand = 'approve' | 'pay' | 'reject' | 'recover';

/** Life of a claim. A late one is rejected; what was paid in excess is recovered. */
export const CLAIM_MACHINE: StateMachine<ClaimState, ClaimCommand> = {
  name: 'claim',
  finnish: 'maksatushakemus',
  initial: 'RECEIVED',
  moves: {
    RECEIVED: { approve: 'APPROVED', reject: 'REJECTED' },
    APPROVED: { pay: 'PAID', reject: 'REJECTED' },
    PAID: { recover: 'RECOVERED' },
    REJECTED: {},
    RECOVERED: { recover: 'RECOVERED' },
  },
};

/** Pay costs as they were, month by month, in cents (palkkauskustannukset). */
export type MonthlyPayCosts = Readonly<Record<YearMonth, number>>;

/** What a claim asks for. */
export interface ClaimedTime {
  readonly case: { readonly kind: DecidedCase; readonly id: string };
  /** First and last day that is claimed for. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly receivedOn: PlainDate;
  /** Of a pay subsidy: what the employer paid in each month of the time. */
  readonly payCosts: MonthlyPayCosts | null;
  /** Of a start-up grant: the days of full-time business in the time. */
  readonly paidDays: number | null;
}

/** Why a claim is not paid (hylkäyksen peruste). */
export const REJECTION_CODES = ['LATE', 'NOT_GRANTED', 'NOT_PAID_OUT', 'OTHER'] as const;

/** A claim for the payment of a time that has passed (maksatushakemus). */
export interface Claim extends Matter<ClaimId, ClaimState>, ClaimedTime {
  /** Last day on which it could come, and the rule that says so. */
  readonly dueBy: PlainDate;
  readonly rule: RuleReference;
  /** What of a quota pays it. */
  readonly commitment: CommitmentId;
  /** What it comes to, in cents: of one that is received as it would be paid now. */
  readonly cents: number;
  readonly calculation: Calculation;
  /** Rate and cap tell of the client's health: the rows are read with that right only. */
  readonly tellsOfHealth: boolean;
  readonly rejection: {
    readonly code: (typeof REJECTION_CODES)[number];
    readonly words: string;
  } | null;
  readonly paidOn: PlainDate | null;
  /** What of it is or was to be paid back, in cents. */
  readonly recoveredCents: number;
  /** Why it is paid back; null while nothing is. */
  readonly recoveryReason: string | null;
}
