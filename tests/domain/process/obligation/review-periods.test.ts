import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce, type StatuteBook } from '../../../../src/domain/legislation/statute-book.ts';
import { timeline } from '../../../../src/domain/legislation/timeline.ts';
import {
  combined,
  type ObligationSituation,
  reviewPeriods,
} from '../../../../src/domain/process/obligation/review-periods.ts';
import { addDays, addMonths } from '../../../../src/domain/shared/plain-date.ts';
import { date, exempt, period, situation } from './situations.ts';

const of = (given: ObligationSituation, law: StatuteBook = lawInForce) => {
  const found = reviewPeriods(given, 1, law);
  if (!found.ok) throw new Error(`${found.failure.code} ${JSON.stringify(found.failure.data)}`);
  return found.value;
};

/** As a lawyer reads them: first day – last day: how many, and why. */
const told = (given: ObligationSituation, law?: StatuteBook): readonly string[] =>
  of(given, law).map(
    ({ from, until, requiredCount, basis, reason }) =>
      `${from} – ${addDays(until, -1)}: ${requiredCount} ${basis}${reason === null ? '' : ` (${reason})`}`,
  );

const refused = (given: ObligationSituation): unknown => {
  const found = reviewPeriods(given, 1, lawInForce);
  return found.ok ? 'allowed' : [found.failure.code, found.failure.data?.['condition']];
};

/** The statute book as if the bill of 2026 had become law as it was proposed. */
const with2026: StatuteBook = {
  ...lawInForce,
  jobSearchObligation: timeline(
    'obligation',
    'start of the review period',
    lawInForce.jobSearchObligation.entries.map((entry) => ({ ...entry, status: 'in-force' as const })),
  ),
};

describe('three review periods of one month, four opportunities in each', () => {
  it.each([
    [
      'an ordinary day',
      '2022-06-10',
      ['2022-06-10 – 2022-07-09', '2022-07-10 – 2022-08-09', '2022-08-10 – 2022-09-09'],
    ],
    [
      'the end of a long month',
      '2022-08-31',
      ['2022-08-31 – 2022-09-29', '2022-09-30 – 2022-10-30', '2022-10-31 – 2022-11-29'],
    ],
    [
      'over February',
      '2022-12-30',
      ['2022-12-30 – 2023-01-29', '2023-01-30 – 2023-02-27', '2023-02-28 – 2023-03-29'],
    ],
    [
      'over a leap day',
      '2023-12-31',
      ['2023-12-31 – 2024-01-30', '2024-01-31 – 2024-02-28', '2024-02-29 – 2024-03-30'],
    ],
    [
      'from a leap day',
      '2024-02-29',
      ['2024-02-29 – 2024-03-28', '2024-03-29 – 2024-04-28', '2024-04-29 – 2024-05-28'],
    ],
    [
      'over the change of law of 2025',
      '2024-12-01',
      ['2024-12-01 – 2024-12-31', '2025-01-01 – 2025-01-31', '2025-02-01 – 2025-02-28'],
    ],
  ])('%s', (_, from, spans) => {
    expect(told(situation(from))).toEqual(spans.map((span) => `${span}: 4 DEFAULT_4`));
  });

  it('go on from the number that they are given, each by the law of its first day', () => {
    const found = reviewPeriods(situation('2024-11-15'), 4, lawInForce);
    expect(found.ok && found.value.map(({ periodNo, rule }) => [periodNo, rule.version])).toEqual([
      [4, 'V2'],
      [5, 'V2'],
      [6, 'V5'],
    ]);
  });

  it('are unknown to the law before 2.5.2022', () => {
    expect(refused(situation('2022-05-01'))).toEqual(['OBLIGATION_NOT_IN_LAW', undefined]);
    expect(told(situation('2022-05-02'))[0]).toBe('2022-05-02 – 2022-06-01: 4 DEFAULT_4');
    const beforeAll = reviewPeriods(situation('2012-12-31'), 1, lawInForce);
    expect(beforeAll.ok || beforeAll.failure.code).toBe('RULE_NOT_FOUND');
  });
});

