import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { inDays, type Span, timeUsed, united } from '../../../../src/domain/process/work-trial/time-used.ts';
import {
  type TrialHistory,
  withinLimits,
} from '../../../../src/domain/process/work-trial/work-trial-limits.ts';
import type { WorkTrialTerms } from '../../../../src/domain/process/work-trial/work-trial.ts';
import { addDays, addMonths } from '../../../../src/domain/shared/plain-date.ts';
import { ACME, agreement, CITY, date, history, OTHER, registered, terms } from './trials.ts';

/** What a client may agree on: null, or the limit in the way and the days that are left. */
const limit = (asked: WorkTrialTerms, known: TrialHistory): unknown => {
  const found = withinLimits(asked, known, lawInForce);
  if (found.ok) return null;
  const { data } = found.failure;
  return data?.['daysLeft'] === undefined ? data?.['limit'] : [data['limit'], data['daysLeft']];
};
const first = (asked: WorkTrialTerms): unknown => limit(asked, history([]));
const withOther = { organiser: OTHER };
const asks = { clientAsks: true };

describe('R58: hours, days and organiser', () => {
  it.each<[string, Partial<WorkTrialTerms>, string | null]>([
    ['4 hours', { dailyHours: 4 }, null],
    ['8 hours', { dailyHours: 8 }, null],
    ['less than 4 hours', { dailyHours: 3.75 }, 'DAILY_HOURS'],
    ['more than 8 hours', { dailyHours: 8.25 }, 'DAILY_HOURS'],
    ['six days a week', { weekdays: [1, 2, 3, 4, 5, 6] }, 'DAYS_PER_WEEK'],
    ['the current employer', { isCurrentEmployer: true }, 'CURRENT_EMPLOYER'],
  ])('%s', (_, differing, expected) => {
    expect(first(terms('2022-06-01', '2022-08-31', differing))).toBe(expected);
  });

  it('hours of trials at the same time are added', () => {
    const beside = (dailyHours: number) =>
      limit(
        terms('2022-06-01', '2022-06-30', { dailyHours }),
        history([terms('2022-06-30', '2022-07-31', { ...withOther, dailyHours: 4 })]),
      );
    expect([beside(4), beside(5)]).toEqual([null, 'DAILY_HOURS']);
  });
});

describe('times with one organiser and altogether, by the law of the first day', () => {
  it.each<[string, WorkTrialTerms, readonly WorkTrialTerms[], unknown]>([
    ['six months with one organiser', terms('2022-01-31', '2022-07-30'), [], null],
    ['six months over a leap day', terms('2023-08-31', '2024-02-28'), [], null],
    ['six months and a day', terms('2022-01-31', '2022-07-31'), [], ['ONE_ORGANISER', 180]],
    ['six months in two parts', terms('2022-06-01', '2022-08-31'), [terms('2022-01-01', '2022-03-31')], null],
    [
      'six months in two parts and a day',
      terms('2022-06-01', '2022-09-01'),
      [terms('2022-01-01', '2022-03-31')],
      ['ONE_ORGANISER', 90],
    ],
    [
      'another six months with another organiser',
      terms('2022-08-01', '2023-01-31', withOther),
      [terms('2022-01-01', '2022-06-30')],
      null,
    ],
    [
      'a thirteenth month with a third',
      terms('2023-03-01', '2023-03-31', { organiser: CITY }),
      [terms('2022-01-01', '2022-06-30'), terms('2022-08-01', '2023-01-31', withOther)],
      ['TOTAL', 0],
    ],
    ['six months from 2025, whoever organises', terms('2025-01-01', '2025-06-30'), [], null],
    ['a day more from 2025', terms('2025-01-01', '2025-07-01'), [], ['TOTAL', 180]],
    [
      'time of before 2025 counts',
      terms('2025-02-01', '2025-05-31', withOther),
      [terms('2024-09-01', '2024-11-30')],
      ['TOTAL', 90],
    ],
    [
      'began in 2024: the law of 2024',
      terms('2024-12-31', '2025-03-31', withOther),
      [terms('2024-01-01', '2024-05-31')],
      null,
    ],
  ])('%s', (_, asked, known, expected) => {
    expect(limit(asked, history(known))).toEqual(expected);
  });

  it('with a municipality, six months in the same tasks', () => {
    const known = history([terms('2022-01-01', '2022-06-30', { organiser: CITY })]);
    const again = (occupation: string) =>
      limit(terms('2022-09-01', '2022-09-30', { organiser: CITY, occupation }), known);
    expect([again('5223'), again('3344')]).toEqual([['SAME_MUNICIPAL_TASKS', 0], null]);
  });

  it.each<[string, WorkTrialTerms, unknown]>([
    ['a month in 2017', terms('2017-03-01', '2017-03-31', { isRecruitTry: true }), null],
    ['a month and a day', terms('2017-03-01', '2017-04-01', { isRecruitTry: true }), ['RECRUIT_TRY', 30]],
    ['the last day of 2018', terms('2018-12-31', '2019-01-30', { isRecruitTry: true }), null],
    ['before 2017', terms('2016-12-31', '2017-01-10', { isRecruitTry: true }), 'RECRUIT_TRY'],
    ['after 2018', terms('2019-01-01', '2019-01-10', { isRecruitTry: true }), 'RECRUIT_TRY'],
  ])('a recruit try: %s', (_, asked, expected) => {
    expect(first(asked)).toEqual(expected);
  });
});

