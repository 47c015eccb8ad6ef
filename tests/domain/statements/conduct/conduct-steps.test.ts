import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { conduct as conductTimeline } from '../../../../src/domain/legislation/conduct.ts';
import { lawInForce, type StatuteBook } from '../../../../src/domain/legislation/statute-book.ts';
import { timeline } from '../../../../src/domain/legislation/timeline.ts';
import { twelveMonthWindow } from '../../../../src/domain/shared/deadlines.ts';
import { covers } from '../../../../src/domain/shared/period.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { conductEvents, obligationOn } from '../../../../src/domain/statements/conduct/conduct-situation.ts';
import { conductStep, previousEvents } from '../../../../src/domain/statements/conduct/conduct-steps.ts';
import {
  type EventInQuestion,
  EVENT_KINDS,
  type EventKind,
} from '../../../../src/domain/statements/event.ts';
import { date, event, valueOf } from '../clarifications/clarification-scene.ts';

/** The law with every proposal confirmed. */
const PROPOSED: StatuteBook = {
  ...lawInForce,
  conduct: timeline(
    'conduct',
    conductTimeline.referenceDate,
    conductTimeline.entries.map((entry) => ({ ...entry, status: 'in-force' as const })),
  ),
};

const at = (kind: EventKind, on: string, nth = 0): EventInQuestion => ({
  kind,
  on: date(on),
  about: { kind: 'meeting', id: `${nth}` },
});

const step = (
  asked: EventInQuestion,
  earlier: readonly EventInQuestion[] = [],
  interviews: readonly string[] = [],
  law = lawInForce,
) => {
  const found = valueOf(
    conductStep(asked, { events: [...earlier, asked], initialInterviews: interviews.map(date) }, law),
  );
  return [
    found.nth,
    found.consequence,
    found.length === null ? null : `${found.length.amount} ${found.length.unit}`,
    found.outside,
  ];
};

describe('earlier events', () => {
  it.each([
    ['2022-06-01', '2023-05-31', true, 'on the last day of the window'],
    ['2022-06-01', '2023-06-01', false, 'on the same day a year later'],
    ['2024-02-29', '2025-02-27', true, 'a leap day: to the day before 28 February'],
    ['2024-02-29', '2025-02-28', false, 'a leap day: 28 February is no more in it'],
    ['2023-02-28', '2024-02-27', true, 'to a leap year'],
    ['2022-12-31', '2023-12-30', true, 'the end of a year'],
  ])('from %s, seen on %s: %s, %s', (earlier, on, isIn) => {
    const found = previousEvents(at('NO_SHOW', on, 1), [at('NO_SHOW', earlier)]);
    expect(found.length === 1).toBe(isIn);
  });

  const days = fc.integer({ min: 0, max: 2200 }).map((nth) => addDays(date('2020-01-01'), nth));

  test.prop([days, days])('count exactly in the window from each of them', (one, other) => {
    const [earlier, on] = one < other ? [one, other] : [other, one];
    const found = previousEvents(at('NO_SHOW', on, 1), [at('NO_SHOW', earlier)]);
    expect(found.length === 1).toBe(covers(twelveMonthWindow(earlier), on));
  });

  test.prop([fc.array(days, { maxLength: 8 })])(
    'of one day stand in one order: no two precede each other',
    (all) => {
      const events = all.map((on, nth) => at('NO_SHOW', on, nth));
      for (const one of events) {
        const before = previousEvents(one, events);
        expect(before).not.toContain(one);
        for (const other of before) expect(previousEvents(other, events)).not.toContain(one);
      }
    },
  );

  test.prop([fc.array(days, { maxLength: 8 }), fc.constantFrom(...EVENT_KINDS), days])(
    'come to a step whatever there is, and the order in which they are told changes nothing',
    (all, kind, on) => {
      const events = all.map((day: PlainDate, nth) => at(EVENT_KINDS[nth % 9] ?? 'OTHER', day, nth));
      const asked = at(kind, on, 99);
      expect(step(asked, events.toReversed())).toEqual(step(asked, events));
    },
  );
});

