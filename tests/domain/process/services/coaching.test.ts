import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { coachingUse, daysHeld, type ServiceTime } from '../../../../src/domain/process/services/coaching.ts';
import { withinLimits } from '../../../../src/domain/process/services/service-limits.ts';
import type { ServiceReferral } from '../../../../src/domain/process/services/service-referral.ts';
import type { CoachingType } from '../../../../src/domain/process/services/service-type.ts';
import type { Length } from '../../../../src/domain/shared/deadlines.ts';
import { addDays, addMonths, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { date } from '../../../support/client-facts.ts';
import {
  accept,
  after,
  codeOf,
  plan,
  refer,
  referral,
  start,
  take,
} from '../../../support/service-referrals.ts';

const time = (from: string, to: string): ServiceTime => ({ start: date(from), end: date(to), sessions: [] });
const TWENTY: Length = { amount: 20, unit: 'days' };
const YEAR: Length = { amount: 12, unit: 'months' };

describe('days of a coaching', () => {
  it('are working days: no weekends, no holidays', () => {
    expect(daysHeld(time('2021-12-22', '2021-12-28'), 10)).toEqual([
      '2021-12-22',
      '2021-12-23',
      '2021-12-27',
      '2021-12-28',
    ]);
  });

  it('are the sessions where they are told, each day once', () => {
    const sessions = ['2022-03-05', '2022-03-03', '2022-03-05'].map((on) => ({ on: date(on), hours: 2 }));
    expect(daysHeld({ ...time('2022-03-01', '2022-03-31'), sessions }, 10)).toEqual([
      '2022-03-03',
      '2022-03-05',
    ]);
  });
});

describe('R60: at most twenty days of job-search coaching in twelve months', () => {
  it.each<readonly [string, ServiceTime, readonly ServiceTime[], boolean, number, number]>([
    ['twenty days', time('2022-06-01', '2022-06-30'), [], true, 0, 20],
    ['twenty working days but one', time('2022-06-01', '2022-06-28'), [], false, 0, 20],
    ['ten beside ten', time('2022-10-03', '2022-10-14'), [time('2022-06-01', '2022-06-14')], false, 10, 10],
    ['eleven beside ten', time('2022-10-03', '2022-10-17'), [time('2022-06-01', '2022-06-14')], true, 10, 10],
    ['over the year end', time('2023-01-02', '2023-01-17'), [time('2022-12-01', '2022-12-15')], true, 10, 10],
    [
      'the day before a year has passed',
      time('2023-05-31', '2023-06-13'),
      [time('2022-06-01', '2022-06-30')],
      true,
      21,
      0,
    ],
    [
      'a year after the last day',
      time('2023-06-30', '2023-07-13'),
      [time('2022-06-01', '2022-06-29')],
      false,
      0,
      20,
    ],
    [
      'before other coaching that is agreed',
      time('2022-05-02', '2022-05-16'),
      [time('2022-06-01', '2022-06-14')],
      true,
      10,
      10,
    ],
    [
      'the same days told twice',
      time('2022-06-01', '2022-06-14'),
      [time('2022-06-01', '2022-06-28')],
      false,
      19,
      1,
    ],
  ])('%s', (_, planned, others, isExceeded, used, left) => {
    expect(coachingUse(planned, others, TWENTY, YEAR)).toMatchObject({ isExceeded, used, left });
  });

  it('a window that begins on 29 February ends before 28 February of the next year', () => {
    const use = coachingUse(
      time('2025-02-28', '2025-02-28'),
      [time('2024-02-29', '2024-03-27')],
      TWENTY,
      YEAR,
    );
    expect(use).toMatchObject({
      isExceeded: false,
      used: 19,
      window: { from: '2024-03-01', until: '2025-03-01' },
    });
  });
});

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2019-06-01' as PlainDate, days));
const anyTime = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 40 }))
  .map(([from, days]): ServiceTime => ({ start: from, end: addDays(from, days), sessions: [] }));

