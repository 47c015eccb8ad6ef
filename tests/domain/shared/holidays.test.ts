import { fc, test } from '@fast-check/vitest';
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { type Holiday, holidaysOf, isHoliday } from '../../../src/domain/shared/holidays.ts';
import { addDays, daysBetween, type PlainDate, weekdayOf } from '../../../src/domain/shared/plain-date.ts';
import { FIXED_HOLIDAYS, MOVING_HOLIDAYS } from './holidays.data.ts';

const [header = [], ...rows] = MOVING_HOLIDAYS.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));

const ofTable = rows.map(([year = '', ...days]): readonly [number, Readonly<Record<string, string>>] => [
  Number(year),
  Object.fromEntries(
    [
      ...header.slice(1).map((name, index) => [name, days[index] ?? ''] as const),
      ...Object.entries(FIXED_HOLIDAYS),
    ].map(([name, monthAndDay]) => [name, `${year}-${monthAndDay}`]),
  ),
]);

/** By which rule the library finds them. */
const LIBRARY_RULES: Readonly<Record<Holiday, string>> = {
  NEW_YEAR: '01-01',
  EPIPHANY: '01-06',
  GOOD_FRIDAY: 'easter -2',
  EASTER_SUNDAY: 'easter',
  EASTER_MONDAY: 'easter 1',
  MAY_DAY: '05-01',
  ASCENSION: 'easter 39',
  WHIT_SUNDAY: 'easter 49',
  MIDSUMMER_EVE: 'friday after 06-19',
  MIDSUMMER_DAY: 'saturday after 06-20',
  ALL_SAINTS: 'saturday after 10-31',
  INDEPENDENCE_DAY: '12-06',
  CHRISTMAS_EVE: '12-24',
  CHRISTMAS_DAY: '12-25',
  ST_STEPHENS_DAY: '12-26',
};

const library = new Holidays('FI');

/** Public holidays and the eves, which it calls bank holidays, but New Year's Eve. */
function ofLibrary(year: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    library
      .getHolidays(year)
      .filter(({ type, rule }) => ['public', 'bank'].includes(type) && rule !== '12-31')
      .map(({ rule, date }) => [rule, date.slice(0, 10)]),
  );
}

const byRule = (days: Readonly<Record<Holiday, PlainDate>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(days).map(([name, date]) => [LIBRARY_RULES[name as Holiday], date] as const),
  );

const years = fc.integer({ min: 1900, max: 2100 });

describe('Finnish holidays', () => {
  it('the table has every year from 1990 to 2050', () => {
    expect(ofTable.map(([year]) => year)).toEqual(Array.from({ length: 61 }, (_, index) => 1990 + index));
  });

  it.each(ofTable)('of %i are those of the almanac', (year, days) => {
    expect(holidaysOf(year)).toEqual(days);
  });

  it('are from 1992 on those of an independent library', () => {
    for (let year = 1992; year <= 2060; year++) expect(byRule(holidaysOf(year))).toEqual(ofLibrary(year));
  });

  it('were others before, which the library does not know: that is why there is a table', () => {
    expect(ofLibrary(1991)).toEqual({
      ...byRule(holidaysOf(1991)),
      '01-06': '1991-01-06',
      'easter 39': '1991-05-09',
    });
  });

  it.each([
    [1972, '1972-01-06', '1972-05-11'],
    [1973, '1973-01-06', '1973-05-26'],
    [1990, '1990-01-06', '1990-05-19'],
    [1991, '1991-01-12', '1991-05-04'],
    [1992, '1992-01-06', '1992-05-28'],
  ])('of %i: Epiphany on %s, Ascension Day on %s', (year, epiphany, ascension) => {
    expect(holidaysOf(year)).toMatchObject({ EPIPHANY: epiphany, ASCENSION: ascension });
  });

  it.each([
    [1818, '1818-03-22'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
  ])('Easter of %i, early, late or an exception of the Gregorian moon, is on %s', (year, easter) => {
    expect(holidaysOf(year).EASTER_SUNDAY).toBe(easter);
  });

  it.each([
    ['2021-04-30', false, 'the eve of May Day is a working day'],
    ['2021-12-31', false, 'and so is New Year’s Eve'],
    ['2021-06-25', true, 'Midsummer Eve'],
    ['2021-06-24', false, 'Midsummer is no longer on 24 June'],
    ['2021-12-24', true, 'Christmas Eve'],
    ['2021-12-27', false, 'nothing is made up for a Christmas on a weekend'],
    ['2021-04-01', false, 'Maundy Thursday'],
    ['2021-05-24', false, 'Whit Monday has not been kept since 1973'],
  ])('%s is a holiday: %s (%s)', (date, expected) => {
    expect(isHoliday(date as PlainDate)).toBe(expected);
  });

  test.prop([years])('fall on their days of the week and into their days of the year', (year) => {
    const days = holidaysOf(year);
    const weekdays = Object.fromEntries(
      Object.entries(days).map(([name, date]) => [name, weekdayOf(date)] as const),
    );
    expect(weekdays).toMatchObject({
      GOOD_FRIDAY: 5,
      EASTER_SUNDAY: 7,
      EASTER_MONDAY: 1,
      ASCENSION: year >= 1973 && year <= 1991 ? 6 : 4,
      WHIT_SUNDAY: 7,
      MIDSUMMER_EVE: 5,
      MIDSUMMER_DAY: 6,
      ALL_SAINTS: 6,
    });
    const within = (date: PlainDate, from: string, last: string): boolean =>
      date >= `${year}-${from}` && date <= `${year}-${last}`;
    expect(within(days.EASTER_SUNDAY, '03-22', '04-25')).toBe(true);
    expect(within(days.MIDSUMMER_DAY, '06-20', '06-26')).toBe(true);
    expect(within(days.ALL_SAINTS, '10-31', '11-06')).toBe(true);
    expect(within(days.EPIPHANY, '01-06', '01-12')).toBe(true);
  });

  test.prop([years, fc.integer({ min: 0, max: 365 })])('are the days found day by day', (year, days) => {
    const date = addDays(`${year}-01-01` as PlainDate, days);
    const ofItsYear = Object.values(holidaysOf(Number(date.slice(0, 4))));
    expect(isHoliday(date)).toBe(ofItsYear.some((holiday) => daysBetween(holiday, date) === 0));
  });
});
