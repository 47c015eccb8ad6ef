import { z } from 'zod';
import {
  INVITATION_CHANNELS,
  MEETING_CHANNELS,
  MEETING_KINDS,
  MOVE_REASONS,
} from '../../../domain/process/meetings/meeting.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { day, EXAMPLE, instant, listOf, uuid } from '../wire.ts';
import { id, moment } from '../zod.ts';

const kind = z.enum(MEETING_KINDS).meta({ id: 'MeetingKind', description: 'What is met for.' });
const channel = z.enum(MEETING_CHANNELS);
const state = z
  .enum(['PLANNED', 'BOOKED', 'INVITED', 'HELD', 'NO_SHOW', 'CANCELLED', 'MOVED'])
  .meta({ id: 'MeetingState' });
const words = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(300);
const lateness = z
  .enum(['AUTHORITY', 'CLIENT', 'PARTNER', 'TECHNICAL'])
  .meta({ description: 'Why it comes after its last day.' });
const optionally = <T extends z.ZodType>(schema: T) => schema.optional().transform((given) => given ?? null);

const time = {
  start: moment('When it begins.'),
  end: moment('When it ends.'),
  channel,
  place: optionally(short.meta({ description: 'Needed for a visit.' })),
  officials: z
    .array(z.string().trim().min(1).max(255))
    .min(1)
    .max(20)
    .transform((names) => [...new Set(names)])
    .meta({ description: 'Sign-in names of the officials who take part.' }),
  interpreter: optionally(short.meta({ description: 'Language of the interpreter.' })),
  isGroup: z.boolean().default(false).meta({ description: 'A group event is no personal meeting.' }),
  weightyReason: optionally(
    words.meta({ description: 'Why an initial interview is held elsewhere than at the office.' }),
  ),
  selfBooked: z
    .boolean()
    .default(false)
    .meta({ description: 'The client took the time without an official.' }),
};

type Time = z.output<z.ZodObject<typeof time>>;

const bookingOf = ({ start, end, selfBooked, ...arrangement }: Time) => ({
  slot: { start, end },
  arrangement,
  selfBooked,
});

const booking = z
  .strictObject({ ...time, lateness: optionally(lateness) })
  .transform(({ lateness: reason, ...rest }) => ({ ...bookingOf(rest), lateness: reason }));

/** A time as it is booked. */
export const bookingBody = booking.meta({ id: 'MeetingBooking' });

export const meetingBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    kind,
    booking: optionally(booking.meta({ description: 'Leave it out when the time is settled later.' })),
  })
  .meta({ id: 'MeetingOrder' });

export const invitationBody = z
  .strictObject({
    sentAt: moment('When it was sent.'),
    channel: z.enum(INVITATION_CHANNELS),
    content: words.meta({ description: 'The words of the invitation, or which template they are.' }),
    address: short.meta({ description: 'Where it was sent; kept as evidence and not shown.' }),
  })
  .transform((invitation) => ({ invitation }))
  .meta({ id: 'MeetingInvitation' });

export const holdingBody = z
  .strictObject({
    record: words.meta({ description: 'What was talked about. Nothing of health belongs here.' }),
    lateness: optionally(lateness),
  })
  .meta({ id: 'MeetingHeld' });

export const noShowBody = z
  .strictObject({
    words,
    addressToldAt: optionally(
      moment('When the client had told of another address than the invitation was sent to.'),
    ),
  })
  .meta({ id: 'MeetingMissed' });

export const cancellationBody = z
  .strictObject({
    by: z.enum(['AUTHORITY', 'CLIENT_VALID']).meta({ description: 'Whose reason it is.' }),
    words,
  })
  .meta({ id: 'MeetingCancelled' });

export const moveBody = z
  .strictObject({ reason: z.enum(MOVE_REASONS), booking: z.strictObject(time).transform(bookingOf) })
  .meta({ id: 'MeetingMoved' });

const by = z.strictObject({ subject: z.string() });
const text = z.string().nullable();

export const meetingAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    kind,
    state,
    dueOn: day
      .nullable()
      .meta({ description: 'The last day when it was planned; null when nothing demands it.' }),
    slot: z.strictObject({ start: instant, end: instant }).nullable(),
    arrangement: z
      .strictObject({
        channel,
        place: text,
        officials: z.array(z.string()),
        interpreter: text,
        isGroup: z.boolean(),
        weightyReason: text,
      })
      .nullable(),
    bookedBy: by.nullable(),
    selfBooked: z.boolean(),
    lateness: lateness.nullable(),
    invitation: z
      .strictObject({ sentAt: instant, channel: z.enum(INVITATION_CHANNELS), content: z.string() })
      .nullable()
      .meta({ description: 'What proves that the client was invited.' }),
    outcome: z.enum(['HELD', 'NO_SHOW', 'CANCELLED_AUTHORITY', 'CANCELLED_CLIENT_VALID', 'MOVED']).nullable(),
    record: text,
    contactCode: text.meta({ description: 'Contact type of list A.3, once it was held.' }),
    conduct: z
      .enum(['REMINDER', 'FACT_FINDING'])
      .nullable()
      .meta({ description: 'What failing to come leads to by the law of the day; nothing is decided here.' }),
    moveReason: z.enum(MOVE_REASONS).nullable(),
    movedFrom: uuid.nullable(),
    movedTo: uuid.nullable(),
    version: z.int(),
    changedBy: by,
    changedAt: instant,
  })
  .meta({ id: 'Meeting', 'x-data-class': 'basic' });

export const meetingExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  kind: 'INITIAL_INTERVIEW',
  state: 'INVITED',
  dueOn: '2022-06-08',
  slot: { start: '2022-06-07T06:00:00.000Z', end: '2022-06-07T07:00:00.000Z' },
  arrangement: {
    channel: 'VISIT',
    place: 'Raatihuoneenkatu 9',
    officials: ['officer-1'],
    interpreter: null,
    isGroup: false,
    weightyReason: null,
  },
  bookedBy: { subject: 'officer-1' },
  selfBooked: false,
  lateness: null,
  invitation: { sentAt: '2022-06-02T06:00:00.000Z', channel: 'LETTER', content: 'Kutsu alkuhaastatteluun' },
  outcome: null,
  record: null,
  contactCode: null,
  conduct: null,
  moveReason: null,
  movedFrom: null,
  movedTo: null,
  version: 2,
  changedBy: { subject: 'officer-1' },
  changedAt: '2022-06-02T06:00:00.000Z',
};

export const meetingList = listOf(meetingAnswer);
export const meetingListExample = { items: [meetingExample] };

export const calendar = listOf(
  z
    .strictObject({
      id: uuid,
      clientId: uuid,
      kind,
      state,
      start: instant,
      end: instant,
      channel,
      place: text,
      isGroup: z.boolean(),
      version: z.int(),
    })
    .meta({ id: 'CalendarEntry', 'x-data-class': 'basic' }),
);

export const calendarExample = {
  items: [
    {
      id: EXAMPLE.notice,
      clientId: EXAMPLE.client,
      kind: 'INITIAL_INTERVIEW',
      state: 'INVITED',
      start: '2022-06-07T06:00:00.000Z',
      end: '2022-06-07T07:00:00.000Z',
      channel: 'VISIT',
      place: 'Raatihuoneenkatu 9',
      isGroup: false,
      version: 2,
    },
  ],
};
