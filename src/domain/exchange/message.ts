import type { StateMachine } from '../shared/state-machine.ts';

/** Stages of a message on its way. One that is refused waits for a person in `QUARANTINED`. */
export type MessageState = 'PENDING' | 'UNDER_WAY' | 'RECEIVED' | 'QUARANTINED' | 'DISCARDED';

/** `resend`, `discard` and `replay` are done by people; the rest comes of handing over and of answers. */
export type MessageCommand = 'hand-over' | 'receive' | 'quarantine' | 'resend' | 'discard' | 'replay';

/** Life of a message. What has been received can only be sent again; a receipt of one that was given up is kept beside it. */
export const MESSAGE_MACHINE: StateMachine<MessageState, MessageCommand> = {
  name: 'message',
  finnish: 'sanoma',
  initial: 'PENDING',
  moves: {
    PENDING: {
      'hand-over': 'UNDER_WAY',
      receive: 'RECEIVED',
      quarantine: 'QUARANTINED',
      discard: 'DISCARDED',
    },
    UNDER_WAY: {
      'hand-over': 'UNDER_WAY',
      receive: 'RECEIVED',
      quarantine: 'QUARANTINED',
      resend: 'PENDING',
      discard: 'DISCARDED',
    },
    QUARANTINED: { receive: 'RECEIVED', resend: 'PENDING', discard: 'DISCARDED' },
    RECEIVED: { replay: 'PENDING' },
    DISCARDED: {},
  },
};

/** The states in which a message keeps the later ones of its client waiting. */
export const UNDELIVERED: readonly MessageState[] = ['PENDING', 'UNDER_WAY', 'QUARANTINED'];

/** How an attempt to hand a message over ended; `UNKNOWN` when it cannot be told: it may have arrived. */
export const ATTEMPT_OUTCOMES = ['RECEIVED', 'UNDER_WAY', 'TRY_LATER', 'REFUSED', 'UNKNOWN'] as const;

export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** What became of an answer; one that could not be taken is kept, and tried again a few times. */
export const ANSWER_STATES = ['NEW', 'TAKEN', 'UNKNOWN_MESSAGE', 'NOT_TAKEN'] as const;

export type AnswerState = (typeof ANSWER_STATES)[number];

/** What a person decided about a message. */
export const MESSAGE_DECISIONS = ['RESENT', 'DISCARDED', 'REPLAYED'] as const;

export type MessageDecision = (typeof MESSAGE_DECISIONS)[number];
