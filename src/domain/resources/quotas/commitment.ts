import type { CommitmentId, QuotaId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';

/** Stages of a commitment. */
export type CommitmentState = 'RESERVED' | 'COMMITTED' | 'RELEASED' | 'EXPIRED';

export type CommitmentCommand = 'expire' | 'commit' | 'adjust' | 'use' | 'release' | 'end';

/** Life of a commitment; it ends when it is released to the last cent that was not paid. */
export const COMMITMENT_MACHINE: StateMachine<CommitmentState, CommitmentCommand> = {
  name: 'commitment',
  finnish: 'sitoumus',
  initial: 'RESERVED',
  moves: {
    RESERVED: { expire: 'EXPIRED', commit: 'COMMITTED', end: 'RELEASED' },
    COMMITTED: { adjust: 'COMMITTED', use: 'COMMITTED', release: 'COMMITTED', end: 'RELEASED' },
    RELEASED: {},
    EXPIRED: {},
  },
};

/** What a commitment is for: a case that moves it, or an expense decided on by itself. */
export const COMMITMENT_SUBJECTS = ['PAY_SUBSIDY', 'START_UP_GRANT', 'SERVICE_REFERRAL', 'EXPENSE'] as const;

export interface CommitmentSubject {
  readonly kind: (typeof COMMITMENT_SUBJECTS)[number];
  /** Id of the case; of an expense its own reference. */
  readonly id: string;
}

/** What one case has reserved, committed and been paid of a quota (varaus ja sitoumus); amounts in cents. */
export interface Commitment {
  readonly id: CommitmentId;
  readonly quotaId: QuotaId;
  readonly subject: CommitmentSubject;
  readonly state: CommitmentState;
  readonly reserved: number;
  readonly committed: number;
  readonly used: number;
  /** Seats reserved or taken. */
  readonly seats: number;
  /** The first day on which a reservation holds no more. */
  readonly reservedUntil: PlainDate | null;
}
