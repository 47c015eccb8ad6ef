import type { Matter } from '../../handling/matter.ts';
import type { ClarificationId, FactReportId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { EventInQuestion } from '../event.ts';

/** Stages of a fact report. */
export type FactReportState =
  | 'DRAFTED'
  | 'HEARING_OPEN'
  | 'READY'
  | 'SENT'
  | 'RECEIVED'
  | 'SUPPLEMENT_REQUESTED'
  | 'SUPPLEMENTED'
  | 'CLOSED';

/** What is done with it; `receive`, `request-supplement` and `close` come from the receiver. */
export type FactReportCommand =
  | 'open-hearing'
  | 'make-ready'
  | 'send'
  | 'receive'
  | 'request-supplement'
  | 'supplement'
  | 'close'
  | 'withdraw';

/** Life of a fact report. Answers of the receiver may overtake each other. */
export const FACT_REPORT_MACHINE: StateMachine<FactReportState, FactReportCommand> = {
  name: 'fact report',
  finnish: 'tietojen ilmoittaminen',
  initial: 'DRAFTED',
  moves: {
    DRAFTED: { 'open-hearing': 'HEARING_OPEN', 'make-ready': 'READY', withdraw: 'CLOSED' },
    HEARING_OPEN: { 'make-ready': 'READY', withdraw: 'CLOSED' },
    READY: { send: 'SENT', withdraw: 'CLOSED' },
    SENT: {
      receive: 'RECEIVED',
      'request-supplement': 'SUPPLEMENT_REQUESTED',
      close: 'CLOSED',
      withdraw: 'CLOSED',
    },
    RECEIVED: { 'request-supplement': 'SUPPLEMENT_REQUESTED', close: 'CLOSED', withdraw: 'CLOSED' },
    SUPPLEMENT_REQUESTED: { supplement: 'SUPPLEMENTED', close: 'CLOSED', withdraw: 'CLOSED' },
    SUPPLEMENTED: { 'request-supplement': 'SUPPLEMENT_REQUESTED', close: 'CLOSED', withdraw: 'CLOSED' },
    CLOSED: {},
  },
};

/** Whether the client was heard, when, or why not (kuuleminen). */
export type Hearing =
  | { readonly done: true; readonly on: PlainDate }
  | { readonly done: false; readonly reason: string };

/** A statement that the receiver gave: its code is the receiver’s and is only kept, never written, by the municipality. */
export interface ResultStatement {
  readonly code: string;
  readonly on: PlainDate;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** How a fact report ended. */
export type FactReportEnd =
  | { readonly outcome: 'STATEMENT_GIVEN'; readonly statement: ResultStatement }
  | { readonly outcome: 'NO_STATEMENT' }
  | { readonly outcome: 'TAKEN_BACK'; readonly reason: string };

/** What the report tells (tietopaketti); nothing of health, which stands in the restricted annex. */
export type ReportedFacts = Readonly<Record<string, unknown>>;

/** The report of the facts that a statement needs, to the body that gives it (tietojen ilmoittaminen). */
export interface FactReport extends Matter<FactReportId, FactReportState> {
  readonly event: EventInQuestion;
  readonly clarification: ClarificationId | null;
  readonly facts: ReportedFacts;
  /** Health reasons, kept apart (rajattu liite). */
  readonly health: { readonly words: string } | null;
  readonly hearing: Hearing | null;
  /** Competent on the day of sending; until then the one that would be today. */
  readonly receiver: OrganisationId;
  readonly sentAt: Instant | null;
  readonly receivedAt: Instant | null;
  /** What the receiver gave as proof of receipt. */
  readonly proof: string | null;
  readonly supplements: readonly {
    readonly requestedAt: Instant;
    readonly question: string;
    readonly answeredAt: Instant | null;
    readonly words: string | null;
  }[];
  readonly end: FactReportEnd | null;
}