describe('whatever coaching there is', () => {
  it('is too much when and only when some twelve months that hold a planned day hold too many days', () => {
    fc.assert(
      fc.property(anyTime, fc.array(anyTime, { maxLength: 4 }), (planned, others) => {
        const own = daysHeld(planned, 100);
        const all = [...new Set([...own, ...others.flatMap((other) => daysHeld(other, 100))])];
        // A window begins on any day, not on days of coaching only.
        const starts = all.flatMap((day) => [day, addDays(day, -1), addDays(addMonths(day, -12), 1)]);
        const tooMuch = starts.some((from) => {
          const inside = all.filter((day) => from <= day && day < addMonths(from, 12));
          return inside.length > 20 && inside.some((day) => own.includes(day));
        });
        expect(coachingUse(planned, others, TWENTY, YEAR)?.isExceeded ?? false).toBe(tooMuch);
      }),
      { numRuns: 150 },
    );
  });

  it('days told twice count once, in whatever order they are told', () => {
    fc.assert(
      fc.property(anyTime, fc.array(anyTime, { maxLength: 4 }), (planned, others) => {
        const use = coachingUse(planned, others, TWENTY, YEAR);
        expect(coachingUse(planned, [...others, ...others].toReversed(), TWENTY, YEAR)).toEqual(use);
      }),
      { numRuns: 100 },
    );
  });

  it('what is used and left is never more than the limit says, and never less than nothing', () => {
    fc.assert(
      fc.property(anyTime, fc.array(anyTime, { maxLength: 4 }), (planned, others) => {
        const use = coachingUse(planned, others, TWENTY, YEAR);
        if (use === null) return;
        expect(use.left).toBe(Math.max(0, 20 - use.used));
        expect(use.used).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});

const coaching = (type: CoachingType, from: string, to: string): ServiceReferral =>
  referral({ serviceType: type, dates: plan('2022-01-10', from, to) });

describe('limits by the law of the first day', () => {
  const limit = (one: ServiceReferral, others: readonly ServiceReferral[] = []) =>
    withinLimits(one, one.dates.plannedStart ?? date('2022-06-01'), others, date('1960-01-01'), lawInForce);

  it('twenty-one days are refused with what is used and left, and the rule', () => {
    expect(limit(coaching('JOBSEARCH_COACHING', '2022-06-01', '2022-06-30'))).toMatchObject({
      ok: false,
      failure: { code: 'COACHING_LIMIT', data: { max: 20, used: 0, left: 20 }, rule: { act: '1073/2012' } },
    });
  });

  it('career coaching has forty days', () => {
    expect(codeOf(limit(coaching('CAREER_COACHING', '2022-08-01', '2022-09-23')))).toBe('ok');
    expect(codeOf(limit(coaching('CAREER_COACHING', '2022-08-01', '2022-09-26')))).toBe('COACHING_LIMIT');
  });

  it('other kinds, and coaching of which nothing came, count for nothing', () => {
    const one = coaching('JOBSEARCH_COACHING', '2022-06-01', '2022-06-28');
    const career = after(
      { ...coaching('CAREER_COACHING', '2022-05-02', '2022-05-31'), id: 'other' as never },
      refer('2022-02-01'),
      accept('2022-02-02'),
    );
    const proposedOnly = {
      ...coaching('JOBSEARCH_COACHING', '2022-05-02', '2022-05-31'),
      id: 'other' as never,
    };
    expect(codeOf(limit(one, [career, proposedOnly]))).toBe('ok');
  });

  it('a coaching that was broken off counts until its last day', () => {
    const broken = after(
      { ...coaching('JOBSEARCH_COACHING', '2022-03-01', '2022-03-25'), id: 'other' as never },
      refer('2022-02-01'),
      accept('2022-02-02'),
      start('2022-03-01'),
      { step: 'interrupt', on: date('2022-03-02'), by: 'PROVIDER', reason: 'x', unauthorisedAbsences: 0 },
    );
    expect(codeOf(limit(coaching('JOBSEARCH_COACHING', '2022-06-01', '2022-06-27'), [broken]))).toBe('ok');
    expect(limit(coaching('JOBSEARCH_COACHING', '2022-06-01', '2022-06-28'), [broken])).toMatchObject({
      failure: { data: { used: 2, left: 18, planned: 19 } },
    });
  });

  it('job coaching has fifty hours, which need sessions', () => {
    const hours = (each: number, days: number): ServiceReferral => ({
      ...coaching('JOB_COACHING', '2022-06-01', '2022-12-01'),
      sessions: Array.from({ length: days }, (_, nth) => ({
        on: addDays(date('2022-06-01'), nth * 7),
        hours: each,
      })),
    });
    expect(codeOf(limit(coaching('JOB_COACHING', '2022-06-01', '2022-12-01')))).toBe('SERVICE_TIME_MISSING');
    expect(codeOf(limit(hours(5, 10)))).toBe('ok');
    expect(codeOf(limit(hours(5.25, 10)))).toBe('COACHING_LIMIT');
  });

  it('an education try-out has ten days at a time', () => {
    const tryOut = (to: string) =>
      referral({ serviceType: 'EDUCATION_TRYOUT', dates: plan('2022-01-10', '2022-06-06', to) });
    expect(codeOf(limit(tryOut('2022-06-17')))).toBe('ok');
    expect(codeOf(limit(tryOut('2022-06-20')))).toBe('TRYOUT_LIMIT');
  });

  it('nothing is measured before a law, nor without an end', () => {
    expect(codeOf(limit(coaching('JOBSEARCH_COACHING', '2012-12-03', '2012-12-04')))).toBe('RULE_NOT_FOUND');
    expect(codeOf(limit(referral({ serviceType: 'EDUCATION_TRYOUT' })))).toBe('SERVICE_TIME_MISSING');
  });

  it('an end that lies centuries away is refused without being counted', () => {
    expect(codeOf(limit(coaching('JOBSEARCH_COACHING', '2022-06-01', '2999-12-31')))).toBe('COACHING_LIMIT');
    const endless = {
      ...coaching('JOBSEARCH_COACHING', '2022-03-01', '2999-12-31'),
      state: 'ACCEPTED' as const,
      id: 'other' as never,
    };
    expect(codeOf(limit(coaching('JOBSEARCH_COACHING', '2022-06-01', '2022-06-02'), [endless]))).toBe(
      'COACHING_LIMIT',
    );
  });

  it('history is recorded as it was', () => {
    const old = referral({
      serviceType: 'JOBSEARCH_COACHING',
      isHistory: true,
      dates: plan('2022-01-10', '2021-06-01', '2021-08-31'),
    });
    expect(codeOf(take(old, refer('2022-02-01')))).toBe('ok');
  });
});

describe('rehabilitative work', () => {
  const work = (end: string, daysPerWeek = 4, changes: Partial<ServiceReferral> = {}): ServiceReferral => ({
    ...referral({
      serviceType: 'REHABILITATIVE_WORK',
      weekly: { daysPerWeek, hoursPerDay: 4 },
      dates: plan('2022-01-10', '2022-03-01', end),
    }),
    ...changes,
  });
  const limit = (one: ServiceReferral, others: readonly ServiceReferral[] = []) =>
    withinLimits(one, date('2022-03-01'), others, date('1990-01-01'), lawInForce);

  it.each<readonly [string, ServiceReferral, string | undefined]>([
    ['three months', work('2022-05-31'), undefined],
    ['a day less', work('2022-05-30'), 'PERIOD_MIN'],
    ['five days a week', work('2022-05-31', 5), 'DAYS_PER_WEEK'],
  ])('%s', (_, one, unkept) => {
    const result = limit(one);
    expect(result.ok ? undefined : result.failure.data?.['limit']).toBe(unkept);
  });

  it('counts the days of other periods that came to something', () => {
    const other = (state: ServiceReferral['state']) =>
      work('2023-02-28', 4, {
        id: 'other' as never,
        state,
        dates: { ...work('2023-02-28').dates, plannedStart: date('2022-06-01') },
      });
    expect(codeOf(limit(work('2022-05-31'), [other('PROPOSED')]))).toBe('ok');
    expect(codeOf(limit(work('2023-02-28', 4), [other('ACCEPTED')]))).toBe('REHABILITATIVE_WORK_LIMIT');
  });

  it('cannot be measured without days and hours', () => {
    expect(codeOf(limit(work('2022-05-31', 4, { weekly: null })))).toBe('SERVICE_TIME_MISSING');
  });
});

describe('change-security training', () => {
  const training = (changes: object, from = '2023-05-02', to = '2023-10-31'): ServiceReferral =>
    referral({
      serviceType: 'LABOUR_MARKET_TRAINING',
      dates: plan('2023-01-10', from, to),
      dismissal: {
        dismissedOn: date('2023-01-02'),
        employmentEnded: date('2023-03-31'),
        registeredOn: date('2023-04-03'),
        ...changes,
      },
    });
  const checked = (one: ServiceReferral, born = '1968-01-02') =>
    withinLimits(one, one.dates.plannedStart ?? date('2023-05-02'), [], date(born), lawInForce);

  it.each<readonly [string, ServiceReferral, string, readonly string[]]>([
    ['as it should be', training({}), '1968-01-02', []],
    ['54 years old on the day of dismissal', training({}), '1968-01-03', ['AGE']],
    [
      'dismissed a day too early',
      training({ dismissedOn: '2022-12-31' }),
      '1960-01-01',
      ['DISMISSED_BEFORE_THE_LAW'],
    ],
    ['registered on the 60th day', training({ registeredOn: '2023-05-30' }), '1960-01-01', []],
    [
      'registered on the 61st day',
      training({ registeredOn: '2023-05-31' }),
      '1960-01-01',
      ['REGISTERED_IN_TIME'],
    ],
    ['begun on the last day', training({}, '2023-06-30', '2023-12-29'), '1960-01-01', []],
    ['begun a day late', training({}, '2023-07-01', '2023-12-30'), '1960-01-01', ['STARTS_IN_TIME']],
    ['a day longer than six months', training({}, '2023-05-02', '2023-11-02'), '1960-01-01', ['LENGTH']],
    [
      'beyond a year after the employment',
      training({}, '2023-05-02', '2024-04-01'),
      '1960-01-01',
      ['LENGTH', 'ENDS_IN_TIME'],
    ],
  ])('%s', (_, one, born, unmet) => {
    const result = checked(one, born);
    expect(result.ok ? [] : result.failure.data?.['unmet']).toEqual(unmet);
    if (!result.ok) expect(result.failure.code).toBe('CHANGE_SECURITY_LIMIT');
  });
});
