import type { DataClass } from '../../domain/access/data-class.ts';
import type { ActedBy } from '../../domain/shared/acted-by.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { Attempted, Lease } from '../../domain/exchange/delivery.ts';
import type { Dispatch, ReceiverAnswer } from '../../domain/exchange/message-channel.port.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { AnswerState, MessageDecision, MessageState } from '../../domain/exchange/message.ts';

/** A message taken in hand, as it is to leave. */
export interface Claimed extends Lease {
  readonly port: OutgoingMessage['port'];
  readonly dispatch: Dispatch;
  readonly dataClasses: readonly DataClass[];
  readonly correlationId: string | null;
}

/** For how long messages are taken in hand, and as of which day bans are looked at. */
export interface Claim {
  readonly now: Instant;
  readonly until: Instant;
  readonly today: PlainDate;
}

/** A message as it is kept, locked. */
export interface KeptMessage {
  readonly sequence: number;
  readonly port: OutgoingMessage['port'];
  readonly kind: string;
  readonly sender: OrganisationId;
  readonly receiver: string | null;
  readonly clientId: ClientId | null;
  readonly businessKey: string;
  readonly state: MessageState;
  readonly dataClasses: readonly DataClass[];
  readonly payloadFields: readonly string[];
  readonly correlationId: string | null;
  /** When it was handed over the last time, whatever came of it; null of one that never was. */
  readonly handedOverAt: Instant | null;
  /** When a person sent it again the last time. */
  readonly resentAt: Instant | null;
}

/** What changes of a message beside its state. */
export interface MessageChange {
  readonly state: MessageState;
  readonly at: Instant;
  readonly proof?: string;
  readonly reason?: string;
  readonly detail?: string;
}

/** What a person has decided about a message, and why. */
export interface Decided {
  readonly kind: MessageDecision;
  readonly reason: string;
  readonly by: ActedBy;
  readonly at: Instant;
}

/** An answer that has been taken in and waits to be acted on, locked. */
export interface WaitingAnswer {
  readonly id: number;
  readonly port: OutgoingMessage['port'];
  readonly tries: number;
  readonly answer: ReceiverAnswer;
}

/** Messages on their way out, and the answers to them. A client’s later message waits for the earlier one of its port. */
export interface Outbox {
  /** Takes the first messages of different clients that are due; nobody else has them until the lease ends. */
  claim(port: string, limit: number, claim: Claim): Promise<readonly Claimed[]>;
  /** Writes down attempts; gives the numbers of those whose lease still held, and no others are written. */
  record(attempts: readonly Attempted[], now: Instant): Promise<ReadonlySet<number>>;
  byNumber(sequence: number): Promise<KeptMessage | null>;
  byKey(port: string, businessKey: string): Promise<KeptMessage | null>;
  /** Changes a message. Whoever has it in hand cannot record any more. */
  change(message: KeptMessage, change: MessageChange): Promise<void>;
  /** Keeps the proof of a message that was taken for received before it came. */
  keepProof(sequence: number, proof: string): Promise<void>;
  decide(sequence: number, decided: Decided): Promise<void>;
  /** Sends again what a receiver has received since a moment; gives how many. */
  replay(port: string, receiver: string, since: Instant, decided: Decided): Promise<number>;
  /** Keeps answers; gives the numbers of those that are new. */
  takeIn(port: string, answers: readonly ReceiverAnswer[], now: Instant): Promise<readonly TakenIn[]>;
  /** Answers that wait to be acted on, in the order in which they came, and whose messages they are to. */
  waitingAnswers(
    limit: number,
    now: Instant,
  ): Promise<readonly { readonly id: number; readonly sender: OrganisationId | null }[]>;
  /** Locks an answer that waits; null when somebody else has acted on it, or acts on it now. */
  waitingAnswer(id: number): Promise<WaitingAnswer | null>;
  statesOf(ids: readonly number[]): Promise<ReadonlyMap<number, AnswerState>>;
  answerSettled(id: number, state: AnswerState, sequence: number | null): Promise<void>;
  answerFailed(id: number, state: AnswerState, nextTryAt: Instant): Promise<void>;
}

/** An answer as it was kept. */
export interface TakenIn {
  readonly id: number;
  readonly answerId: string;
  readonly isNew: boolean;
}
