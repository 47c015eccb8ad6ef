import type { Matter } from '../../handling/matter.ts';
import type { StatementSubject } from '../../legislation/statement-competence.ts';
import type { StatementId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';

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

/** A labour-policy statement that the municipality gives itself (työvoimapoliittinen lausunto). */
export interface OwnStatement extends Matter<StatementId, StatementState> {
  readonly subject: StatementSubject;
  /** Of the code list of the day on which it is given; never one of conduct. */
  readonly code: string;
  /** First and last day that it is about; one statement covers all of it, whatever changes within (E59). */
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly reasons: string;
  readonly receiver: StatementReceiver;
  /** From when its time runs: the client’s clarification, or the end of the time for it. */
  readonly timeFrom: PlainDate;
  /** Given because of an appeal: then it names the municipality and its contact data. */
  readonly isForAppeal: boolean;
  readonly issuedAt: Instant | null;
  readonly transmittedAt: Instant | null;
  /** The statement that it replaces. */
  readonly replaces: StatementId | null;
}
