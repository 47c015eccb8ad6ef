import type { Matter } from '../../handling/matter.ts';
import type { ClaimId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
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
    APPROVED: { pay: 'PAID' },
    PAID: { recover: 'RECOVERED' },
    REJECTED: {},
    RECOVERED: { recover: 'RECOVERED' },
  },
};

/** A claim for the payment of a time that has passed (maksatushakemus). */
export interface Claim extends Matter<ClaimId, ClaimState> {
  readonly case: { readonly kind: DecidedCase; readonly id: string };
  /** First and last day that is claimed for. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly receivedOn: PlainDate;
  /** Last day on which it could come. */
  readonly dueBy: PlainDate;
  /** Pay costs of the time as they were, in cents; of a start-up grant the days are told instead. */
  readonly payCents: number | null;
  readonly paidDays: number | null;
  readonly calculation: Calculation;
  readonly rule: RuleReference;
  readonly rejection: {
    readonly code: 'LATE' | 'NOT_GRANTED' | 'NOT_PAID_OUT' | 'OTHER';
    readonly words: string;
  } | null;
  readonly paidOn: PlainDate | null;
  readonly recoveredCents: number;
}
