import { booked, type Booking, invited, movedTo } from '../../../domain/process/meetings/booking.ts';
import type { Invitation, MoveReason } from '../../../domain/process/meetings/meeting.ts';
import { type Absence, cancelled, held, missed } from '../../../domain/process/meetings/outcome.ts';
import type { LatenessReason } from '../../../domain/handling/task.ts';
import { ok } from '../../../domain/shared/result.ts';
import { alone, changingMeeting } from './changing-meeting.ts';

/** Gives a planned meeting its time. */
export const bookMeeting = changingMeeting({
  name: 'book-meeting',
  permission: 'meeting.book',
  change: (booking: Booking, { meeting, ...context }) => alone(booked(meeting, booking, context)),
});

/** Records that the client was invited, with what proves it. */
export const inviteToMeeting = changingMeeting({
  name: 'invite-to-meeting',
  permission: 'meeting.book',
  change: ({ invitation }: { readonly invitation: Invitation }, { meeting, act }) =>
    alone(invited(meeting, invitation, act)),
});

/** Records that a meeting was held: what it was held for is done, and the next day follows. */
export const holdMeeting = changingMeeting({
  name: 'hold-meeting',
  permission: 'meeting.hold',
  change: (
    input: { readonly record: string; readonly lateness: LatenessReason | null },
    { meeting, situation, act },
  ) => alone(held(meeting, input, situation.tasks, act)),
});

/** Records that a client who was invited did not come. */
export const recordNoShow = changingMeeting({
  name: 'record-no-show',
  permission: 'meeting.hold',
  change: (absence: Absence, { meeting, situation, law, act }) => {
    const others = situation.meetings.filter(({ id }) => id !== meeting.id);
    return alone(missed(meeting, absence, others, law, act));
  },
});

/** Calls a meeting off. */
export const cancelMeeting = changingMeeting({
  name: 'cancel-meeting',
  permission: 'meeting.book',
  change: (input: { readonly by: 'AUTHORITY' | 'CLIENT_VALID'; readonly words: string }, { meeting, act }) =>
    alone(cancelled(meeting, input, act)),
});

/** Moves a meeting to another time, which is a meeting of its own. */
export const moveMeeting = changingMeeting({
  name: 'move-meeting',
  permission: 'meeting.book',
  change: (
    { reason, booking }: { readonly reason: MoveReason; readonly booking: Omit<Booking, 'lateness'> },
    { meeting, nextId, ...context },
  ) => {
    const both = movedTo(meeting, { id: nextId(), reason, booking }, context);
    return both.ok ? ok({ meeting: both.value.old, begun: both.value.next }) : both;
  },
});
