import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  countBack,
  countFrom,
  deadline,
  isInTime,
  isWorkingDay,
  type Length,
  nextWorkingDay,
  nthPeriod,
  twelveMonthWindow,
} from '../../../src/domain/shared/deadlines.ts';
import { type Instant, instantAt, instantOf, localDay } from '../../../src/domain/shared/instant.ts';
import { covers } from '../../../src/domain/shared/period.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  fromEpochDay,
  lastDayOf,
  monthOf,
  type PlainDate,
  weekdayOf,
} from '../../../src/domain/shared/plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;
const length = (text: string): Length => {
  const [amount = '', unit = ''] = text.split(' ');
  return { amount: Number(amount), unit: unit as Length['unit'] };
};

/** Days from 1900 to 2100. */
const anyDate = fc.integer({ min: -25_567, max: 47_846 }).map(fromEpochDay);
const anyLength = fc.record({
  amount: fc.nat(60),
  unit: fc.constantFrom<Length['unit'][]>('hours', 'days', 'working-days', 'weeks', 'months', 'years'),
});

describe('deadline (150/1930; E36)', () => {
  it.each([
    // trigger     length             unmoved       moved         what is looked at
    ['2021-06-01', '7 days', '2021-06-08', '2021-06-08', 'the day of the event is not counted'],
    ['2021-06-04', '7 days', '2021-06-11', '2021-06-11', 'a weekend within is counted'],
    ['2021-06-05', '7 days', '2021-06-12', '2021-06-14', 'Saturday'],
    ['2021-06-06', '7 days', '2021-06-13', '2021-06-14', 'Sunday'],
    ['2021-06-18', '7 days', '2021-06-25', '2021-06-28', 'Midsummer Eve, then the weekend'],
    ['2021-03-26', '7 days', '2021-04-02', '2021-04-06', 'Good Friday to Tuesday after Easter'],
    ['2021-04-24', '7 days', '2021-05-01', '2021-05-03', 'May Day on a Saturday'],
    ['2024-04-24', '7 days', '2024-05-01', '2024-05-02', 'May Day on a Wednesday'],
    ['2021-05-06', '7 days', '2021-05-13', '2021-05-14', 'Ascension Day'],
    ['1991-05-02', '7 days', '1991-05-09', '1991-05-09', 'Ascension Day was on a Saturday in 1991'],
    ['1992-05-21', '7 days', '1992-05-28', '1992-05-29', 'and has been on a Thursday since 1992'],
    ['2022-11-29', '7 days', '2022-12-06', '2022-12-07', 'Independence Day'],
    ['2021-12-17', '7 days', '2021-12-24', '2021-12-27', 'Christmas Eve on a Friday'],
    ['2020-12-17', '7 days', '2020-12-24', '2020-12-28', 'Christmas Eve on a Thursday'],
    ['2024-12-17', '7 days', '2024-12-24', '2024-12-27', 'Christmas Eve on a Tuesday'],
    ['2021-12-24', '7 days', '2021-12-31', '2021-12-31', 'New Year’s Eve is a working day'],
    ['2020-12-25', '7 days', '2021-01-01', '2021-01-04', 'into the next year'],
    ['2021-12-30', '7 days', '2022-01-06', '2022-01-07', 'Epiphany'],
    ['2020-02-28', '1 days', '2020-02-29', '2020-03-02', 'leap day, a Saturday'],
    ['2021-02-28', '1 days', '2021-03-01', '2021-03-01', 'no leap day'],
    ['2021-06-01', '0 days', '2021-06-01', '2021-06-01', 'no time at all'],
    ['2021-06-01', '24 hours', '2021-06-02', '2021-06-02', 'a day and a night'],
    ['2021-06-01', '36 hours', '2021-06-03', '2021-06-03', 'hours that reach into the third day'],
    ['2022-05-02', '2 weeks', '2022-05-16', '2022-05-16', 'the same day of the week'],
    ['2021-12-11', '2 weeks', '2021-12-25', '2021-12-27', 'Christmas Day on a Saturday'],
    ['2021-01-31', '1 months', '2021-02-28', '2021-03-01', 'no 31 February, and a Sunday'],
    ['2024-01-31', '1 months', '2024-02-29', '2024-02-29', 'the leap day is the last of the month'],
    ['2024-02-29', '1 months', '2024-03-29', '2024-04-02', 'the same number, not the last: Good Friday'],
    ['2021-08-31', '3 months', '2021-11-30', '2021-11-30', 'no 31 November'],
    ['2021-11-30', '3 months', '2022-02-28', '2022-02-28', 'over the end of the year'],
    ['2021-03-31', '6 months', '2021-09-30', '2021-09-30', 'no 31 September'],
    ['2020-02-29', '1 years', '2021-02-28', '2021-03-01', 'a year from the leap day'],
    ['2020-02-29', '4 years', '2024-02-29', '2024-02-29', 'to the next leap day'],
    ['2019-02-28', '1 years', '2020-02-28', '2020-02-28', 'the same number, not the leap day'],
    ['2022-05-02', '5 working-days', '2022-05-09', '2022-05-09', 'a working week'],
    ['2022-05-23', '5 working-days', '2022-05-31', '2022-05-31', 'with Ascension Day in it'],
    ['2023-12-21', '5 working-days', '2024-01-02', '2024-01-02', 'over Christmas and New Year'],
    ['2022-06-18', '5 working-days', '2022-06-27', '2022-06-27', 'from a Saturday over Midsummer Eve'],
    ['2026-03-26', '10 working-days', '2026-04-13', '2026-04-13', 'over Easter'],
  ])('of %s and %s: %s, moved to %s (%s)', (trigger, time, unmoved, moved) => {
    expect(deadline(date(trigger), length(time))).toEqual({ unmoved, moved });
  });

  it('runs from the day on which a letter is presumed to have come, weekend or not', () => {
    const served = addDays(date('2021-06-19'), 7);
    expect(weekdayOf(served)).toBe(6);
    expect(deadline(served, length('30 days'))).toEqual({ unmoved: '2021-07-26', moved: '2021-07-26' });
  });

  test.prop([anyDate, anyLength])('moving never makes it earlier, nor later than need be', (day, time) => {
    const { unmoved, moved } = deadline(day, time);
    expect(unmoved >= day).toBe(true);
    expect(moved >= unmoved).toBe(true);
    expect(isWorkingDay(moved)).toBe(true);
    for (let one = unmoved; one < moved; one = addDays(one, 1)) expect(isWorkingDay(one)).toBe(false);
    // Good Friday to Easter Monday, or Christmas around a weekend.
    expect(daysBetween(unmoved, moved)).toBeLessThanOrEqual(5);
  });

  test.prop([anyDate, fc.nat(400), anyLength])('a later start never ends earlier', (day, days, time) => {
    const first = deadline(day, time);
    const later = deadline(addDays(day, days), time);
    expect(later.unmoved >= first.unmoved).toBe(true);
    expect(later.moved >= first.moved).toBe(true);
  });

  test.prop([anyDate, anyLength])('a longer time never ends earlier', (day, time) => {
    const longer = { ...time, amount: time.amount + 1 };
    expect(countFrom(day, longer) >= countFrom(day, time)).toBe(true);
  });
});

