import type { Matter } from '../../handling/matter.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { DecisionId, RectificationRequestId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Calculation } from '../calculation.ts';

/** Stages of a decision. */
export type DecisionState = 'DRAFT' | 'AWAITING_SECOND' | 'GIVEN' | 'SERVED' | 'REPLACED' | 'ABANDONED';

/** What is done with it; `replace` comes with the decision that rectifies it. */
export type DecisionCommand = 'write' | 'submit' | 'return' | 'give' | 'serve' | 'replace' | 'abandon';

/** Life of a decision. What is above the municipality's limit waits for a second person; what was given stays. */
export const DECISION_MACHINE: StateMachine<DecisionState, DecisionCommand> = {
  name: 'decision',
  finnish: 'päätös',
  initial: 'DRAFT',
  moves: {
    DRAFT: { write: 'DRAFT', submit: 'AWAITING_SECOND', give: 'GIVEN', abandon: 'ABANDONED' },
    AWAITING_SECOND: { return: 'DRAFT', give: 'GIVEN', abandon: 'ABANDONED' },
    GIVEN: { serve: 'SERVED', replace: 'REPLACED' },
    SERVED: { replace: 'REPLACED' },
    REPLACED: {},
    ABANDONED: {},
  },
};

/** On which kind of case a decision is made (asialaji). */
export const DECIDED_CASES = ['PAY_SUBSIDY', 'START_UP_GRANT'] as const;

export type DecidedCase = (typeof DECIDED_CASES)[number];

/** What is decided (ratkaisu). */
export const DECISION_RESULTS = [
  'GRANTED',
  'REJECTED',
  'EXTENDED',
  'EXTENSION_REJECTED',
  'RECOVERED',
] as const;

export type DecisionResult = (typeof DECISION_RESULTS)[number];

/** What of a decision cannot be appealed (muutoksenhakukielto). */
export type NotAppealable = 'DISCRETION' | 'AMOUNT' | 'DURATION';

/** A letter as it was made when the decision was given (päätöskirje): its content never changes. */
export interface DecisionLetter {
  readonly language: 'fi' | 'sv' | 'en';
  readonly format: 'html' | 'pdf';
  /** SHA-256 of the stored bytes, in hex. */
  readonly sha256: string;
}

/** How the decision was sent, and when it is held to have reached its addressee (tiedoksianto). */
export interface DecisionService {
  readonly by: 'letter' | 'message' | 'handed-over';
  readonly sentOn: PlainDate;
  /** Day of service: that of receipt when it was shown, otherwise the day presumed. */
  readonly servedOn: PlainDate;
  readonly isPresumed: boolean;
  /** Last day of a rectification request. */
  readonly rectifyBy: PlainDate;
  readonly rules: readonly RuleReference[];
}

/** A decision on a subsidy or grant (tukipäätös). */
export interface Decision extends Matter<DecisionId, DecisionState> {
  readonly case: { readonly kind: DecidedCase; readonly id: string; readonly version: number };
  readonly result: DecisionResult;
  /** Written reasons; may be empty in a draft. They are free words, so they are kept apart as what may tell of health. */
  readonly reasons: string;
  readonly language: 'fi' | 'sv';
  readonly handler: OrganisationId;
  /** The decision is on the law of this day; of one that is given, the day on which it was. */
  readonly decidedOn: PlainDate;
  /** Act and section that were applied. */
  readonly rule: RuleReference;
  readonly calculation: Calculation;
  readonly notAppealable: readonly NotAppealable[];
  /** What it rests on tells of the client's health: reasons, rows and letters are read with that right only. */
  readonly tellsOfHealth: boolean;
  /** Most that one person decides alone, in cents, when it was written. */
  readonly limitCents: number;
  readonly writtenBy: ActedBy;
  /** Why the second person has returned it; null when nobody has. */
  readonly remark: string | null;
  /** The second person, where one was needed. */
  readonly confirmedBy: ActedBy | null;
  readonly givenAt: Instant | null;
  readonly letters: readonly DecisionLetter[];
  readonly service: DecisionService | null;
  /** The decision that this one takes the place of. */
  readonly replaces: DecisionId | null;
  /** The rectification request that it answers, which is accepted wholly or partly with it. */
  readonly rectifies: {
    readonly request: RectificationRequestId;
    readonly outcome: 'ACCEPTED' | 'PARTLY';
  } | null;
}
