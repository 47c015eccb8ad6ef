import type { Matter } from '../../handling/matter.ts';
import type { ReminderId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { RequestChannel, RequestLanguage } from '../clarifications/clarification.ts';
import type { EventInQuestion } from '../event.ts';

/** Stages of a reminder. */
export type ReminderState = 'DRAFTED' | 'SERVED' | 'DISCARDED';

export type ReminderCommand = 'serve' | 'discard';

/** Life of a reminder. A draft that turns out not to be needed is discarded (K). */
export const REMINDER_MACHINE: StateMachine<ReminderState, ReminderCommand> = {
  name: 'reminder',
  finnish: 'muistutus',
  initial: 'DRAFTED',
  moves: {
    DRAFTED: { serve: 'SERVED', discard: 'DISCARDED' },
    SERVED: {},
    DISCARDED: {},
  },
};

/** Version of the words of reminders: an earlier reminder reads as it did. */
export type ReminderText = 'V1';

/** How a reminder reached the client. */
export type ServiceChannel = RequestChannel | 'HANDED_OVER';

/** A reminder after the first neglect in twelve months (muistutus); it takes nothing from the client. */
export interface Reminder extends Matter<ReminderId, ReminderState> {
  readonly event: EventInQuestion;
  readonly text: ReminderText;
  readonly language: RequestLanguage;
  /** The last day on which another neglect comes to the next step. */
  readonly windowEnds: PlainDate;
  /** When it left or was handed over, how, and the day on which it is presumed to have arrived. */
  readonly served: {
    readonly at: Instant;
    readonly channel: ServiceChannel;
    readonly presumedOn: PlainDate;
  } | null;
  readonly discarding: { readonly reason: string } | null;
  /** The rule of the event’s day. */
  readonly rule: RuleReference;
}
