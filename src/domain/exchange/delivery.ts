import { type Instant, instantOf } from '../shared/instant.ts';
import { allowedIn } from '../shared/state-machine.ts';
import { nextAttemptAt } from './back-off.ts';
import type { HandOver, ReceiverAnswer } from './message-channel.port.ts';
import { type AttemptOutcome, MESSAGE_MACHINE, type MessageState } from './message.ts';

/** A message whose answer comes later is sent again, under the same key, when none has come for so long. */
const ANSWER_AWAITED_MS = 24 * 60 * 60 * 1_000;

/** A message as somebody has taken it in hand: whoever takes it next gets a greater fence number. */
export interface Lease {
  readonly sequence: number;
  readonly fence: number;
  readonly state: MessageState;
  /** Attempts in a row of which nothing came. */
  readonly failures: number;
}

/** What an attempt leaves behind. */
export interface Attempted extends Lease {
  readonly outcome: AttemptOutcome;
  /** Reason of the receiver or of the channel. */
  readonly code: string | null;
  readonly detail: string | null;
  readonly proof: string | null;
  /** Null when nothing is tried any more. */
  readonly nextAttemptAt: Instant | null;
}

/**
 * What becomes of a message that was handed over. Without a result, nobody knows whether it has arrived: it is sent again
 * under the same key. `chance` is from 0 to below 1.
 */
export function afterHandOver(
  lease: Lease,
  result: HandOver | undefined,
  now: Instant,
  chance: number,
): Attempted {
  const { sequence, fence, state } = lease;
  const failed = { sequence, fence, state, failures: lease.failures + 1, detail: null, proof: null };
  const settled = { ...failed, failures: 0, code: null };
  switch (result?.outcome) {
    case 'RECEIVED':
      return {
        ...settled,
        state: 'RECEIVED',
        outcome: 'RECEIVED',
        proof: result.proof,
        nextAttemptAt: null,
      };
    case 'UNDER_WAY':
      return {
        ...settled,
        state: 'UNDER_WAY',
        outcome: 'UNDER_WAY',
        nextAttemptAt: instantOf(Date.parse(now) + ANSWER_AWAITED_MS),
      };
    case 'REFUSED': {
      const { reason, detail } = result;
      return {
        ...settled,
        state: 'QUARANTINED',
        outcome: 'REFUSED',
        code: reason,
        detail,
        nextAttemptAt: null,
      };
    }
    case 'TRY_LATER':
      return {
        ...failed,
        outcome: 'TRY_LATER',
        code: result.reason,
        nextAttemptAt: nextAttemptAt(now, failed.failures, chance, result.notBefore),
      };
    default:
      return {
        ...failed,
        outcome: 'UNKNOWN',
        code: null,
        nextAttemptAt: nextAttemptAt(now, failed.failures, chance, null),
      };
  }
}

/**
 * The state that an answer leads to: who answers anything but a refusal has received the message, and who has received it
 * cannot refuse it any more.
 */
export function stateAfter(state: MessageState, { kind }: ReceiverAnswer['content']): MessageState {
  const command = kind === 'REFUSED' ? 'quarantine' : 'receive';
  return allowedIn(MESSAGE_MACHINE, state).includes(command)
    ? (MESSAGE_MACHINE.moves[state][command] ?? state)
    : state;
}
