import { presumedServiceOn } from '../../legislation/notice-service.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ReminderId, ClientId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { addDays, addMonths } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import type { RequestLanguage } from '../clarifications/clarification.ts';
import { conductStep, type KnownConduct } from '../conduct/conduct-steps.ts';
import type { EventInQuestion } from '../event.ts';
import { type Reminder, REMINDER_MACHINE, type ReminderText, type ServiceChannel } from './reminder.ts';

const TEXT: ReminderText = 'V1';

export type DraftingFailure = Failure<'RULE_NOT_FOUND' | 'REMINDER_NOT_DUE'>;

/**
 * A reminder that is to be served (muistutuksen laatiminen). Fails with `REMINDER_NOT_DUE` unless the law of the event’s day
 * makes the event the first step of the ladder, and that step a reminder: not before 2.5.2022, not of an offer outside
 * the ladder, not of a later neglect in the window.
 */
export function drafted(
  of: {
    readonly id: ReminderId;
    readonly clientId: ClientId;
    readonly event: EventInQuestion;
    readonly language: RequestLanguage;
  },
  known: KnownConduct,
  law: StatuteBook,
  act: Act,
): Result<Reminder, DraftingFailure> {
  const step = conductStep(of.event, known, law);
  if (!step.ok) return step;
  const { nth, consequence, outside, rule, window } = step.value;
  if (outside !== null || consequence !== 'REMINDER') {
    const why = outside ?? (nth === 1 ? 'LAW_WITHOUT_REMINDER' : 'NOT_FIRST');
    return fail('rule-violation', 'REMINDER_NOT_DUE', { why, nth: nth ?? 0 }, rule);
  }
  return ok({
    ...of,
    ...firstBy(act),
    state: REMINDER_MACHINE.initial,
    text: TEXT,
    windowEnds: addDays(addMonths(of.event.on, window.amount), -1),
    served: null,
    discarding: null,
    rule,
  });
}

/** The reminder leaves, or is handed over (muistutuksen tiedoksianto). */
export function served(
  given: Reminder,
  channel: ServiceChannel,
  law: StatuteBook,
  act: Act,
): Result<Reminder, CommandNotAllowed | Failure<'RULE_NOT_FOUND'>> {
  const state = moved(REMINDER_MACHINE, given.state, 'serve');
  if (!state.ok) return state;
  const on = localDateOf(act.at);
  const service = law.noticeService.at(on);
  if (!service.ok) return service;
  const presumedOn =
    channel === 'HANDED_OVER'
      ? on
      : presumedServiceOn(on, channel === 'LETTER' ? 'letter' : 'message', service.value.rules);
  return ok({
    ...given,
    ...nextBy(given, act),
    state: state.value,
    served: { at: act.at, channel, presumedOn },
  });
}

/** A draft that is not needed, with the reason. */
export function discarded(given: Reminder, reason: string, act: Act): Result<Reminder, CommandNotAllowed> {
  const state = moved(REMINDER_MACHINE, given.state, 'discard');
  return state.ok
    ? ok({ ...given, ...nextBy(given, act), state: state.value, discarding: { reason } })
    : state;
}
