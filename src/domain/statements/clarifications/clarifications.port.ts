import type { Matters } from '../../handling/matters.port.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Clarification, RequestChannel } from './clarification.ts';

/** Requests for clarification. Whoever changes them has locked the client before. */
export interface Clarifications extends Matters<Clarification> {
  /** How a client is reached on a day: by letter without an address for mail, without consent, or under a security ban. */
  channelTo(client: ClientId, on: PlainDate): Promise<RequestChannel>;
}
