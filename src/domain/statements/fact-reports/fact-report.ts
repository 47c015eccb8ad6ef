import type { Matter } from '../../handling/matter.ts';
import type { StatementSubject } from '../../legislation/statement-competence.ts';
import type { ClarificationId, FactReportId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { EventInQuestion } from '../event.ts';
import type { ReportedFacts } from './reported-facts.ts';

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

/**
 * What is done with it; `open-hearing` follows from a clarification request, and `receive`, `refuse`,
 * `request-supplement` and `close` come from the receiver.
 */
export type FactReportCommand =
  | 'open-hearing'
  | 'hear'
  | 'make-ready'
  | 'send'
  | 'receive'
  | 'refuse'
  | 'request-supplement'
  | 'supplement'
  | 'close'
  | 'withdraw';

const SUPPLEMENTED_OR_ENDED = { supplement: 'SUPPLEMENTED', close: 'CLOSED', withdraw: 'CLOSED' } as const;

/**
 * Life of a fact report. What the client says after it was made ready makes it a draft again; one that the receiver could
 * not take can be corrected and sent anew. A supplement may also be sent unasked.
 */
export const FACT_REPORT_MACHINE: StateMachine<FactReportState, FactReportCommand> = {
  name: 'fact report',
  finnish: 'tietojen ilmoittaminen',
  initial: 'DRAFTED',
  moves: {
    DRAFTED: { 'open-hearing': 'HEARING_OPEN', hear: 'DRAFTED', 'make-ready': 'READY', withdraw: 'CLOSED' },
    HEARING_OPEN: { hear: 'DRAFTED', 'make-ready': 'READY', withdraw: 'CLOSED' },
    READY: {
      'open-hearing': 'HEARING_OPEN',
      hear: 'DRAFTED',
      'make-ready': 'READY',
      send: 'SENT',
      withdraw: 'CLOSED',
    },
    SENT: {
      receive: 'RECEIVED',
      refuse: 'READY',
      'request-supplement': 'SUPPLEMENT_REQUESTED',
      ...SUPPLEMENTED_OR_ENDED,
    },
    RECEIVED: { 'request-supplement': 'SUPPLEMENT_REQUESTED', ...SUPPLEMENTED_OR_ENDED },
    SUPPLEMENT_REQUESTED: SUPPLEMENTED_OR_ENDED,
    SUPPLEMENTED: { 'request-supplement': 'SUPPLEMENT_REQUESTED', ...SUPPLEMENTED_OR_ENDED },
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

/** What a receiver says to a message, with the key of the message (vastaanottajan vastaus). */
export interface KeptAnswer {
  /** By which a second copy is recognised. */
  readonly id: string;
  readonly businessKey: string;
  readonly at: Instant;
  readonly content:
    | { readonly kind: 'RECEIVED'; readonly proof: string }
    | { readonly kind: 'REFUSED'; readonly reason: string; readonly detail: string }
    | { readonly kind: 'SUPPLEMENT_REQUESTED'; readonly question: string }
    | { readonly kind: 'NO_STATEMENT' }
    | ({ readonly kind: 'STATEMENT_GIVEN' } & ResultStatement);
}

/** What was asked for or is to be told, and what was told (täydennys). */
export interface Supplement {
  /** Id of the answer that asked for it, or of the request that the client answered late; of what else was told, its own. */
  readonly id: string;
  /** Null of what the receiver did not ask for. */
  readonly question: string | null;
  readonly requestedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly words: string | null;
}

/** By when it is to be sent: the act says without delay, the number is this product’s own (ilmoittamisen aika). */
export interface ReportDue {
  readonly dueOn: PlainDate;
  /** The same day as counting gives it. */
  readonly unmovedDueOn: PlainDate;
  /** After this day somebody else is told. */
  readonly escalateAfter: PlainDate;
  readonly rule: RuleReference;
}

/** The report of the facts that a statement needs, to the body that gives it (tietojen ilmoittaminen). */
export interface FactReport extends Matter<FactReportId, FactReportState> {
  readonly event: EventInQuestion;
  readonly subject: StatementSubject;
  readonly clarification: ClarificationId | null;
  readonly facts: ReportedFacts;
  /** Health reasons, kept apart (rajattu liite). */
  readonly health: { readonly words: string; readonly attachments: readonly string[] } | null;
  readonly hearing: Hearing | null;
  /** What conduct means by the law of the day of the event (E57); null where that law says nothing. */
  readonly substance: RuleReference | null;
  /** Competent on the day of sending; until then the one that would be today. */
  readonly receiver: OrganisationId;
  /** By which rule it is competent. */
  readonly competence: RuleReference;
  /** Null while the client is being heard, and where the law of the event has no such report. */
  readonly due: ReportDue | null;
  /** When the coordinator was told that it has not been sent in time. */
  readonly escalatedAt: Instant | null;
  /** How many times it was sent: each with a content of its own. */
  readonly sendings: number;
  readonly sentAt: Instant | null;
  /** Last day for the receiver’s statement, watched and not enforced; as moved and as counted. */
  readonly statementDue: { readonly dueOn: PlainDate; readonly unmovedDueOn: PlainDate } | null;
  /** All that the receiver has said, in the order in which it was said. */
  readonly answers: readonly KeptAnswer[];
  readonly receivedAt: Instant | null;
  /** What the receiver gave as proof of receipt. */
  readonly proof: string | null;
  readonly supplements: readonly Supplement[];
  readonly end: FactReportEnd | null;
}
