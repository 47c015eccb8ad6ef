import type { LatenessReason } from '../../handling/task.ts';
import type { Matter } from '../../handling/matter.ts';
import type { StatementGiver } from '../../legislation/statement-competence.ts';
import type { ClarificationId, StatementId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { OwnSubject } from './own-subject.ts';
import type { StatementCode } from './statement-code.ts';

/** Stages of a statement. */
export type StatementState = 'DRAFT' | 'ISSUED' | 'TRANSMITTED' | 'SUPERSEDED' | 'ABANDONED';

/** What is done with it; `transmit` comes with the receiver’s receipt, `supersede` with the statement that replaces it. */
export type StatementCommand = 'write' | 'issue' | 'transmit' | 'supersede' | 'abandon';

/** Life of a statement of the municipality’s own. A draft that is not needed is abandoned (K). */
export const STATEMENT_MACHINE: StateMachine<StatementState, StatementCommand> = {
  name: 'labour-policy statement',
  finnish: 'työvoimapoliittinen lausunto',
  initial: 'DRAFT',
  moves: {
    DRAFT: { write: 'DRAFT', issue: 'ISSUED', abandon: 'ABANDONED' },
    ISSUED: { transmit: 'TRANSMITTED', supersede: 'SUPERSEDED' },
    TRANSMITTED: { supersede: 'SUPERSEDED' },
    SUPERSEDED: {},
    ABANDONED: {},
  },
};

/** Who pays the benefit and is bound by the statement: Kela or an unemployment fund, with its number. */
export type StatementReceiver = { readonly kind: 'KELA' } | { readonly kind: 'FUND'; readonly fund: string };

/** What the decree lets more time be taken for than its seven days (lausunnon laatu, laajuus tai erityinen syy). */
export const LONGER_TIME_GROUNDS = ['NATURE', 'EXTENT', 'SPECIAL_REASON'] as const;

export interface LongerTime {
  readonly ground: (typeof LONGER_TIME_GROUNDS)[number];
  readonly words: string;
}

/** Given because of an appeal (muutoksenhaku): what it then has to name. */
export interface Appeal {
  /** Code of the municipality. */
  readonly municipality: string | null;
  readonly contact: string | null;
}

/** What is written (lausunnon sisältö). */
export interface StatementText<Subject = OwnSubject, Code = StatementCode> {
  readonly subject: Subject;
  /** Of the code list of the day on which it is given; never one of conduct. */
  readonly code: Code;
  /** First and last day that it is about; one statement covers all of it, whatever changes within (E59). */
  readonly from: PlainDate;
  /** Null when the end is open. */
  readonly to: PlainDate | null;
  /** May be empty in a draft. */
  readonly reasons: string;
  /** Language of the reasons. */
  readonly language: 'fi' | 'sv';
  readonly receiver: StatementReceiver;
  /** The clarification on which it rests; null when none was asked for. */
  readonly clarification: ClarificationId | null;
  /** From when its time runs: the client’s clarification, or the end of the time for it. */
  readonly timeFrom: PlainDate;
  readonly longerTime: LongerTime | null;
  /** Null when it is not given because of an appeal. */
  readonly appeal: Appeal | null;
}

/** Who gives a statement, and as what (lausunnon antaja): with competence of their own, or with concurrent one. */
export interface GivenBy {
  readonly body: OrganisationId;
  readonly as: StatementGiver;
  readonly isConcurrent: boolean;
}

/** How a statement was given (lausunnon antaminen). */
export interface Giving extends GivenBy {
  readonly on: PlainDate;
  /** What made the giver competent on that day. */
  readonly rule: RuleReference;
  /** Sections of Act 1290/2002 that were applied. */
  readonly sections: string | null;
  /** Why it was given after its last day; null when it was not. */
  readonly lateness: LatenessReason | null;
}

/** A labour-policy statement that the municipality gives itself (työvoimapoliittinen lausunto). */
export interface OwnStatement extends Matter<StatementId, StatementState>, StatementText {
  /** In whose name it is written. */
  readonly body: OrganisationId;
  readonly giving: Giving | null;
  readonly issuedAt: Instant | null;
  readonly transmittedAt: Instant | null;
  /** What the receiver gave as proof of receipt. */
  readonly proof: string | null;
  /** The statement that it replaces. */
  readonly replaces: StatementId | null;
  /** The statement that has replaced it. */
  readonly replacedBy: StatementId | null;
}