describe('work', () => {
  const working = (hours: number, from: string, until: string | null) => ({
    work: { ...period(from, until), hours },
  });

  it.each<[string, ReturnType<typeof working>, string[]]>([
    [
      '80 % for two weeks',
      working(80, '2022-06-10', '2022-06-24'),
      ['2022-06-10 – 2022-09-09: 1 PART_TIME_1_PER_3M'],
    ],
    [
      'a day less than two weeks',
      working(80, '2022-06-10', '2022-06-23'),
      [
        '2022-06-10 – 2022-07-09: 4 DEFAULT_4',
        '2022-07-10 – 2022-08-09: 4 DEFAULT_4',
        '2022-08-10 – 2022-09-09: 4 DEFAULT_4',
      ],
    ],
    ['without an end', working(20, '2022-01-01', null), ['2022-06-10 – 2022-09-09: 1 PART_TIME_1_PER_3M']],
    [
      'more than 80 %, without an end',
      working(81, '2022-06-01', null),
      ['2022-06-10 – 2022-09-09: 0 NONE (FULL_TIME_WORK)'],
    ],
    [
      'more than 80 %: from the end of the employment',
      working(100, '2022-06-01', '2022-06-30'),
      [
        '2022-06-10 – 2022-06-29: 0 NONE (FULL_TIME_WORK)',
        '2022-06-30 – 2022-07-29: 4 DEFAULT_4',
        '2022-07-30 – 2022-08-29: 4 DEFAULT_4',
        '2022-08-30 – 2022-09-29: 4 DEFAULT_4',
      ],
    ],
    [
      'that has ended',
      working(100, '2022-05-01', '2022-06-10'),
      [
        '2022-06-10 – 2022-07-09: 4 DEFAULT_4',
        '2022-07-10 – 2022-08-09: 4 DEFAULT_4',
        '2022-08-10 – 2022-09-09: 4 DEFAULT_4',
      ],
    ],
  ])('%s', (_, work, periods) => {
    expect(told(situation('2022-06-10', work))).toEqual(periods);
  });

  it('by the bill of 2026, part-time work leaves four a month; until it is law, one in three months', () => {
    const given = situation('2026-01-01', working(50, '2025-12-01', null));
    expect(told(given)).toEqual(['2026-01-01 – 2026-03-31: 1 PART_TIME_1_PER_3M']);
    expect(told(given, with2026)).toEqual([
      '2026-01-01 – 2026-01-31: 4 DEFAULT_4',
      '2026-02-01 – 2026-02-28: 4 DEFAULT_4',
      '2026-03-01 – 2026-03-31: 4 DEFAULT_4',
    ]);
  });
});

describe('a lay-off and studies', () => {
  it.each<[string, Partial<ObligationSituation>, string]>([
    [
      'laid off for a day less than three months',
      { laidOffSince: date('2022-03-11') },
      '2022-06-10 – 2022-09-09: 0 NONE (LAID_OFF)',
    ],
    [
      'laid off for three months',
      { laidOffSince: date('2022-03-10') },
      '2022-06-10 – 2022-07-09: 4 DEFAULT_4',
    ],
    [
      'studies of a month and a day',
      { study: period('2022-06-01', '2022-07-02') },
      '2022-06-10 – 2022-09-09: 3 STUDY_3_PER_3M',
    ],
    [
      'studies of a month',
      { study: period('2022-06-01', '2022-07-01') },
      '2022-06-10 – 2022-07-09: 4 DEFAULT_4',
    ],
    [
      'studies without an end',
      { study: period('2022-01-01', null) },
      '2022-06-10 – 2022-09-09: 3 STUDY_3_PER_3M',
    ],
  ])('%s', (_, given, first) => {
    expect(told(situation('2022-06-10', given))[0]).toBe(first);
  });
});

describe('what is realistically available', () => {
  const available = (opportunities: number) => ({ available: { opportunities, words: 'Few openings' } });

  it.each<[string, Partial<ObligationSituation>, string]>([
    ['two a month', available(2), '2022-06-10 – 2022-07-09: 2 REDUCED'],
    ['nothing', available(0), '2022-06-10 – 2022-07-09: 0 NONE (NOTHING_AVAILABLE)'],
    ['as much as the law asks for', available(4), '2022-06-10 – 2022-07-09: 4 DEFAULT_4'],
    ['more than the law asks for', available(9), '2022-06-10 – 2022-07-09: 4 DEFAULT_4'],
    [
      'nothing beside studies',
      { ...available(0), study: period('2022-06-01', null) },
      '2022-06-10 – 2022-09-09: 0 NONE (NOTHING_AVAILABLE)',
    ],
  ])('%s', (_, given, first) => {
    expect(told(situation('2022-06-10', given))[0]).toBe(first);
  });
});

