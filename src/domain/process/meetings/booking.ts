import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { ClientId, MeetingId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { LatenessReason, ProcessTask } from '../../handling/task.ts';
import { currentSearch, rulesAt } from './meeting-facts.ts';
import {
  type Arrangement,
  type Invitation,
  type Meeting,
  MEETING_MACHINE,
  type MeetingKind,
  type MoveReason,
  type Slot,
} from './meeting.ts';
import type { MeetingSituation } from './situation.ts';
import { taskFor } from './tasks-of-meeting.ts';

/** A time with all that belongs to it, as somebody books it (ajanvaraus). */
export interface Booking {
  readonly slot: Slot;
  readonly arrangement: Arrangement;
  /** The client took the time, without an official. */
  readonly selfBooked: boolean;
  /** Why the time lies after the last day; null when it does not. */
  readonly lateness: LatenessReason | null;
}

/** What a booking is judged by. */
export interface BookingContext {
  readonly situation: MeetingSituation;
  readonly law: StatuteBook;
  readonly act: Act;
}

export type BookingFailure =
  | CommandNotAllowed
  | Failure<'SLOT_INVALID' | 'PLACE_MISSING' | 'WEIGHTY_REASON_MISSING' | 'LATE_REASON_REQUIRED'>;

/** Longer than that is a slip of the pen. */
const LONGEST_HOURS = 12;

/** A meeting of which nothing is settled but what it is for. */
export function plannedMeeting(
  id: MeetingId,
  clientId: ClientId,
  kind: MeetingKind,
  tasks: readonly ProcessTask[],
  act: Act,
): Meeting {
  return {
    id,
    clientId,
    state: MEETING_MACHINE.initial,
    ...firstBy(act),
    kind,
    dueOn: taskFor(kind, tasks)?.dueOn ?? null,
    slot: null,
    arrangement: null,
    bookedBy: null,
    selfBooked: false,
    lateness: null,
    invitation: null,
    outcome: null,
    record: null,
    contactCode: null,
    conduct: null,
    moveReason: null,
    movedFrom: null,
    movedTo: null,
  };
}

/**
 * A meeting that gets its time. Fails with `SLOT_INVALID`, `PLACE_MISSING` for a visit without a place (R92),
 * `WEIGHTY_REASON_MISSING` for an initial interview elsewhere than at the office while the law wants it there, and
 * `LATE_REASON_REQUIRED` for a time after the last day without the reason (R33).
 */
export function booked(
  meeting: Meeting,
  booking: Booking,
  context: BookingContext,
): Result<Meeting, BookingFailure> {
  const state = moved(MEETING_MACHINE, meeting.state, 'book');
  if (!state.ok) return state;
  const timed = withTime(meeting, booking, context);
  if (!timed.ok) return timed;
  return ok({ ...timed.value, ...nextBy(meeting, context.act), state: state.value });
}

/** The same of a meeting that is begun with its time: it has one version. */
export function withTime(
  meeting: Meeting,
  { slot, arrangement, selfBooked, lateness }: Booking,
  { situation, law, act }: BookingContext,
): Result<Meeting, BookingFailure> {
  const hours = (Date.parse(slot.end) - Date.parse(slot.start)) / 3_600_000;
  if (hours <= 0 || hours > LONGEST_HOURS) return fail('rule-violation', 'SLOT_INVALID');
  if (arrangement.channel === 'VISIT' && arrangement.place === null) {
    return fail('rule-violation', 'PLACE_MISSING');
  }
  const day = localDateOf(slot.start);
  const search = currentSearch(situation.known.jobSearches, day);
  const initial = search?.from == null ? null : rulesAt(law.initialInterview, search.from);
  const isElsewhere = arrangement.channel !== 'VISIT' && arrangement.weightyReason === null;
  if (meeting.kind === 'INITIAL_INTERVIEW' && initial?.rules.inPerson != null && isElsewhere) {
    return fail('rule-violation', 'WEIGHTY_REASON_MISSING', undefined, initial.reference);
  }
  const task = taskFor(meeting.kind, situation.tasks);
  const isLate = task !== null && !task.isAim && day > task.dueOn;
  if (isLate && lateness === null) return lateReasonRequired(task);
  return ok({
    ...meeting,
    state: 'BOOKED',
    slot,
    arrangement,
    selfBooked,
    bookedBy: act.by,
    lateness: isLate ? lateness : null,
  });
}

/** The refusal of what comes after its last day without a reason. */
export function lateReasonRequired({ dueOn, rule }: ProcessTask): {
  readonly ok: false;
  readonly failure: Failure<'LATE_REASON_REQUIRED'>;
} {
  return fail('rule-violation', 'LATE_REASON_REQUIRED', { dueOn }, rule ?? undefined);
}

/** A meeting to which the client has been invited; a later invitation takes the place of an earlier one. */
export function invited(
  meeting: Meeting,
  invitation: Invitation,
  act: Act,
): Result<Meeting, CommandNotAllowed | Failure<'DATE_IN_FUTURE'>> {
  const state = moved(MEETING_MACHINE, meeting.state, 'invite');
  if (!state.ok) return state;
  if (invitation.sentAt > act.at) {
    const [date, today] = [localDateOf(invitation.sentAt), localDateOf(act.at)];
    return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
  }
  return ok({ ...meeting, ...nextBy(meeting, act), state: state.value, invitation });
}

const CAUSES: Readonly<Record<MoveReason, LatenessReason>> = {
  INTERPRETER_FAILED: 'AUTHORITY',
  CONNECTION_FAILED: 'AUTHORITY',
  OFFICIAL_PREVENTED: 'AUTHORITY',
  CLIENT_PREVENTED: 'CLIENT',
  CLIENT_REQUEST: 'CLIENT',
};

/**
 * A meeting that is moved, and the one that takes its place. Its last day stays: when the new time lies after it, the
 * cause of the move is the reason (E43).
 */
export function movedTo(
  meeting: Meeting,
  next: { readonly id: MeetingId; readonly reason: MoveReason; readonly booking: Omit<Booking, 'lateness'> },
  context: BookingContext,
): Result<{ readonly old: Meeting; readonly next: Meeting }, BookingFailure> {
  const state = moved(MEETING_MACHINE, meeting.state, 'move');
  if (!state.ok) return state;
  const { id, reason, booking } = next;
  const planned = plannedMeeting(id, meeting.clientId, meeting.kind, context.situation.tasks, context.act);
  const timed = withTime(planned, { ...booking, lateness: CAUSES[reason] }, context);
  if (!timed.ok) return timed;
  const old: Meeting = {
    ...meeting,
    ...nextBy(meeting, context.act),
    state: state.value,
    outcome: 'MOVED',
    moveReason: reason,
    movedTo: id,
  };
  return ok({ old, next: { ...timed.value, movedFrom: meeting.id } });
}
