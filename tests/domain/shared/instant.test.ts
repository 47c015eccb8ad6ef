import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  type Instant,
  instantAt,
  instantOf,
  localDateOf,
  localDay,
  parseInstant,
  startOfDay,
  wallClockOf,
} from '../../../src/domain/shared/instant.ts';
import { addDays, fromEpochDay, type PlainDate } from '../../../src/domain/shared/plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;

describe('instant and the local day in Finland', () => {
  it.each([
    ['2020-06-30T21:30:00Z', '2020-07-01', 'half past midnight in summer'],
    ['2020-06-30T20:30:00Z', '2020-06-30', '23:30 local'],
    ['2020-12-31T22:00:00Z', '2021-01-01', 'the year begins in Helsinki'],
    ['2020-12-31T21:59:59Z', '2020-12-31', 'the last second of the year'],
    ['2021-03-28T00:59:59Z', '2021-03-28', 'before the clocks go forward'],
    ['2021-10-31T01:30:00Z', '2021-10-31', 'after the clocks have gone back'],
    ['2020-02-28T22:00:00Z', '2020-02-29', 'leap day'],
  ])('%s is on %s (%s)', (text, day) => {
    expect(localDateOf(parseInstant(text) ?? instantOf(0))).toBe(day);
  });

  it.each([
    ['2021-03-28T00:59:00.000Z', '2021-03-28 02:59'],
    ['2021-03-28T01:00:00.000Z', '2021-03-28 04:00'],
    ['2021-10-31T00:05:00.000Z', '2021-10-31 03:05'],
    ['2021-10-31T01:05:00.000Z', '2021-10-31 03:05'],
    ['2021-12-31T22:00:00.000Z', '2022-01-01 00:00'],
  ])('the clock on the wall shows at %s: %s', (instant, shown) => {
    const { date: day, time } = wallClockOf(instant as Instant);
    expect(`${day} ${time}`).toBe(shown);
  });

  it.each([
    ['2021-01-15', 12, '2021-01-15T10:00:00.000Z'],
    ['2021-07-15', 12, '2021-07-15T09:00:00.000Z'],
    ['2021-03-28', 2, '2021-03-28T00:00:00.000Z'],
    ['2021-03-28', 3, '2021-03-28T01:00:00.000Z'],
    ['2021-03-28', 4, '2021-03-28T01:00:00.000Z'],
    ['2021-10-31', 3, '2021-10-31T00:00:00.000Z'],
    ['2021-10-31', 4, '2021-10-31T02:00:00.000Z'],
  ])('%s at %i o’clock is %s', (day, hour, instant) => {
    expect(instantAt(date(day), hour)).toBe(instant);
  });

  it.each([
    ['2021-03-27', '2021-03-26T22:00:00.000Z', 24],
    ['2021-03-28', '2021-03-27T22:00:00.000Z', 23],
    ['2021-03-29', '2021-03-28T21:00:00.000Z', 24],
    ['2021-10-30', '2021-10-29T21:00:00.000Z', 24],
    ['2021-10-31', '2021-10-30T21:00:00.000Z', 25],
    ['2021-11-01', '2021-10-31T22:00:00.000Z', 24],
    ['2020-02-29', '2020-02-28T22:00:00.000Z', 24],
    ['2021-12-31', '2021-12-30T22:00:00.000Z', 24],
    ['1996-10-27', '1996-10-26T21:00:00.000Z', 25],
    ['1995-09-24', '1995-09-23T21:00:00.000Z', 25],
  ])('%s begins at %s and is %i hours long', (day, begins, hours) => {
    const { from, until } = localDay(date(day));
    expect(from).toBe(begins);
    expect((Date.parse(until) - Date.parse(from)) / 3_600_000).toBe(hours);
    expect(localDay(addDays(date(day), 1)).from).toBe(until);
  });

  it('needs an offset to read a moment', () => {
    expect(parseInstant('2021-03-31T09:00:00')).toBeNull();
    expect(parseInstant('2021-04-01T04:10:00+03:00')).toBe('2021-04-01T01:10:00.000Z');
    expect(parseInstant('31.3.2021')).toBeNull();
    expect(parseInstant('2021-13-31T09:00:00Z')).toBeNull();
    expect(parseInstant('2021-03-31T25:00:00Z')).toBeNull();
  });

  it('knows no local day outside the calendar', () => {
    for (const text of [
      '0000-01-01T00:00:00Z',
      '1799-12-31T12:00:00Z',
      '2999-12-31T23:00:00Z',
      '9999-12-31T23:59:59Z',
    ])
      expect(parseInstant(text)).toBeNull();
    expect(() => localDateOf('9999-06-15T09:00:00.000Z' as Instant)).toThrow(RangeError);
    expect(() => localDateOf('1799-06-15T09:00:00.000Z' as Instant)).toThrow(
      /outside the supported calendar/,
    );
  });

  test.prop([fc.integer({ min: 0, max: 40_000 }).map(fromEpochDay)])(
    'a day begins on itself and a day is 23 to 25 hours',
    (day) => {
      const from = Date.parse(startOfDay(day));
      const until = Date.parse(startOfDay(addDays(day, 1)));
      expect(localDateOf(instantOf(from))).toBe(day);
      expect(localDateOf(instantOf(until - 1))).toBe(day);
      expect([23, 24, 25]).toContain((until - from) / 3_600_000);
    },
  );
});