describe('exemptions', () => {
  const NONE = '2023-05-02 – 2023-08-01: 0 NONE';

  it.each<[string, Partial<ObligationSituation>]>([
    ['(a) multi-sector need: 12 months unemployed', exempt('MULTI_SECTOR_NEED')],
    [
      '(a) under 25: 6 months',
      { ...exempt('MULTI_SECTOR_NEED'), birthDate: date('1998-05-03'), unemployedSince: date('2022-11-02') },
    ],
    ['(b) not able to work and following the plan', exempt('NOT_ABLE_TO_WORK_AND_FOLLOWING_PLAN')],
    [
      '(c) literacy studies, whatever the open market',
      exempt('FULL_TIME_LITERACY_STUDIES', { isOpenMarketPossible: true }),
    ],
    ['(d) joint-purchase training', exempt('JOINT_PURCHASE_TRAINING')],
    ['(e) barred from the labour market', exempt('BARRED_FROM_LABOUR_MARKET')],
  ])('%s', (_, given) => {
    expect(told(situation('2023-05-02', given))).toEqual([`${NONE} (${given.exemption?.reason})`]);
  });

  it('(f) a change within a month: until that day', () => {
    const change = exempt('UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES', { changesOn: date('2023-06-02') });
    expect(told(situation('2023-05-02', change))).toEqual([
      '2023-05-02 – 2023-06-01: 0 NONE (UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES)',
    ]);
  });

  it.each<[string, Partial<ObligationSituation>, string]>([
    [
      '(a) with a day less than 12 months',
      { ...exempt('MULTI_SECTOR_NEED'), unemployedSince: date('2022-05-03') },
      'UNEMPLOYED_LONG_ENOUGH',
    ],
    [
      '(a) at 25 with 6 months',
      { ...exempt('MULTI_SECTOR_NEED'), birthDate: date('1998-05-02'), unemployedSince: date('2022-11-02') },
      'UNEMPLOYED_LONG_ENOUGH',
    ],
    [
      '(a) of somebody who is not unemployed',
      { ...exempt('MULTI_SECTOR_NEED'), unemployedSince: null },
      'UNEMPLOYED_LONG_ENOUGH',
    ],
    [
      '(a) while work in the open market is possible',
      exempt('MULTI_SECTOR_NEED', { isOpenMarketPossible: true }),
      'OPEN_MARKET_NOT_POSSIBLE',
    ],
    [
      '(b) while work in the open market is possible',
      exempt('NOT_ABLE_TO_WORK_AND_FOLLOWING_PLAN', { isOpenMarketPossible: true }),
      'OPEN_MARKET_NOT_POSSIBLE',
    ],
    [
      '(f) a change in a month and a day',
      exempt('UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES', { changesOn: date('2023-06-03') }),
      'CHANGE_SOON',
    ],
    ['(f) without a day', exempt('UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES'), 'CHANGE_SOON'],
  ])('EXEMPTION_NOT_MET: %s', (_, given, condition) => {
    expect(refused(situation('2023-05-02', given))).toEqual(['EXEMPTION_NOT_MET', condition]);
  });
});

describe('E38: registered before 2.5.2022', () => {
  const registered = (previousInterview: string | null): Partial<ObligationSituation> => ({
    jobSearch: {
      jobSearchStart: date('2022-04-29'),
      previousInterview: previousInterview === null ? null : date(previousInterview),
    },
  });

  it.each([
    [
      'three months after the previous interview',
      '2022-05-06',
      '2022-08-06',
      '2022-08-06 – 2022-09-05: 4 DEFAULT_4',
    ],
    ['a month before that', '2022-05-06', '2022-07-06', '2022-07-06 – 2022-08-05: 0 NONE (EARLIER_LAW)'],
    ['while no interview has been held', null, '2022-06-01', '2022-06-01 – 2022-08-31: 0 NONE (EARLIER_LAW)'],
  ])('%s', (_, interview, from, first) => {
    expect(told(situation(from, registered(interview)))[0]).toBe(first);
  });
});