describe('counting back', () => {
  it.each([
    ['2021-06-08', '7 days', '2021-06-01'],
    ['2024-03-31', '1 months', '2024-02-29'],
    ['2021-03-31', '1 months', '2021-02-28'],
    ['2021-01-31', '2 months', '2020-11-30'],
    ['2024-02-29', '1 years', '2023-02-28'],
    ['2021-06-16', '2 weeks', '2021-06-02'],
    ['2024-01-02', '5 working-days', '2023-12-21'],
    ['2021-06-03', '36 hours', '2021-06-01'],
    ['2021-03-01', '1 days', '2021-02-28'],
  ])('from %s by %s leads to %s', (day, time, before) => {
    expect(countBack(date(day), length(time))).toBe(before);
  });

  test.prop([anyDate, anyLength.filter(({ unit }) => ['hours', 'days', 'weeks'].includes(unit))])(
    'undoes counting on',
    (day, time) => {
      expect(countBack(countFrom(day, time), time)).toBe(day);
    },
  );

  test.prop([anyDate, fc.integer({ min: 1, max: 60 })])('undoes working days counted from one', (day, n) => {
    const first = nextWorkingDay(day);
    expect(
      countBack(countFrom(first, { amount: n, unit: 'working-days' }), { amount: n, unit: 'working-days' }),
    ).toBe(first);
  });

  test.prop([anyDate, fc.nat(60)])('undoes months but for the days that a month does not have', (day, n) => {
    const back = countBack(countFrom(day, { amount: n, unit: 'months' }), { amount: n, unit: 'months' });
    expect(monthOf(back)).toBe(monthOf(day));
    expect(back <= day).toBe(true);
    if (day.slice(8) <= '28') expect(back).toBe(day);
  });
});

describe('working days', () => {
  it.each([
    ['2022-05-02', true, 'Monday'],
    ['2022-05-07', false, 'Saturday'],
    ['2022-05-08', false, 'Sunday'],
    ['2022-05-26', false, 'Ascension Day'],
    ['2022-06-24', false, 'Midsummer Eve'],
    ['2021-12-06', false, 'Independence Day'],
    ['2021-12-24', false, 'Christmas Eve'],
    ['2021-12-23', true, 'the day before it'],
    ['2022-01-06', false, 'Epiphany'],
    ['2022-04-14', true, 'Maundy Thursday'],
  ])('%s is one: %s (%s)', (day, expected) => {
    expect(isWorkingDay(date(day))).toBe(expected);
  });

  it.each([
    [2021, 253],
    [2022, 253],
    [2023, 251],
    [2024, 252],
  ])('there are in %i of them %i', (year, count) => {
    const last = date(`${year}-12-31`);
    let days = 0;
    for (let day = date(`${year}-01-01`); day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) days++;
    expect(days).toBe(count);
  });

  it('0 working days from any day is the day itself', () => {
    expect(addWorkingDays(date('2022-05-07'), 0)).toBe('2022-05-07');
    expect(addWorkingDays(date('2022-05-07'), 1)).toBe('2022-05-09');
    expect(addWorkingDays(date('2022-05-07'), -1)).toBe('2022-05-06');
  });

  test.prop([anyDate, fc.integer({ min: -60, max: 60 })])('n after a day leave n between', (day, n) => {
    const reached = addWorkingDays(day, n);
    const step = n < 0 ? -1 : 1;
    let counted = 0;
    for (let one = day; one !== reached; ) {
      one = addDays(one, step);
      if (isWorkingDay(one)) counted += 1;
    }
    expect(counted).toBe(Math.abs(n));
    expect(n === 0 || isWorkingDay(reached)).toBe(true);
  });
});

