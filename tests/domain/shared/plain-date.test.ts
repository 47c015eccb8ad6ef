import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  earlier,
  epochDay,
  firstDayOf,
  fromEpochDay,
  lastDayOf,
  later,
  monthOf,
  parsePlainDate,
  parseYearMonth,
  type PlainDate,
  plainDateOf,
  weekdayOf,
  type YearMonth,
} from '../../../src/domain/shared/plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;
/** Days from 1850 to 2200. */
const anyDate = fc.integer({ min: -43_830, max: 84_000 }).map(fromEpochDay);

const monthIndex = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

describe('plain date', () => {
  it.each([
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2021-04-31', false],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['21-01-01', false],
    ['2021-1-1', false],
    ['2021-01-01T00:00', false],
    ['1799-12-31', false],
    ['3000-01-01', false],
    ['', false],
  ])('%s is a date of the calendar: %s', (text, valid) => {
    expect(parsePlainDate(text)).toBe(valid ? text : null);
  });

  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-04-01', -16, '2019-12-01'],
    ['2021-01-15', -1, '2020-12-15'],
  ])('%s moved by %i months is %s: a missing day is the last of the month', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });

  it.each([
    ['1991-03-31', '2021-03-30', 29],
    ['1991-03-31', '2021-03-31', 30],
    ['1992-02-29', '2022-02-27', 29],
    ['1992-02-29', '2022-02-28', 30],
    ['1992-02-29', '2024-02-28', 31],
    ['1992-02-29', '2024-02-29', 32],
    ['2000-01-01', '1999-12-31', -1],
  ])('somebody born on %s is on %s aged %i', (born, day, age) => {
    expect(ageOn(date(born), date(day))).toBe(age);
  });

  it('knows the ends of months', () => {
    expect(firstDayOf('2021-02' as YearMonth)).toBe('2021-02-01');
    expect(lastDayOf('2021-02' as YearMonth)).toBe('2021-02-28');
    expect(lastDayOf('2020-02' as YearMonth)).toBe('2020-02-29');
    expect(parseYearMonth('2021-12')).toBe('2021-12');
    expect(parseYearMonth('2021-13')).toBeNull();
    expect(parseYearMonth('2021-12-01')).toBeNull();
    expect(plainDateOf(2021, 2, 29)).toBeNull();
    expect(plainDateOf(2021, 12, 1)).toBe('2021-12-01');
  });

  test.prop([anyDate, fc.integer({ min: -3000, max: 3000 })])('days added can be taken away', (day, days) => {
    const moved = addDays(day, days);
    expect(daysBetween(day, moved)).toBe(days);
    expect(addDays(moved, -days)).toBe(day);
  });

  test.prop([anyDate])('agrees with the calendar of the machine', (day) => {
    expect(epochDay(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
    expect(parsePlainDate(day)).toBe(day);
  });

  test.prop([anyDate])('a week begins on Monday', (day) => {
    expect(weekdayOf(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
  });

  it('tells the earlier and the later of two days, and the month of a day', () => {
    expect(earlier(date('2021-03-01'), date('2021-02-28'))).toBe('2021-02-28');
    expect(earlier(date('2021-02-28'), date('2021-03-01'))).toBe('2021-02-28');
    expect(later(date('2021-03-01'), date('2021-02-28'))).toBe('2021-03-01');
    expect(later(date('2021-02-28'), date('2021-03-01'))).toBe('2021-03-01');
    expect(monthOf(date('2021-02-28'))).toBe('2021-02');
  });

  test.prop([anyDate, anyDate])('text order is time order', (a, b) => {
    expect(a < b).toBe(epochDay(a) < epochDay(b));
  });

  test.prop([anyDate, fc.nat(1000)])('months added never pass the month wanted', (day, months) => {
    const moved = addMonths(day, months);
    expect(monthIndex(moved) - monthIndex(day)).toBe(months);
    expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
  });

  test.prop([anyDate, fc.integer({ min: 0, max: 120 })])(
    'an age changes on the birthday and on no other day',
    (born, age) => {
      const birthday = addMonths(born, age * 12);
      expect(ageOn(born, birthday)).toBe(age);
      expect(ageOn(born, addDays(birthday, -1))).toBe(age - 1);
    },
  );
});
