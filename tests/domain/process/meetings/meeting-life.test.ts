import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  type Booking,
  booked,
  invited,
  movedTo,
  plannedMeeting,
} from '../../../../src/domain/process/meetings/booking.ts';
import { contactCodeOf, kindOfContact } from '../../../../src/domain/process/meetings/contact-code.ts';
import {
  heldPersonally,
  type Meeting,
  type MeetingKind,
} from '../../../../src/domain/process/meetings/meeting.ts';
import { cancelled, conductOf, held, missed } from '../../../../src/domain/process/meetings/outcome.ts';
import type { MeetingSituation } from '../../../../src/domain/process/meetings/situation.ts';
import { tasksEndedBy } from '../../../../src/domain/process/meetings/tasks-of-meeting.ts';
import type { ProcessTask } from '../../../../src/domain/handling/task.ts';
import type { ClientId, MeetingId, TaskId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import { date } from './meeting-scene.ts';

const instant = (text: string) => new Date(text).toISOString() as Instant;
const by = { subject: 'aino', organisation: 'municipality:109' as OrganisationId };
const at = (text: string) => ({ by, at: instant(text) });
const CLIENT = 'client' as ClientId;

const task = (kind: ProcessTask['kind'], dueOn: string, more: Partial<ProcessTask> = {}): ProcessTask => ({
  id: `${kind} ${dueOn}` as TaskId,
  clientId: CLIENT,
  kind,
  key: kind,
  subject: null,
  dueOn: date(dueOn),
  unmovedDueOn: date(dueOn),
  isAim: false,
  rule: null,
  ...more,
});

const situation = (tasks: readonly ProcessTask[], searchFrom = '2022-06-02'): MeetingSituation => ({
  known: {
    clientId: CLIENT,
    birthDate: date('1990-01-01'),
    language: 'fi',
    needsInterpreter: false,
    responsible: by.organisation,
    responsibleSince: null,
    home: '109',
    jobSearches: [{ from: date(searchFrom), until: null }],
    statuses: [],
    unemployment: [],
  },
  meetings: [],
  services: [],
  contacts: [],
  secondContacts: [],
  tasks,
});

const booking = (
  start: string,
  more: Partial<Booking> = {},
  arrangement: Partial<Booking['arrangement']> = {},
): Booking => ({
  slot: { start: instant(start), end: instant(new Date(Date.parse(start) + 3_600_000).toISOString()) },
  arrangement: {
    channel: 'VISIT',
    place: 'Raatihuone',
    officials: ['aino'],
    interpreter: null,
    isGroup: false,
    weightyReason: null,
    ...arrangement,
  },
  selfBooked: false,
  lateness: null,
  ...more,
});

const plan = (kind: MeetingKind) =>
  plannedMeeting('first' as MeetingId, CLIENT, kind, [], at('2022-06-02T09:00+03:00'));
const context = (tasks: readonly ProcessTask[] = [], searchFrom?: string) => ({
  situation: situation(tasks, searchFrom),
  law: lawInForce,
  act: at('2022-06-03T09:00+03:00'),
});

function good<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const bookedAt = (
  start: string,
  more: Partial<Booking> = {},
  kind: MeetingKind = 'JOB_SEARCH_DISCUSSION',
): Meeting => good(booked(plan(kind), booking(start, more), context()));
const LETTER = { channel: 'LETTER', content: 'Kutsu', address: 'Keksittykatu 1' } as const;
const invitedTo = (meeting: Meeting, sentAt: string): Meeting =>
  good(invited(meeting, { ...LETTER, sentAt: instant(sentAt) }, at(sentAt)));

describe('booking', () => {
  const DUE = [task('HOLD_DISCUSSION', '2022-06-09')];

  it.each([
    // begins                       the last day is 9.6.2022
    ['2022-06-09T23:30:00+03:00', null, true],
    ['2022-06-10T00:00:00+03:00', null, false],
    ['2022-06-10T00:00:00+03:00', 'CLIENT', true],
  ] as const)('at %s with the reason %s: %s', (start, lateness, isBooked) => {
    const result = booked(plan('JOB_SEARCH_DISCUSSION'), booking(start, { lateness }), context(DUE));
    expect(result).toMatchObject(
      isBooked
        ? { value: { state: 'BOOKED', lateness, version: 2 } }
        : { failure: { code: 'LATE_REASON_REQUIRED', data: { dueOn: '2022-06-09' } } },
    );
  });

  it('needs no reason after a day that the law only aims at, and keeps none in time', () => {
    const aims = [task('HOLD_DISCUSSION', '2022-06-09', { isAim: true })];
    const late = booked(
      plan('JOB_SEARCH_DISCUSSION'),
      booking('2022-07-01T09:00+03:00', { lateness: 'CLIENT' }),
      context(aims),
    );
    expect(late).toMatchObject({ value: { lateness: null } });
  });

  it.each([
    ['a visit without a place', booking('2022-06-07T09:00+03:00', {}, { place: null }), 'PLACE_MISSING'],
    [
      'an end before the beginning',
      {
        ...booking('2022-06-07T09:00+03:00'),
        slot: { start: instant('2022-06-07T09:00+03:00'), end: instant('2022-06-07T09:00+03:00') },
      },
      'SLOT_INVALID',
    ],
    [
      'an initial interview by phone',
      booking('2022-06-07T09:00+03:00', {}, { channel: 'PHONE' }),
      'WEIGHTY_REASON_MISSING',
    ],
  ])('refuses %s', (_, given, code) => {
    expect(booked(plan('INITIAL_INTERVIEW'), given, context())).toMatchObject({
      failure: { code, kind: 'rule-violation' },
    });
  });

  it('lets an initial interview be held elsewhere for a weighty reason, or where the law does not ask for the office', () => {
    const byPhone = (weightyReason: string | null) =>
      booking('2022-06-07T09:00+03:00', {}, { channel: 'PHONE', weightyReason });
    expect(booked(plan('INITIAL_INTERVIEW'), byPhone('Sairaalassa'), context()).ok).toBe(true);
    expect(booked(plan('INITIAL_INTERVIEW'), byPhone(null), context([], '2022-04-29')).ok).toBe(true);
  });

  it.each([
    // both changes of the clocks: the length is that of the hours that pass
    ['2022-03-27T02:30:00+02:00', '2022-03-27T04:30:00+03:00', true],
    ['2022-10-30T03:30:00+03:00', '2022-10-30T03:30:00+02:00', true],
    ['2022-10-30T03:30:00+02:00', '2022-10-30T03:30:00+03:00', false],
    ['2022-12-31T23:30:00+02:00', '2023-01-01T00:30:00+02:00', true],
    ['2022-06-07T06:00:00+03:00', '2022-06-07T18:00:00+03:00', true],
    ['2022-06-07T06:00:00+03:00', '2022-06-07T18:00:01+03:00', false],
  ])('a time from %s to %s: %s', (start, end, isTime) => {
    const slot = { start: instant(start), end: instant(end) };
    expect(booked(plan('MULTISECTOR'), { ...booking(start), slot }, context()).ok).toBe(isTime);
  });
});

describe('a held meeting', () => {
  it('is held only after its end', () => {
    const meeting = bookedAt('2022-06-07T09:00+03:00');
    const hold = (now: string) => held(meeting, { record: 'Puhuttu', lateness: null }, [], at(now));
    expect(hold('2022-06-07T09:59:59+03:00')).toMatchObject({ failure: { code: 'MEETING_NOT_ENDED' } });
    expect(hold('2022-06-07T10:00:00+03:00')).toMatchObject({
      value: { state: 'HELD', outcome: 'HELD', record: 'Puhuttu', contactCode: '27' },
    });
  });

  it('does its task, late with a reason only, and tells its outcome', () => {
    const meeting = bookedAt('2022-06-10T09:00+03:00');
    const tasks = [
      task('HOLD_DISCUSSION', '2022-06-09'),
      task('MAKE_SECOND_CONTACT', '2022-07-01'),
      task('RECORD_OUTCOME', '2022-06-10', { key: 'outcome:first' }),
    ];
    const hold = (lateness: 'AUTHORITY' | null) =>
      held(meeting, { record: 'x', lateness }, tasks, at('2022-06-13T09:00+03:00'));
    expect(hold(null)).toMatchObject({ failure: { code: 'LATE_REASON_REQUIRED' } });
    expect(
      tasksEndedBy(good(hold('AUTHORITY')), tasks, date('2022-06-13')).map(({ task: { kind }, end }) => [
        kind,
        end.on,
        end.outcome === 'DONE' && end.lateness,
      ]),
    ).toEqual([
      ['HOLD_DISCUSSION', '2022-06-10', 'AUTHORITY'],
      ['MAKE_SECOND_CONTACT', '2022-06-10', null],
      ['RECORD_OUTCOME', '2022-06-13', null],
    ]);
  });

  it('in a group is no personal meeting and does no task', () => {
    const meeting = good(
      booked(
        plan('JOB_SEARCH_DISCUSSION'),
        booking('2022-06-07T09:00+03:00', {}, { isGroup: true }),
        context(),
      ),
    );
    const tasks = [task('HOLD_DISCUSSION', '2022-06-09')];
    const done = good(held(meeting, { record: 'x', lateness: null }, tasks, at('2022-06-13T09:00+03:00')));
    expect([tasksEndedBy(done, tasks, date('2022-06-13')), heldPersonally([done])]).toEqual([[], []]);
  });

  it('at 23:30 belongs to that day in Finland', () => {
    const meeting = bookedAt('2022-06-07T23:30:00+03:00');
    const done = good(held(meeting, { record: 'x', lateness: null }, [], at('2022-06-08T09:00+03:00')));
    expect(heldPersonally([done])).toEqual([{ kind: 'JOB_SEARCH_DISCUSSION', on: '2022-06-07' }]);
  });
});

describe('an absence', () => {
  const AFTER = at('2022-06-07T12:00+03:00');
  const miss = (meeting: Meeting, addressToldAt: string | null = null, others: readonly Meeting[] = []) =>
    missed(
      meeting,
      { words: 'Ei tullut', addressToldAt: addressToldAt === null ? null : instant(addressToldAt) },
      others,
      lawInForce,
      AFTER,
    );

  it('needs evidence of an invitation sent before the meeting', () => {
    const meeting = bookedAt('2022-06-07T09:00+03:00');
    expect(miss(meeting)).toMatchObject({ failure: { code: 'NO_INVITATION_EVIDENCE' } });
    expect(miss(invitedTo(meeting, '2022-06-07T09:00+03:00'))).toMatchObject({
      failure: { code: 'NO_INVITATION_EVIDENCE' },
    });
    expect(miss(invitedTo(meeting, '2022-06-03T09:00+03:00'))).toMatchObject({
      value: { state: 'NO_SHOW', outcome: 'NO_SHOW' },
    });
  });

  it('E42: is none when the invitation went to an address that the client had changed in time', () => {
    const meeting = invitedTo(bookedAt('2022-06-07T09:00+03:00'), '2022-06-03T09:00+03:00');
    expect(miss(meeting, '2022-06-03T09:00+03:00')).toMatchObject({
      failure: { code: 'INVITATION_WENT_ASTRAY', data: { sentOn: '2022-06-03' } },
    });
    expect(miss(meeting, '2022-06-03T09:01+03:00').ok).toBe(true);
  });

  it('E44: counts when the client took the time: a reminder first, then the facts are found out', () => {
    const first = bookedAt('2022-06-07T09:00+03:00', { selfBooked: true });
    const missedFirst = good(miss(first));
    expect(missedFirst.conduct).toBe('REMINDER');
    const again = good(miss({ ...first, id: 'again' as MeetingId }, null, [missedFirst]));
    expect(again.conduct).toBe('FACT_FINDING');
  });

  it.each([
    // the day of the event, an earlier one, what follows
    ['2021-10-01', null, 'FACT_FINDING'],
    ['2022-05-01', null, 'FACT_FINDING'],
    ['2022-05-02', null, 'REMINDER'],
    ['2022-06-07', '2021-06-08', 'FACT_FINDING'],
    ['2022-06-07', '2021-06-07', 'REMINDER'],
    ['2025-12-31', null, 'REMINDER'],
    ['2019-06-07', null, null],
  ] as const)('on %s, earlier %s: %s', (on, earlier, expected) => {
    const others =
      earlier === null ? [] : [{ ...bookedAt(`${earlier}T09:00+03:00`), state: 'NO_SHOW' as const }];
    expect(conductOf(date(on), others, lawInForce)).toBe(expected);
  });
});

describe('what becomes of a time', () => {
  it('E43: when the interpreter fails it is moved: the last day stays, and the authority is the reason of lateness', () => {
    const tasks = [task('HOLD_DISCUSSION', '2022-06-09')];
    const meeting = good(
      booked(plan('JOB_SEARCH_DISCUSSION'), booking('2022-06-09T09:00+03:00'), context(tasks)),
    );
    const next = { id: 'next' as MeetingId, booking: booking('2022-06-14T09:00+03:00') };
    const both = good(movedTo(meeting, { ...next, reason: 'INTERPRETER_FAILED' }, context(tasks)));
    expect(both).toMatchObject({
      old: { state: 'MOVED', outcome: 'MOVED', moveReason: 'INTERPRETER_FAILED', movedTo: 'next' },
      next: { id: 'next', state: 'BOOKED', dueOn: '2022-06-09', lateness: 'AUTHORITY', movedFrom: 'first' },
    });
    expect(good(movedTo(meeting, { ...next, reason: 'CLIENT_REQUEST' }, context(tasks))).next.lateness).toBe(
      'CLIENT',
    );
    const done = held(both.next, { record: 'x', lateness: null }, tasks, at('2022-06-14T12:00+03:00'));
    expect(done).toMatchObject({ value: { lateness: 'AUTHORITY' } });
  });

  it.each([
    ['AUTHORITY', 'CANCELLED_AUTHORITY'],
    ['CLIENT_VALID', 'CANCELLED_CLIENT_VALID'],
  ] as const)('a meeting is called off for a reason of %s', (whose, outcome) => {
    const off = cancelled(
      bookedAt('2022-06-07T09:00+03:00'),
      { by: whose, words: 'Sairaana' },
      at('2022-06-06T09:00+03:00'),
    );
    expect(off).toMatchObject({ value: { state: 'CANCELLED', outcome, record: 'Sairaana' } });
  });

  it('an invitation is not of the future, and not to what has ended', () => {
    const meeting = bookedAt('2022-06-07T09:00+03:00');
    const later = { ...LETTER, sentAt: instant('2022-06-04T09:00+03:00') };
    expect(invited(meeting, later, at('2022-06-03T09:00+03:00'))).toMatchObject({
      failure: { code: 'DATE_IN_FUTURE' },
    });
    const off = good(cancelled(meeting, { by: 'AUTHORITY', words: 'x' }, at('2022-06-06T09:00+03:00')));
    expect(invited(off, later, at('2022-06-06T09:00+03:00'))).toMatchObject({
      failure: { code: 'COMMAND_NOT_ALLOWED' },
    });
  });
});

describe('contact types (A.3)', () => {
  it.each([
    ['INTERVIEW_FIRST', '2021-03-01', '70 71 72 80'],
    ['INTERVIEW_PERIODIC', '2022-06-01', '70 71 72 80'],
    ['INITIAL_INTERVIEW', '2022-05-02', '21 22 23 80'],
    ['INITIAL_INTERVIEW', '2022-05-01', '70 71 72 80'],
    ['SUPPLEMENTARY_DISCUSSION', '2022-05-02', '24 25 26 30'],
    ['JOB_SEARCH_DISCUSSION', '2022-05-02', '27 28 29 80'],
    ['SUBSTITUTE_SERVICE', '2022-05-02', '35 20 01 95'],
    ['MULTISECTOR', '2022-05-02', '35 20 01 95'],
  ] as const)('of %s on %s, by visit, video, phone, provider: %s', (kind, on, codes) => {
    const channels = ['VISIT', 'VIDEO', 'PHONE', 'PROVIDER'] as const;
    expect(channels.map((channel) => contactCodeOf(kind, channel, date(on))).join(' ')).toBe(codes);
  });

  it.each([
    ['21', 'INITIAL_INTERVIEW'],
    ['26', 'SUPPLEMENTARY_DISCUSSION'],
    ['30', 'SUPPLEMENTARY_DISCUSSION'],
    ['28', 'JOB_SEARCH_DISCUSSION'],
    ['72', 'INTERVIEW_PERIODIC'],
    ['80', 'INTERVIEW_PERIODIC'],
    ['82', 'INTERVIEW_PERIODIC'],
    ['03', null],
    ['35', null],
  ])('the register’s %s was %s', (type, kind) => {
    expect(kindOfContact(type)).toBe(kind);
  });
});
