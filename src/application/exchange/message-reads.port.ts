import type { DataClass } from '../../domain/access/data-class.ts';
import type { AnswerState, MessageState } from '../../domain/exchange/message.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import type { JsonAnswer, Page } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Null = all. */
export interface MessageFilter {
  readonly state: MessageState | null;
  readonly port: OutgoingMessage['port'] | null;
  readonly kind: string | null;
  readonly client: ClientId | null;
  readonly receiver: string | null;
}

/** How it goes with the messages of a port to a receiver. */
export interface ChannelCounts {
  readonly port: OutgoingMessage['port'];
  readonly receiver: string | null;
  readonly waiting: number;
  readonly underWay: number;
  readonly quarantined: number;
  /** When the oldest of those that wait was written. */
  readonly oldestWaitingSince: Instant | null;
  readonly lastSentAt: Instant | null;
  readonly lastHeardAt: Instant | null;
  /** Since when nothing has come that should have; null when that is not so. */
  readonly silentSince: Instant | null;
}

/** Messages as they are shown: to a body its own, to the keeper of the register everybody’s. */
export interface MessageReads {
  /** A page, the latest first, with how many are in which state under the same filter; null for a wrong cursor. */
  messages(session: Session, filter: MessageFilter, page: Page): Promise<JsonAnswer | null>;
  /** One message; what it says is left out unless the client may be seen and all of its classes are open. */
  message(
    session: Session,
    id: number,
    open: readonly DataClass[],
    today: PlainDate,
  ): Promise<JsonAnswer | null>;
  /** Answers in a state, the latest first. */
  answers(session: Session, state: AnswerState | null, page: Page): Promise<JsonAnswer | null>;
  channels(session: Session): Promise<{
    readonly channels: readonly ChannelCounts[];
    /** When the register delivered last, and since when it has been silent. */
    readonly register: { readonly lastHeardAt: Instant | null; readonly silentSince: Instant | null };
  }>;
}
