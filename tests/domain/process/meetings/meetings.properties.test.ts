import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { dueMeetings } from '../../../../src/domain/process/meetings/due-meetings.ts';
import type { HeldMeeting, MeetingKind } from '../../../../src/domain/process/meetings/meeting.ts';
import { type MeetingSituation, settledMeetings } from '../../../../src/domain/process/meetings/situation.ts';
import type { ProcessTask, TaskKind } from '../../../../src/domain/handling/task.ts';
import type { ClientId, TaskId } from '../../../../src/domain/shared/ids.ts';
import { startOfDay } from '../../../../src/domain/shared/instant.ts';
import { covers } from '../../../../src/domain/shared/period.ts';
import { addDays, daysBetween } from '../../../../src/domain/shared/plain-date.ts';
import { generatedLife, randomFrom } from './generated-life.ts';
import { date } from './meeting-scene.ts';

const KINDS: readonly MeetingKind[] = [
  'INTERVIEW_FIRST',
  'INTERVIEW_PERIODIC',
  'INITIAL_INTERVIEW',
  'JOB_SEARCH_DISCUSSION',
  'SUPPLEMENTARY_DISCUSSION',
  'SUBSTITUTE_SERVICE',
  'ACTIVATION',
];

/** A client of 2020–2025 on a day of the year after registration, with meetings on any days before. */
const scene = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    day: fc.integer({ min: 0, max: 365 }),
    meetings: fc.array(
      fc.record({ kind: fc.constantFrom(...KINDS), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { maxLength: 6 },
    ),
  })
  .map(({ seed, day, meetings }) => {
    const life = generatedLife(randomFrom(seed), date('2020-03-01'), date('2025-06-01'));
    const today = addDays(life.start, day);
    const held = meetings
      .map(({ kind, share }): HeldMeeting => ({ kind, on: addDays(life.start, Math.floor(share * day)) }))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return { today, facts: life.factsOn(today, held) };
  });

const HELD_AS: Readonly<Partial<Record<TaskKind, MeetingKind>>> = {
  HOLD_FIRST_INTERVIEW: 'INTERVIEW_FIRST',
  HOLD_PERIODIC_INTERVIEW: 'INTERVIEW_PERIODIC',
  HOLD_INITIAL_INTERVIEW: 'INITIAL_INTERVIEW',
  HOLD_DISCUSSION: 'JOB_SEARCH_DISCUSSION',
};

describe('meetings that are due', () => {
  test.prop([scene])('have a key and a day each, and the rule that put them there', ({ facts, today }) => {
    const { wanted } = dueMeetings(facts, today, lawInForce);
    expect(new Set(wanted.map(({ key }) => key)).size).toBe(wanted.length);
    for (const { dueOn, unmovedDueOn, rule } of wanted) {
      const moved = daysBetween(unmovedDueOn, dueOn);
      expect([rule?.act === undefined, moved >= 0 && moved <= 5]).toEqual([false, true]);
    }
  });

  test.prop([scene])('are none without a job search, and none after its end', ({ facts, today }) => {
    const { wanted } = dueMeetings(facts, today, lawInForce);
    const search = facts.jobSearches.findLast((one) => covers(one, today));
    if (search === undefined) expect(wanted).toEqual([]);
    const discussions = wanted.filter(({ kind }) => kind === 'HOLD_DISCUSSION');
    for (const { unmovedDueOn } of discussions) {
      expect(search?.until == null || unmovedDueOn < search.until).toBe(true);
    }
  });

  test.prop([scene])('are due no more on that day once they have been held', ({ facts, today }) => {
    for (const task of dueMeetings(facts, today, lawInForce).wanted) {
      const kind = HELD_AS[task.kind];
      if (kind === undefined) continue;
      const after = { ...facts, held: [...facts.held, { kind, on: today }] };
      const same = dueMeetings(after, today, lawInForce).wanted.filter(({ key }) => key === task.key);
      // What is owed already was met today; the next one lies ahead.
      for (const { dueOn } of same) expect(dueOn > today).toBe(true);
    }
  });

  test.prop([scene])('are settled once: whoever does it again changes nothing', ({ facts, today }) => {
    const { jobSearches, statuses, unemployment } = facts;
    const situation: MeetingSituation = {
      known: {
        clientId: 'client' as ClientId,
        birthDate: date('1990-01-01'),
        language: 'fi',
        needsInterpreter: false,
        responsible: 'municipality:109' as never,
        responsibleSince: null,
        home: '109',
        jobSearches,
        statuses,
        unemployment,
      },
      meetings: [],
      services: [],
      contacts: facts.held.flatMap(({ kind, on }) =>
        kind === 'INITIAL_INTERVIEW' ? [{ type: '21', on }] : [],
      ),
      secondContacts: [],
      tasks: [],
    };
    const now = startOfDay(today);
    const first = settledMeetings(situation, now, lawInForce);
    const tasks = first.opened.map(
      (task): ProcessTask => ({ ...task, id: task.key as TaskId, clientId: 'client' as ClientId }),
    );
    expect(first.dropped).toEqual([]);
    expect(settledMeetings({ ...situation, tasks }, now, lawInForce)).toEqual({ opened: [], dropped: [] });
    const ended = settledMeetings(
      { ...situation, tasks, known: { ...situation.known, jobSearches: [] } },
      now,
      lawInForce,
    );
    expect(ended.opened).toEqual([]);
    expect(ended.dropped.map(({ reason }) => reason)).toEqual(tasks.map(() => 'SEARCH_ENDS'));
  });
});