describe('the step by the law of the day', () => {
  const four = ['2022-06-01', '2022-07-01', '2022-08-01', '2022-09-01', '2022-10-03'].map((on, nth) =>
    at('NO_SHOW', on, nth),
  );

  it.each([
    [0, 'REMINDER', null],
    [1, 'SUSPENSION', '7 days'],
    [2, 'SUSPENSION', '14 days'],
    [3, 'WORK_REQUIREMENT', '12 weeks'],
    [4, 'WORK_REQUIREMENT', '12 weeks'],
  ] as const)('from 2.5.2022, after %s earlier ones: %s %s', (earlier, consequence, length) => {
    const [asked] = four.slice(earlier);
    if (asked === undefined) throw new Error('no event');
    expect(step(asked, four.slice(0, earlier))).toEqual([earlier + 1, consequence, length, null]);
  });

  it('E57: a refusal of 30.4.2022 has the substance of the earlier law, whenever it is told', () => {
    expect(step(at('SERVICE_REFUSED', '2022-04-30'))).toEqual([1, 'SUSPENSION', '60 days', null]);
    expect(step(at('SERVICE_REFUSED', '2022-05-02'))).toEqual([1, 'REMINDER', null, null]);
    const both = [at('SERVICE_REFUSED', '2022-04-30', 1)];
    expect(step(at('SERVICE_REFUSED', '2022-05-05', 2), both)).toEqual([1, 'REMINDER', null, null]);
  });

  it('before it: a suspension for each kind, and a work requirement for the second in six months', () => {
    expect(step(at('NO_SHOW', '2021-06-01'))).toEqual([1, 'SUSPENSION', '15 days', null]);
    expect(step(at('PLAN_NOT_CARRIED_OUT', '2021-06-01'))).toEqual([1, 'SUSPENSION', '60 days', null]);
    expect(step(at('RESIGNED', '2021-06-01'))).toEqual([1, 'SUSPENSION', '90 days', null]);
    const first = [at('NO_SHOW', '2021-06-01', 1)];
    expect(step(at('NO_SHOW', '2021-11-30', 2), first)).toEqual([2, 'WORK_REQUIREMENT', '12 weeks', null]);
    expect(step(at('NO_SHOW', '2021-12-01', 2), first)).toEqual([1, 'SUSPENSION', '15 days', null]);
  });

  it('resigning, studies and the like are no steps of the ladder', () => {
    expect(step(at('RESIGNED', '2022-06-01'))).toEqual([null, 'SUSPENSION', '45 days', 'NO_STEP_IN_LAW']);
    for (const kind of ['ENTREPRENEURSHIP', 'STUDIES', 'OTHER'] as const) {
      expect(step(at(kind, '2022-06-01'))).toEqual([null, null, null, 'NO_STEP_IN_LAW']);
    }
    const before = [at('RESIGNED', '2022-06-01', 1)];
    expect(step(at('NO_SHOW', '2022-07-01', 2), before)).toEqual([1, 'REMINDER', null, null]);
  });

  it.each([
    ['2022-12-01', ['2022-06-01'], null],
    ['2022-11-30', ['2022-06-01'], 'INTERVIEW_TOO_RECENT'],
    ['2022-12-01', [], 'INTERVIEW_TOO_RECENT'],
    ['2023-02-28', ['2022-08-31'], null],
  ] as const)('an offer neglected on %s, interviewed on %s: %s', (on, interviews, outside) => {
    expect(step(at('OFFER', on), [], interviews)[3]).toBe(outside);
  });

  it('an offer outside the ladder is no earlier step either', () => {
    const early = [at('OFFER', '2022-07-01', 1)];
    expect(step(at('NO_SHOW', '2022-08-01', 2), early, ['2022-06-01'])).toEqual([1, 'REMINDER', null, null]);
  });

  it('from 1.3.2026 there is no reminder once the proposal is confirmed, and until then there is', () => {
    const asked = at('NO_SHOW', '2026-03-02');
    expect(step(asked)).toEqual([1, 'REMINDER', null, null]);
    expect(step(asked, [], [], PROPOSED)).toEqual([1, 'SUSPENSION', '7 days', null]);
    const first = [at('NO_SHOW', '2026-03-01', 1)];
    expect(step(asked, first, [], PROPOSED)).toEqual([2, 'WORK_REQUIREMENT', '6 weeks', null]);
  });

  it('names the rule, and the day on which there is none', () => {
    const known = { events: [], initialInterviews: [] };
    expect(valueOf(conductStep(at('NO_SHOW', '2022-06-01'), known, lawInForce)).rule.version).toBe('V2');
    const found = conductStep(at('NO_SHOW', '2019-12-31'), known, lawInForce);
    expect(found.ok ? 'ok' : found.failure.code).toBe('RULE_NOT_FOUND');
  });
});

describe('what is known of the conduct', () => {
  const noShow = at('NO_SHOW', '2022-06-01', 1);

  it('has each event once, with the request about it unless that was taken back', () => {
    const asked = (state: 'SENT' | 'WITHDRAWN') => [{ id: 'pyynto', event: noShow, state }];
    const of = (state: 'SENT' | 'WITHDRAWN') =>
      conductEvents({
        told: [noShow, at('NO_SHOW', '2022-05-20', 2)],
        asked: [...asked(state), { id: 'toinen', event: event('RESIGNED', '2022-06-15'), state: 'EXPIRED' }],
        obligations: [],
        initialInterviews: [],
      }).map(({ on, clarification }) => [on, clarification?.id ?? null]);
    expect(of('SENT')).toEqual([
      ['2022-05-20', null],
      ['2022-06-01', 'pyynto'],
      ['2022-06-15', 'toinen'],
    ]);
    expect(of('WITHDRAWN')[1]).toEqual(['2022-06-01', null]);
  });

  it('has the review period of a day, from its first day to its last', () => {
    const period = {
      periodId: 'jakso',
      from: date('2022-06-10'),
      to: date('2022-07-09'),
      requiredCount: 4,
      result: null,
    };
    const on = (day: string) => obligationOn({ obligations: [period] }, date(day))?.periodId ?? null;
    expect(['2022-06-09', '2022-06-10', '2022-07-09', '2022-07-10'].map(on)).toEqual([
      null,
      'jakso',
      'jakso',
      null,
    ]);
  });
});