describe('whose time counts', () => {
  it('that of former authorities, and what the register tells of', () => {
    const asked = terms('2022-08-01', '2022-10-31', withOther);
    const elsewhere = history([], {
      agreements: [agreement(terms('2022-01-01', '2022-05-31'), { authority: 'municipality:837' as never })],
    });
    const register = (until: string | null, organiser: string | null = null) =>
      history([terms('2022-01-01', '2022-05-31')], {
        register: [registered('2021-06-01', until, organiser)],
      });
    expect(limit(asked, elsewhere)).toBeNull();
    expect(limit(asked, register('2021-10-01'))).toBeNull();
    expect(limit(asked, register('2021-11-02'))).toEqual(['TOTAL', 59]);
    expect(limit(asked, register('2021-10-01', ' yritys 9000200-9'))).toEqual(['ONE_ORGANISER', 60]);
    expect(limit(asked, register(null))).toEqual(['TOTAL', 0]);
  });

  it('not that of drafts, nor what was not used of a trial that was broken off', () => {
    const asked = terms('2022-08-01', '2022-10-31');
    const used = (differing: Parameters<typeof agreement>[1]) =>
      limit(asked, history([], { agreements: [agreement(terms('2022-01-01', '2022-06-30'), differing)] }));
    expect(used({ state: 'DRAFT' })).toBeNull();
    expect(used({ state: 'INTERRUPTED', endedOn: date('2022-03-31') })).toBeNull();
    expect(used({ state: 'INTERRUPTED', endedOn: date('2022-04-01') })).toEqual(['ONE_ORGANISER', 89]);
    expect(used({ state: 'INTERRUPTED', endedOn: date('2021-12-31') })).toBeNull();
  });

  it('of an agreement that is already there and begins later, too', () => {
    const known = history([terms('2025-02-01', '2025-06-30', withOther)]);
    expect(limit(terms('2024-11-01', '2024-11-30'), known)).toBeNull();
    expect(limit(terms('2024-11-01', '2024-12-01'), known)).toEqual(['TOTAL', 149]);
  });
});

