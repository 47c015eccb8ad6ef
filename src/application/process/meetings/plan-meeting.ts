import {
  type Booking,
  type BookingFailure,
  plannedMeeting,
  withTime,
} from '../../../domain/process/meetings/booking.ts';
import type { MeetingKind } from '../../../domain/process/meetings/meeting.ts';
import type { ClientId, MeetingId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { beginMeeting, followUp, type MeetingDependencies } from './changing-meeting.ts';
import { settleMeetings } from './settle-meetings.ts';

export interface PlanMeetingInput {
  readonly clientId: ClientId;
  readonly kind: MeetingKind;
  /** Null: the time is settled later. */
  readonly booking: Booking | null;
}

export type PlanMeetingFailure = HandlingFailure | BookingFailure | Failure<'CALENDAR_CONFLICT'>;

/** Plans a meeting with a client, with its time or without; it may lie in the past, when what was held is told afterwards. */
export function planMeeting({
  legislation,
  ids,
  unitOfWork,
  clock,
}: MeetingDependencies): Command<PlanMeetingInput, ChangedMatter, PlanMeetingFailure> {
  return command<PlanMeetingInput, ChangedMatter, PlanMeetingFailure>({
    name: 'plan-meeting',
    permission: 'meeting.book',
    task: 'SERVICE_NEEDS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, kind, booking }, tx, { actor }, now) {
      const law = await legislation.inForce();
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const situation = await settleMeetings(tx, clientId, now, law);
      const act = actOf(actor, now);
      const planned = plannedMeeting(ids.next() as MeetingId, clientId, kind, situation.tasks, act);
      const timed = booking === null ? ok(planned) : withTime(planned, booking, { situation, law, act });
      if (!timed.ok) return timed;
      const begun = await beginMeeting(tx, timed.value);
      if (!begun.ok) return begun;
      await followUp(tx, situation, { meeting: timed.value, begun: null }, now, law);
      return ok(doneWith(timed.value, undefined, { kind }));
    },
  })({ unitOfWork, clock });
}
