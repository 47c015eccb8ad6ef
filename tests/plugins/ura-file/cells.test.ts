import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay } from '../../../src/domain/shared/plain-date.ts';
import {
  cellText,
  parseDate,
  parseHundredths,
  parseTimestamp,
  parseWholeNumber,
  restoreZeros,
} from '../../../src/plugins/ura-file/cells.ts';

const dates = fc.integer({ min: -62_000, max: 376_000 }).map(fromEpochDay);

function bare(digits: string): string {
  return String(Number(digits));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Every way in which the register may write a date. */
function formsOf(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    date,
    `${bare(day)}.${bare(month)}.${year}`,
    `${day}.${month}.${year}`,
    `${bare(day)}.${month}.${year}`,
    `${day}.${bare(month)}.${year}`,
  ];
}

describe('parseDate', () => {
  it('gives the same date for every form', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(new Set(formsOf(date).map(parseDate))).toEqual(new Set([date]));
      }),
    );
  });

  it.each([
    '',
    '1.1.21',
    '1/1/2021',
    '2021/01/01',
    '29.2.2021',
    '31.4.2021',
    '0.1.2021',
    '1.13.2021',
    '2021-1-1',
    '001.1.2021',
    '1.1.2021.',
    '1. 1.2021',
    '2021-02-30',
    '1.1.1799',
    'eilen',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('knows leap days', () => {
    expect(parseDate('29.2.2020')).toBe('2020-02-29');
    expect(parseDate('29.2.1900')).toBeNull();
  });
});

describe('parseTimestamp', () => {
  it('gives the same time for every form', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (date, hour, minute) => {
          const forms = formsOf(date).flatMap((day) =>
            [' ', 'T'].flatMap((gap) =>
              [':', '.'].flatMap((mark) =>
                [String(hour), two(hour)].map((written) => `${day}${gap}${written}${mark}${two(minute)}`),
              ),
            ),
          );
          expect(new Set(forms.map(parseTimestamp))).toEqual(
            new Set([`${date}T${two(hour)}:${two(minute)}`]),
          );
        },
      ),
    );
  });

  it('is midnight without a time', () => {
    expect(parseTimestamp('1.3.2021')).toBe('2021-03-01T00:00');
  });

  it.each([
    '',
    '1.3.2021 24:00',
    '1.3.2021 9:60',
    '1.3.2021 9:5',
    '1.3.2021 9',
    '1.3.2021  9:00',
    '1.3.2021 9:00:00',
    '1.3.2021 T9:00',
    '31.2.2021 9:00',
    '9:00',
  ])('refuses %j', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });
});

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['12', 1200],
    ['12,5', 1250],
    ['12,05', 1205],
    ['-648,00', -64_800],
    ['17 594,16', 1_759_416],
    ['17\u00a0594,16', 1_759_416],
    ['1 234 567', 123_456_700],
  ])('reads %j as %i hundredths', (text, value) => {
    expect(parseHundredths(text)).toBe(value);
  });

  it.each([
    '',
    '12.5',
    '1.234,50',
    '12,',
    ',5',
    '12,345',
    '1 2',
    '12 34',
    '1234 567',
    '+5',
    '- 5',
    '5-',
    '1e3',
    '=1+1',
    '99999999999999999999',
  ])('refuses %j', (text) => {
    expect(parseHundredths(text)).toBeNull();
  });

  it('gives back every amount it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('', ' ', '\u00a0'), (cents, gap) => {
        const whole = String(Math.trunc(Math.abs(cents) / 100)).replaceAll(/\B(?=(\d{3})+$)/g, gap);
        const text = `${cents < 0 ? '-' : ''}${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        expect(parseHundredths(text)).toBe(cents);
      }),
    );
  });

  it('reads whole numbers without decimals only', () => {
    expect(parseWholeNumber('1 250')).toBe(1250);
    expect(parseWholeNumber('-20')).toBe(-20);
    expect(parseWholeNumber('20,00')).toBeNull();
    expect(parseWholeNumber('x')).toBeNull();
  });
});

describe('cellText', () => {
  it.each([
    ['  a b  ', 'a b'],
    ['\u00a0a\u00a0', 'a'],
    [' \u00a0 ', ''],
    ['a\r\nb', 'a\nb'],
    ['\ta', '\ta'],
    ['=1+1', '=1+1'],
  ])('of %j is %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('restoreZeros', () => {
  it.each([
    ['82', 3, '082'],
    ['082', 3, '082'],
    ['0820', 3, '0820'],
    ['', 3, ''],
    ['5T', 3, '5T'],
    ['-5', 3, '-5'],
  ])('%j to %i digits is %j', (text, width, code) => {
    expect(restoreZeros(text, width)).toBe(code);
  });
});