describe('time is counted anew', () => {
  const used = [terms('2020-01-01', '2020-06-30'), terms('2020-08-01', '2021-01-31', withOther)];
  const asked = terms('2022-03-01', '2022-08-31');
  const after = (from: string, until: string | null, birthDate = '1982-06-15') =>
    limit(
      asked,
      history(used, {
        birthDate: date(birthDate),
        unemployment: [{ from: date(from), until: until === null ? null : date(until) }],
      }),
    );

  it.each<[string, unknown, unknown]>([
    ['after twelve months of unemployment', after('2021-02-01', '2022-02-01'), null],
    ['not after a day less', after('2021-02-01', '2022-01-31'), ['TOTAL', 0]],
    ['that lasts', after('2021-03-01', null), null],
    ['that will have lasted twelve months a day later', after('2021-03-02', null), ['TOTAL', 0]],
    ['after three months for those under 25', after('2021-02-01', '2021-05-01', '1997-03-02'), null],
    ['not at 25', after('2021-02-01', '2021-05-01', '1997-03-01'), ['TOTAL', 0]],
    ['not by unemployment that came before', after('2018-01-01', '2019-12-31'), ['TOTAL', 0]],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('two weeks after a full six months', () => {
  const full = history([terms('2022-01-01', '2022-06-30')]);
  const next = (from: string, to: string, differing: Partial<WorkTrialTerms> = {}) =>
    limit(terms(from, to, { ...withOther, ...differing }), full);

  it.each<[string, unknown, unknown]>([
    ['the day after', next('2022-07-01', '2022-08-31'), 'PAUSE_AFTER_FULL_TRIAL'],
    ['the last day of the pause', next('2022-07-14', '2022-08-31'), 'PAUSE_AFTER_FULL_TRIAL'],
    ['after it', next('2022-07-15', '2022-08-31'), null],
    ['at once, when the client asks', next('2022-07-01', '2022-08-31', asks), null],
    [
      'after a trial of a day less',
      limit(terms('2022-07-01', '2022-08-31', withOther), history([terms('2022-01-02', '2022-06-30')])),
      null,
    ],
    [
      'after a full one in two parts',
      limit(
        terms('2022-07-01', '2022-08-31', withOther),
        history([terms('2022-01-01', '2022-03-31'), terms('2022-04-01', '2022-06-30')]),
      ),
      'PAUSE_AFTER_FULL_TRIAL',
    ],
    [
      'after a full one of the register',
      limit(
        terms('2022-07-01', '2022-08-31'),
        history([], { register: [registered('2022-01-01', '2022-07-01')] }),
      ),
      'PAUSE_AFTER_FULL_TRIAL',
    ],
    [
      'before one that is agreed on and would come too soon',
      limit(terms('2022-01-01', '2022-06-30'), history([terms('2022-07-01', '2022-08-31', withOther)])),
      'PAUSE_AFTER_FULL_TRIAL',
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

const spans: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(1500), fc.integer({ min: 1, max: 250 }))
  .map(([start, length]) => ({
    from: addDays(date('2022-01-01'), start),
    until: addDays(date('2022-01-01'), start + length),
  }));

describe('time used', () => {
  const daysIn = (list: readonly Span[]): ReadonlySet<string> => {
    const days = new Set<string>();
    for (const { from, until } of list)
      for (let day = from; day < until; day = addDays(day, 1)) days.add(day);
    return days;
  };

  it('counts each day once, whatever overlaps and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 6 }), (list) => {
        const joined = united(list);
        expect(daysIn(joined)).toEqual(daysIn(list));
        expect(joined.every(({ until }, index) => until < (joined[index + 1]?.from ?? '9'))).toBe(true);
        expect(timeUsed([...list, ...list.toReversed()])).toBe(timeUsed(list));
      }),
      { numRuns: 100 },
    );
  });

  it('never shrinks when a day is added, and months from any day on are so many times thirty', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 12 }), (span, count) => {
        expect(timeUsed([{ ...span, until: addDays(span.until, 1) }])).toBeGreaterThanOrEqual(
          timeUsed([span]),
        );
        expect(timeUsed([{ from: span.from, until: addMonths(span.from, count) }])).toBe(30 * count);
      }),
    );
  });

  it.each([
    [{ amount: 48, unit: 'hours' }, 2],
    [{ amount: 3, unit: 'days' }, 3],
    [{ amount: 2, unit: 'weeks' }, 14],
    [{ amount: 1, unit: 'years' }, 360],
  ] as const)('%j is %d days', (length, days) => {
    expect(inDays(length)).toBe(days);
  });
});

describe('whatever is agreed on in whatever order', () => {
  const asked = fc
    .record({
      span: spans,
      organiser: fc.constantFrom(ACME, OTHER, CITY),
      occupation: fc.constantFrom('5223', '3344'),
      clientAsks: fc.boolean(),
    })
    .map(({ span, ...of }) => ({ ...terms(span.from, span.from), ...span, ...of, dailyHours: 4 }));
  const sum = (list: readonly Span[], until: string): number =>
    timeUsed(
      list.flatMap((one) =>
        one.from < until ? [{ ...one, until: one.until < until ? one.until : (until as Span['until']) }] : [],
      ),
    );

  it('no agreement passes a limit of its own law', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 2, maxLength: 12 }), (wishes) => {
        const agreed: WorkTrialTerms[] = [];
        for (const wish of wishes) if (withinLimits(wish, history(agreed), lawInForce).ok) agreed.push(wish);
        for (const { from, until, organiser, occupation } of agreed) {
          const isNew = from >= '2025-01-01';
          expect(sum(agreed, until)).toBeLessThanOrEqual(isNew ? 180 : 360);
          const same = agreed.filter(
            (one) =>
              one.organiser.code === organiser.code &&
              (organiser.kind === 'OTHER' || one.occupation === occupation),
          );
          if (!isNew) expect(sum(same, until)).toBeLessThanOrEqual(180);
        }
      }),
      { numRuns: 150 },
    );
  });
});
