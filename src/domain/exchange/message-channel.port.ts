import type { Instant } from '../shared/instant.ts';
import type { OrganisationId } from '../shared/organisation.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/**
 * A message as it leaves (lähtevä sanoma). The same key always stands for the same content, however often it is sent; only
 * contact data are left out of it as long as the client is under a security ban.
 */
export interface Dispatch {
  /** Grows from message to message: of one client, what was written later has the greater number. */
  readonly sequence: number;
  /** By which the receiver recognises a second copy. */
  readonly businessKey: string;
  readonly kind: string;
  readonly sender: OrganisationId;
  /** `te-office:1500`, `keha`, `kela` or `fund:12`. */
  readonly receiver: string;
  /** Null where it tells of no client. */
  readonly client: {
    readonly id: string;
    /** Null of somebody without an identity code. */
    readonly identityCode: string | null;
    /** The client’s number in the national register; null of somebody who is not there yet. */
    readonly clientNumber: string | null;
  } | null;
  readonly writtenAt: Instant;
  /** Of the whole content, also where contact data are left out: all copies of a message have the same. */
  readonly contentHash: string;
  readonly isContactLeftOut: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * What came of handing a message over: it has been received, with the receiver’s proof; it is on its way and an answer
 * comes later; it could not be handed over now; it will never be taken as it is.
 */
export type HandOver =
  | { readonly outcome: 'RECEIVED'; readonly proof: string }
  | { readonly outcome: 'UNDER_WAY' }
  | { readonly outcome: 'TRY_LATER'; readonly reason: string; readonly notBefore: Instant | null }
  | { readonly outcome: 'REFUSED'; readonly reason: string; readonly detail: string };

/** An answer of the receiver to a message, in whatever order answers come and however often. */
export interface ReceiverAnswer {
  /** By which a second copy is recognised. */
  readonly id: string;
  /** Who answers; only the answer of whom the message was for counts. */
  readonly from: string;
  readonly businessKey: string;
  readonly at: Instant;
  readonly content:
    | { readonly kind: 'RECEIVED'; readonly proof: string }
    | { readonly kind: 'REFUSED'; readonly reason: string; readonly detail: string }
    | { readonly kind: 'SUPPLEMENT_REQUESTED'; readonly question: string }
    | { readonly kind: 'NO_STATEMENT' }
    | {
        readonly kind: 'STATEMENT_GIVEN';
        readonly code: string;
        readonly on: PlainDate;
        readonly from: PlainDate | null;
        readonly to: PlainDate | null;
      };
}

/**
 * Takes messages to whoever they are for, and brings answers (sanomaliikenne). It neither orders nor repeats: that is
 * for whoever hands over. Delivery is at least once, so the receiver tells copies apart by the business key.
 */
export interface MessageChannel {
  /** How many messages it takes at a time. */
  readonly batchLimit: number;
  /** When it opens again; null while it is open. */
  opensAt(now: Instant): Instant | null;
  /**
   * One result a message, by its business key; one that is missing counts as unknown: it may have arrived.
   * @throws when it cannot be told whether anything arrived
   */
  handOver(messages: readonly Dispatch[], signal: AbortSignal): Promise<ReadonlyMap<string, HandOver>>;
  /** Answers that have come and were not recorded yet, the earliest first; none where they come by other ways. */
  answers(signal: AbortSignal): Promise<readonly ReceiverAnswer[]>;
  /** The answers are recorded and need not be brought again. */
  recorded(answers: readonly Pick<ReceiverAnswer, 'id'>[]): Promise<void>;
}