describe('review periods and windows', () => {
  it.each([
    [1, '2022-01-31', '2022-02-28'],
    [2, '2022-02-28', '2022-03-31'],
    [3, '2022-03-31', '2022-04-30'],
    [4, '2022-04-30', '2022-05-31'],
    [13, '2023-01-31', '2023-02-28'],
  ])('period %i of a month from 31 January runs from %s to the day before %s', (nth, from, until) => {
    expect(nthPeriod(date('2022-01-31'), length('1 months'), nth)).toEqual({ from, until });
  });

  it('may be three months or four weeks long', () => {
    expect(nthPeriod(date('2022-05-02'), length('3 months'), 2)).toEqual({
      from: '2022-08-02',
      until: '2022-11-02',
    });
    expect(nthPeriod(date('2022-05-02'), length('4 weeks'), 2)).toEqual({
      from: '2022-05-30',
      until: '2022-06-27',
    });
  });

  test.prop([
    anyDate,
    fc.record({
      amount: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom<Length['unit'][]>('days', 'weeks', 'months', 'years'),
    }),
    fc.integer({ min: 1, max: 40 }),
  ])('periods follow each other without gap or overlap', (start, time, nth) => {
    const period = nthPeriod(start, time, nth);
    expect(nthPeriod(start, time, 1).from).toBe(start);
    expect(period.until).toBe(nthPeriod(start, time, nth + 1).from);
    expect(period.from !== null && period.until !== null && period.from < period.until).toBe(true);
  });

  it.each([
    ['2021-03-01', '2021-03-01', '2022-02-28', '2022-03-01'],
    ['2023-03-01', '2023-03-01', '2024-02-29', '2024-03-01'],
    ['2024-02-29', '2024-02-29', '2025-02-27', '2025-02-28'],
    ['2020-12-31', '2020-12-31', '2021-12-30', '2021-12-31'],
  ])('the 12 months of an event on %s cover %s to %s and not %s', (event, first, last, after) => {
    const window = twelveMonthWindow(date(event));
    expect(covers(window, addDays(date(first), -1))).toBe(false);
    expect(covers(window, date(first))).toBe(true);
    expect(covers(window, date(last))).toBe(true);
    expect(covers(window, date(after))).toBe(false);
  });

  test.prop([anyDate])('12 months are 365 or 366 days', (event) => {
    const { until } = twelveMonthWindow(event);
    expect([365, 366]).toContain(until === null ? null : daysBetween(event, until));
    expect(until).toBe(addMonths(event, 12));
  });
});

describe('electronic acts', () => {
  const due = deadline(date('2021-06-18'), length('7 days'));

  it.each([
    ['2021-06-28T20:30:00.000Z', true, '23:30 on the last day'],
    ['2021-06-28T20:59:59.999Z', true, 'the last millisecond of it'],
    ['2021-06-28T21:00:00.000Z', false, 'midnight is the next day'],
    ['2021-06-25T12:00:00.000Z', true, 'on the day before it is moved'],
    ['2021-06-28T21:30:00.000Z', false, 'half past midnight, still the last day in UTC'],
  ])('at %s are in time: %s (%s)', (at, expected) => {
    expect(isInTime(at as Instant, due)).toBe(expected);
  });

  it.each([
    ['2021-03-28', 'the clocks go forward'],
    ['2021-10-31', 'the clocks go back'],
    ['2020-12-31', 'the year ends'],
    ['2024-02-29', 'there is a leap day'],
  ])('on %s, when %s, count to the last millisecond of the day', (day) => {
    const last = { unmoved: date(day), moved: date(day) };
    const { until } = localDay(date(day));
    expect(isInTime(instantOf(Date.parse(until) - 1), last)).toBe(true);
    expect(isInTime(until, last)).toBe(false);
    expect(isInTime(instantAt(date(day), 23, 30), last)).toBe(true);
  });
});

test.prop([anyDate])('the last day of a month is reached from the last of the month before', (day) => {
  const end = lastDayOf(monthOf(day));
  const next = countFrom(end, { amount: 1, unit: 'months' });
  expect(next > end).toBe(true);
  expect(monthOf(next)).toBe(monthOf(addDays(end, 1)));
});
