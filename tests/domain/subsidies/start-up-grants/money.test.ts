import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { grantCalculation, payable } from '../../../../src/domain/subsidies/start-up-grants/grant-money.ts';
import type {
  GrantDeduction,
  GrantInterruption,
  PlannedPeriod,
} from '../../../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import { date, interruption, period, running } from './grants.ts';

interface Given {
  readonly periods?: readonly PlannedPeriod[];
  readonly interruptions?: readonly GrantInterruption[];
  readonly deductions?: readonly GrantDeduction[];
}

const counted = (from: string, to: string, given: Given = {}) =>
  grantCalculation(
    given.periods ?? [period(from, to)],
    given.interruptions ?? [],
    given.deductions ?? [],
    date(from),
    date(to),
    lawInForce,
  );

/** First and last day, days, daily amount and cents of each row. */
const rows = (from: string, to: string, given: Given = {}): readonly string[] =>
  counted(from, to, given).rows.map((row) =>
    [row.from, row.to, row.days, row.basisCents, row.cents].join(' '),
  );

const income = (dailyCents: number, from: string, to: string | null): GrantDeduction => ({
  kind: 'PAY',
  dailyCents,
  from: date(from),
  to: to === null ? null : date(to),
});

describe('a grant by calendar months', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a year end, at which the rate changes',
      rows('2021-12-30', '2022-01-04'),
      ['2021-12-30 2021-12-31 2 3378 6756', '2022-01-01 2022-01-04 2 3450 6900'],
    ],
    [
      'the rise of 1.8.2022',
      rows('2022-07-29', '2022-08-01'),
      ['2022-07-29 2022-07-31 1 3450 3450', '2022-08-01 2022-08-01 1 3572 3572'],
    ],
    ['a leap day', rows('2024-02-29', '2024-02-29'), ['2024-02-29 2024-02-29 1 3721 3721']],
    ['a weekend', rows('2022-06-04', '2022-06-05'), []],
    ['holidays are days of payment', rows('2022-12-26', '2022-12-26'), ['2022-12-26 2022-12-26 1 3572 3572']],
    [
      'other days that were agreed on',
      rows('2022-06-01', '2022-06-30', { periods: [period('2022-06-01', '2022-06-30', { weekdays: [6] })] }),
      ['2022-06-01 2022-06-30 4 3450 13800'],
    ],
    [
      'an interruption in the middle',
      rows('2022-06-01', '2022-06-30', { interruptions: [interruption('2022-06-08', '2022-06-21')] }),
      ['2022-06-01 2022-06-07 5 3450 17250', '2022-06-22 2022-06-30 7 3450 24150'],
    ],
    [
      'an interruption that goes on',
      rows('2022-06-01', '2022-07-31', { interruptions: [interruption('2022-06-08', null)] }),
      ['2022-06-01 2022-06-07 5 3450 17250'],
    ],
    [
      'income takes away so much a day, in a row of its own',
      rows('2022-06-01', '2022-06-07', { deductions: [income(1000, '2022-06-06', null)] }),
      [
        '2022-06-01 2022-06-05 3 3450 10350',
        '2022-06-06 2022-06-07 2 3450 6900',
        '2022-06-06 2022-06-07 2 -1000 -2000',
      ],
    ],
    [
      'at most the whole of it',
      rows('2022-06-01', '2022-06-01', {
        deductions: [income(2000, '2022-06-01', null), income(2000, '2022-05-01', '2022-06-01')],
      }),
      ['2022-06-01 2022-06-01 1 3450 3450', '2022-06-01 2022-06-01 1 -3450 -3450'],
    ],
    [
      'nothing outside the periods',
      rows('2022-06-01', '2022-06-30', { periods: [period('2022-06-30', '2022-07-31')] }),
      ['2022-06-30 2022-06-30 1 3450 3450'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('each row cites the law of the grant and that of the daily rate', () => {
    const cited = counted('2022-07-29', '2022-08-01', {
      deductions: [income(1, '2022-08-01', null)],
    }).rows.map(({ rules }) => rules.map(({ theme, version }) => `${theme} ${version}`));
    expect(cited).toEqual([
      ['startup JTYPL17', 'basic-allowance 2022'],
      ['startup JTYPL17', 'basic-allowance 2022-08'],
      ['startup JTYPL17'],
    ]);
  });

  it('after the end of the case nothing is paid', () => {
    const grant = running('2022-06-01', '2022-11-30', { endedOn: date('2022-06-03') });
    expect(payable(grant, date('2022-06-01'), date('2022-11-30'), lawInForce).cents).toBe(3 * 3450);
  });
});

const START = date('2021-06-01');
const dayFrom = (nth: number): PlainDate => addDays(START, nth);
const span = fc
  .tuple(fc.nat(800), fc.nat(200))
  .map(([start, length]) => ({ from: dayFrom(start), to: dayFrom(start + length) }));
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
const givenTimes = fc.record({
  first: fc.record({ length: fc.integer({ min: 1, max: 400 }), weekdays }),
  gap: fc.nat(20),
  second: fc.record({ length: fc.integer({ min: 1, max: 300 }), weekdays }),
  interruptions: fc.array(span, { maxLength: 2 }),
  deductions: fc.array(fc.tuple(span, fc.nat(5000)), { maxLength: 2 }),
  cut: fc.nat(700),
});

describe('parts sum to the whole', () => {
  it('however the time is cut: across months, budget years and changes of the rate', () => {
    fc.assert(
      fc.property(givenTimes, ({ first, gap, second, interruptions, deductions, cut }) => {
        const end = dayFrom(first.length - 1);
        const next = addDays(end, gap + 1);
        const last = addDays(next, second.length - 1);
        const given = {
          periods: [
            period(START, end, { weekdays: first.weekdays }),
            period(next, last, { weekdays: second.weekdays, isExtension: true }),
          ],
          interruptions: interruptions.map(({ from, to }) => interruption(from, to)),
          deductions: deductions.map(([{ from, to }, cents]) => income(cents, from, to)),
        };
        const whole = counted(START, last, given);
        const at = dayFrom(cut);
        const before = counted(START, at, given);
        const after = counted(addDays(at, 1), last, given);
        expect(before.cents + after.cents).toBe(whole.cents);
        expect(whole.cents).toBe(whole.rows.reduce((sum, row) => sum + row.cents, 0));
        expect(whole.cents).toBeGreaterThanOrEqual(0);
        for (const row of whole.rows) {
          expect(row.cents).toBe(row.days * row.basisCents);
          expect(row.from.slice(0, 7)).toBe(row.to.slice(0, 7));
        }
      }),
      { numRuns: 60 },
    );
  });
});