describe('PERIODS_NOT_COMBINABLE', () => {
  const three = of(situation('2022-06-10'));
  const sizesOf = (...sizes: number[]) => {
    const joined = combined(three, sizes);
    return joined.ok
      ? joined.value.map(({ periodNo, requiredCount }) => [periodNo, requiredCount])
      : joined.failure.code;
  };

  it('joins periods as agreed', () => {
    expect(sizesOf(3)).toEqual([[1, 12]]);
    expect(sizesOf(1, 2)).toEqual([
      [1, 4],
      [2, 8],
    ]);
    expect(sizesOf(1, 1, 1)).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
  });

  it.each([[[2]], [[4]], [[3, 1]], [[3, 0]], [[-1, 4]], [[]]])('refuses %j', (sizes) => {
    expect(sizesOf(...sizes)).toBe('PERIODS_NOT_COMBINABLE');
  });

  it('refuses to join what has another basis', () => {
    const work = { work: { ...period('2022-06-01', '2022-06-30'), hours: 100 } };
    const joined = combined(of(situation('2022-06-10', work)), [2, 2]);
    expect(joined.ok).toBe(false);
  });
});

describe('of whoever, on whatever day', () => {
  const days = (from: string, most: number) =>
    fc.integer({ min: 0, max: most }).map((more) => addDays(date(from), more));
  const spans = fc
    .record({ from: days('2022-01-01', 1500), length: fc.option(fc.integer({ min: 0, max: 400 })) })
    .map(({ from, length }) => ({ from, until: length === null ? null : addDays(from, length) }));
  const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { freq: 2 });
  const situations: fc.Arbitrary<ObligationSituation> = fc.record({
    from: days('2022-05-02', 1500),
    birthDate: days('1960-01-01', 16_000),
    jobSearch: fc.record({
      jobSearchStart: days('2022-01-01', 300),
      previousInterview: maybe(days('2022-02-01', 200)),
    }),
    unemployedSince: maybe(days('2021-01-01', 1000)),
    laidOffSince: maybe(days('2022-01-01', 1500)),
    work: maybe(
      fc.tuple(spans, fc.integer({ min: 1, max: 100 })).map(([span, hours]) => ({ ...span, hours })),
    ),
    study: maybe(spans),
    available: maybe(fc.record({ opportunities: fc.nat(8), words: fc.constant('x') })),
    exemption: fc.constant(null),
  });
  const laws = fc.constantFrom(lawInForce, with2026);

  it('no gap, no overlap, no more than the law, and the numbers in order', () => {
    fc.assert(
      fc.property(situations, laws, (given, law) => {
        const periods = of(given, law);
        expect(periods[0]?.from).toBe(given.from);
        for (const [index, one] of periods.entries()) {
          expect(one.from < one.until).toBe(true);
          expect(one.periodNo).toBe(index + 1);
          expect(periods[index + 1]?.from ?? one.until).toBe(one.until);
          expect(one.requiredCount).toBeLessThanOrEqual(one.lawCount);
          expect((one.requiredCount === 0) === (one.basis === 'NONE')).toBe(true);
          expect((one.basis === 'NONE') === (one.reason !== null)).toBe(true);
        }
        const begins = periods.find(({ lawCount }) => lawCount > 0)?.from;
        if (begins !== undefined) expect(periods.at(-1)?.until).toBe(addMonths(begins, 3));
        const total = periods.reduce((sum, { requiredCount }) => sum + requiredCount, 0);
        expect(total).toBeLessThanOrEqual(12);
      }),
      { numRuns: 400 },
    );
  });

  it('joining changes neither total nor span', () => {
    const groupings = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(situations, groupings, (given, sizes) => {
        const periods = of(given);
        const joined = combined(periods, sizes);
        if (!joined.ok) return;
        const sum = (list: typeof periods) =>
          list.reduce((total, { requiredCount }) => total + requiredCount, 0);
        expect(sum(joined.value)).toBe(sum(periods));
        expect([joined.value[0]?.from, joined.value.at(-1)?.until]).toEqual([
          given.from,
          periods.at(-1)?.until,
        ]);
        expect(
          joined.value.every(({ until }, index) => (joined.value[index + 1]?.from ?? until) === until),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
