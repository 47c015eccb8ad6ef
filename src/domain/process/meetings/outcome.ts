import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { addMonths, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import type { LatenessReason, ProcessTask } from '../../handling/task.ts';
import { lateReasonRequired } from './booking.ts';
import { contactCodeOf } from './contact-code.ts';
import { type ConductHint, type Meeting, MEETING_MACHINE } from './meeting.ts';
import { rulesAt } from './meeting-facts.ts';
import { taskFor } from './tasks-of-meeting.ts';

type NotEnded = Failure<'MEETING_NOT_ENDED'>;

/**
 * A meeting that was held. Fails with `MEETING_NOT_ENDED` before its end, and with `LATE_REASON_REQUIRED` when it was
 * held after the last day and nobody has said why.
 */
export function held(
  meeting: Meeting,
  { record, lateness }: { readonly record: string; readonly lateness: LatenessReason | null },
  tasks: readonly ProcessTask[],
  act: Act,
): Result<Meeting, CommandNotAllowed | NotEnded | Failure<'LATE_REASON_REQUIRED'>> {
  const state = moved(MEETING_MACHINE, meeting.state, 'hold');
  if (!state.ok) return state;
  const { slot, arrangement } = meeting;
  if (slot === null || arrangement === null || slot.end > act.at) return notEnded(meeting);
  const on = localDateOf(slot.start);
  const task = arrangement.isGroup ? null : taskFor(meeting.kind, tasks);
  const isLate = task !== null && !task.isAim && on > task.dueOn;
  const reason = meeting.lateness ?? lateness;
  if (isLate && reason === null) return lateReasonRequired(task);
  return ok({
    ...meeting,
    ...nextBy(meeting, act),
    state: state.value,
    outcome: 'HELD',
    record,
    lateness: isLate ? reason : null,
    contactCode: contactCodeOf(meeting.kind, arrangement.channel, on),
  });
}

/** What an official says of a client who did not come. */
export interface Absence {
  readonly words: string;
  /** When the client had told of another address than the invitation went to; null when not. */
  readonly addressToldAt: Instant | null;
}

/**
 * A client did not come. That needs evidence of the invitation, or that the client had taken the time (E44). Fails with
 * `MEETING_NOT_ENDED`, `NO_INVITATION_EVIDENCE`, and `INVITATION_WENT_ASTRAY` when the client had told of another address
 * before it was sent: then nothing may follow from the absence (E42).
 */
export function missed(
  meeting: Meeting,
  { words, addressToldAt }: Absence,
  others: readonly Meeting[],
  law: StatuteBook,
  act: Act,
): Result<
  Meeting,
  CommandNotAllowed | NotEnded | Failure<'NO_INVITATION_EVIDENCE' | 'INVITATION_WENT_ASTRAY'>
> {
  const state = moved(MEETING_MACHINE, meeting.state, 'no-show');
  if (!state.ok) return state;
  const { slot, invitation, selfBooked } = meeting;
  if (slot === null || slot.end > act.at) return notEnded(meeting);
  if (!selfBooked) {
    if (invitation === null || invitation.sentAt >= slot.start) {
      return fail('rule-violation', 'NO_INVITATION_EVIDENCE');
    }
    if (addressToldAt !== null && addressToldAt <= invitation.sentAt) {
      return fail('rule-violation', 'INVITATION_WENT_ASTRAY', { sentOn: localDateOf(invitation.sentAt) });
    }
  }
  return ok({
    ...meeting,
    ...nextBy(meeting, act),
    state: state.value,
    outcome: 'NO_SHOW',
    record: words,
    conduct: conductOf(localDateOf(slot.start), others, law),
  });
}

/** A meeting that is called off, for a reason of the authority or for a valid one of the client. */
export function cancelled(
  meeting: Meeting,
  { by, words }: { readonly by: 'AUTHORITY' | 'CLIENT_VALID'; readonly words: string },
  act: Act,
): Result<Meeting, CommandNotAllowed> {
  const state = moved(MEETING_MACHINE, meeting.state, 'cancel');
  if (!state.ok) return state;
  const outcome = `CANCELLED_${by}` as const;
  return ok({ ...meeting, ...nextBy(meeting, act), state: state.value, outcome, record: words });
}

/**
 * What failing to come leads to by the law of the day: a reminder where the ladder begins with one and there was no failure
 * in its window, otherwise the facts are found out for whoever is competent. Null where the law says nothing.
 */
export function conductOf(on: PlainDate, others: readonly Meeting[], law: StatuteBook): ConductHint | null {
  const found = rulesAt(law.conduct, on);
  if (found === null) return null;
  const { planMeetingMissed, ladder } = found.rules;
  if (typeof planMeetingMissed !== 'string') return 'FACT_FINDING';
  const earlier = others.filter(({ state, slot }) => {
    if (state !== 'NO_SHOW' || slot === null) return false;
    const day = localDateOf(slot.start);
    return day <= on && on < addMonths(day, ladder.window.amount);
  });
  const step = ladder.steps.find(({ event }) => event === earlier.length + 1);
  return step?.consequence === 'REMINDER' ? 'REMINDER' : 'FACT_FINDING';
}

function notEnded({ slot }: Meeting): { readonly ok: false; readonly failure: NotEnded } {
  return fail('rule-violation', 'MEETING_NOT_ENDED', slot === null ? {} : { end: slot.end });
}
