import { type Act, firstBy, type Matter } from '../../handling/matter.ts';
import type { CommitmentId, DecisionId, StartUpGrantId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';

/** Stages of a start-up grant case. */
export type StartUpGrantState =
  | 'RECEIVED'
  | 'INCOMPLETE'
  | 'IN_PREPARATION'
  | 'GRANTED'
  | 'RUNNING'
  | 'EXTENDED'
  | 'INTERRUPTED'
  | 'ENDED'
  | 'RECOVERED'
  | 'REJECTED'
  | 'WITHDRAWN';

/**
 * What is done with it; `start` and `end` happen by themselves with the days of the grant, and `rectify` grants what was
 * rejected, or grants otherwise before the grant has begun.
 */
export type StartUpGrantCommand =
  | 'ask'
  | 'complete'
  | 'assess'
  | 'prepare'
  | 'release'
  | 'grant'
  | 'rectify'
  | 'reject'
  | 'withdraw'
  | 'start'
  | 'apply-for-extension'
  | 'extend'
  | 'reject-extension'
  | 'interrupt'
  | 'resume'
  | 'end'
  | 'recover';

const GOES_ON = { extend: 'EXTENDED', interrupt: 'INTERRUPTED', end: 'ENDED' } as const;

/** Life of a start-up grant. */
export const START_UP_GRANT_MACHINE: StateMachine<StartUpGrantState, StartUpGrantCommand> = {
  name: 'start-up grant',
  finnish: 'starttiraha',
  initial: 'RECEIVED',
  moves: {
    RECEIVED: {
      ask: 'INCOMPLETE',
      assess: 'RECEIVED',
      prepare: 'IN_PREPARATION',
      reject: 'REJECTED',
      withdraw: 'WITHDRAWN',
    },
    INCOMPLETE: { complete: 'RECEIVED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
    IN_PREPARATION: {
      prepare: 'IN_PREPARATION',
      release: 'RECEIVED',
      grant: 'GRANTED',
      reject: 'REJECTED',
      withdraw: 'WITHDRAWN',
    },
    GRANTED: { start: 'RUNNING', end: 'ENDED', rectify: 'GRANTED' },
    RUNNING: {
      ...GOES_ON,
      assess: 'RUNNING',
      'apply-for-extension': 'RUNNING',
      'reject-extension': 'RUNNING',
    },
    EXTENDED: {
      ...GOES_ON,
      assess: 'EXTENDED',
      'apply-for-extension': 'EXTENDED',
      'reject-extension': 'EXTENDED',
    },
    INTERRUPTED: { resume: 'RUNNING', end: 'ENDED' },
    ENDED: { recover: 'RECOVERED' },
    RECOVERED: { recover: 'RECOVERED' },
    REJECTED: { assess: 'REJECTED', rectify: 'GRANTED' },
    WITHDRAWN: {},
  },
};

/** What the client is going to do (aloitettava yritystoiminta). */
export interface Business {
  readonly name: string;
  /** Business id (Y-tunnus); null while there is none. */
  readonly businessId: string | null;
  readonly field: string;
  /** First day of full-time business. */
  readonly begins: PlainDate;
  /** A side business becomes the main one. */
  readonly fromSideBusiness: boolean;
}

/** What is found out of a business before a grant (myöntämisen edellytykset): all of it has to be fulfilled. */
export const BUSINESS_CONDITIONS = [
  'SKILLS',
  'PROFITABILITY',
  'FINANCING',
  'COMPETITION',
  'LIVELIHOOD',
] as const;

export type BusinessCondition = (typeof BUSINESS_CONDITIONS)[number];

/** What an expert or the official has found of the business (edellytysten arviointi); the latest of a kind holds. */
export interface BusinessAssessment {
  readonly kind: BusinessCondition;
  readonly on: PlainDate;
  /** Who found it: an official or an expert. */
  readonly by: string;
  readonly isFulfilled: boolean;
  readonly words: string;
}

/** Income that lessens the grant (vähentävä tulo), by the day. */
export interface GrantDeduction {
  readonly kind: 'PAY' | 'BENEFIT' | 'OTHER';
  readonly dailyCents: number;
  readonly from: PlainDate;
  /** Last day; null while it goes on. */
  readonly to: PlainDate | null;
}

/** What the client applies for (starttirahahakemus). */
export interface GrantApplication {
  readonly business: Business;
  /** Days of the week for which it would be paid, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly appliedMonths: number;
  readonly deductions: readonly GrantDeduction[];
  /** De minimis aid of the three years before, in cents. */
  readonly deMinimisCents: number;
}

/** A time for which the grant may be paid, and the rule of its length (starttirahajakso). */
export interface PlannedPeriod {
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  readonly weekdays: readonly number[];
  readonly isExtension: boolean;
  readonly rule: RuleReference;
}

/** A time for which the grant was granted: by which decision, and what of a quota pays it. */
export interface GrantPeriod extends PlannedPeriod {
  readonly decision: DecisionId;
  readonly commitment: CommitmentId;
}

/** A time in which the grant is not paid (keskeytys). */
export interface GrantInterruption {
  readonly from: PlainDate;
  /** Last day; null while it goes on. */
  readonly to: PlainDate | null;
  /** A justified one does not use up the longest time, where the law says so. */
  readonly isJustified: boolean;
  readonly reason: string;
}

/** A case of start-up grant (starttiraha-asia): the client is the applicant. */
export interface StartUpGrant extends Matter<StartUpGrantId, StartUpGrantState>, GrantApplication {
  readonly handler: OrganisationId;
  readonly receivedOn: PlainDate;
  readonly asked: { readonly words: string; readonly dueOn: PlainDate } | null;
  readonly assessments: readonly BusinessAssessment[];
  /** For how many months more the client has applied, while it is undecided (jatkohakemus). */
  readonly appliedExtension: { readonly receivedOn: PlainDate; readonly months: number } | null;
  readonly periods: readonly GrantPeriod[];
  readonly interruptions: readonly GrantInterruption[];
  /** What the preparation has reserved; once granted, each period has its own. */
  readonly commitment: CommitmentId | null;
  readonly decision: DecisionId | null;
  readonly recoveredCents: number;
  readonly endedOn: PlainDate | null;
}

/** A case as it comes in. */
export function receivedGrant(
  grant: GrantApplication & Pick<StartUpGrant, 'id' | 'clientId' | 'handler' | 'receivedOn'>,
  act: Act,
): StartUpGrant {
  return {
    ...grant,
    ...firstBy(act),
    state: START_UP_GRANT_MACHINE.initial,
    asked: null,
    assessments: [],
    appliedExtension: null,
    periods: [],
    interruptions: [],
    commitment: null,
    decision: null,
    recoveredCents: 0,
    endedOn: null,
  };
}
