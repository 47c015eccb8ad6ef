import type { ReceiverAnswer } from '../../domain/exchange/message-channel.port.ts';
import type { Act } from '../../domain/handling/matter.ts';
import type { KeptMessage } from '../ports/outbox.ts';
import type { Transaction } from '../ports/unit-of-work.ts';

/** What those who publish a kind of message want to hear of it, inside the transaction in which it happens. */
export interface MessageKind {
  answered?(tx: Transaction, message: KeptMessage, answer: ReceiverAnswer, act: Act): Promise<void>;
  discarded?(tx: Transaction, message: KeptMessage, reason: string, act: Act): Promise<void>;
}

/** Kinds of messages of whose fate somebody wants to hear, by their names. */
export type MessageKinds = Readonly<Partial<Record<string, MessageKind>>>;
