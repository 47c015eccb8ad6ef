import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityCodeCheck, parseIdentityCode } from '../../../src/domain/shared/identity-code.ts';
import { daysInMonth } from '../../../src/domain/shared/plain-date.ts';

const TEST_ONLY = { allowRealCodes: false };
const PRODUCTION = { allowRealCodes: true };
const CENTURIES = {
  '+': 18,
  '-': 19,
  Y: 19,
  X: 19,
  W: 19,
  V: 19,
  U: 19,
  A: 20,
  B: 20,
  C: 20,
  D: 20,
  E: 20,
  F: 20,
};

function codeOf(ddmmyy: string, separator: string, number: string): string {
  return ddmmyy + separator + number + identityCodeCheck(ddmmyy + number);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function problemOf(code: string, options = TEST_ONLY): unknown {
  const parsing = parseIdentityCode(code, options);
  return parsing.ok ? null : parsing.failure.data?.['problem'];
}

describe('parseIdentityCode', () => {
  it('computes the check character of the worked example', () => {
    expect(parseIdentityCode('310391-9717', TEST_ONLY)).toEqual({
      ok: true,
      value: { code: '310391-9717', birthDate: '1991-03-31', temporary: true },
    });
  });

  it.each(Object.entries(CENTURIES))('reads separator %s as a birth in the %i00s', (separator, century) => {
    const code = codeOf('150687', separator, '931');
    expect(parseIdentityCode(code, TEST_ONLY)).toEqual({
      ok: true,
      value: { code, birthDate: `${century}87-06-15`, temporary: true },
    });
  });

  it('keeps codes that differ in the separator apart', () => {
    const [hyphen, letter] = ['-', 'Y'].map((separator) =>
      parseIdentityCode(codeOf('010199', separator, '900'), TEST_ONLY),
    );
    expect(hyphen).not.toEqual(letter);
  });

  it.each([
    '131052/308T',
    '131052 308T',
    '131052G308T',
    '131052Z308T',
    '131052_308T',
    '131052–308T',
    '131052308T',
  ])('refuses the separator of %s', (code) => {
    expect(problemOf(code, PRODUCTION)).toBe('FORM');
  });

  it.each([
    '',
    '310391-971',
    '310391-97177',
    ' 310391-9717',
    '31O391-9717',
    '310391-9717\n',
    '310391-97l7',
    'ſ10391-9717',
  ])('refuses the form of %j', (code) => {
    expect(problemOf(code)).toBe('FORM');
  });

  it('refuses check characters that no code can have', () => {
    for (const check of ['G', 'I', 'O', 'Q', 'Z'])
      expect(problemOf(`310391-971${check}`)).toMatch(/FORM|CHECK/);
  });

  it('refuses a wrong check character', () => {
    expect(problemOf('310391-9718')).toBe('CHECK_CHARACTER');
  });

  it.each([
    ['290200', 'A', '2000-02-29'],
    ['290296', '-', '1996-02-29'],
    ['290204', 'B', '2004-02-29'],
  ])('accepts %s%s… as the leap day %s', (ddmmyy, separator, birthDate) => {
    const parsing = parseIdentityCode(codeOf(ddmmyy, separator, '901'), TEST_ONLY);
    expect(parsing.ok && parsing.value.birthDate).toBe(birthDate);
  });

  it.each([
    ['290200', '-', '1900 was no leap year'],
    ['290297', '-', '1997 was no leap year'],
    ['300296', '-', 'no 30 February'],
    ['310491', '-', 'no 31 April'],
    ['000191', '-', 'no day 0'],
    ['010091', '-', 'no month 0'],
    ['011391', '-', 'no month 13'],
  ])('refuses %s%s…: %s', (ddmmyy, separator) => {
    expect(problemOf(codeOf(ddmmyy, separator, '901'))).toBe('DATE');
  });

  it.each(['000', '001'])('refuses individual number %s', (number) => {
    expect(problemOf(codeOf('150687', '+', number), PRODUCTION)).toBe('INDIVIDUAL_NUMBER');
  });

  it.each(['002', '899'])('takes the real-range number %s in production only', (number) => {
    const code = codeOf('150687', '+', number);
    expect(parseIdentityCode(code, PRODUCTION)).toEqual({
      ok: true,
      value: { code, birthDate: '1887-06-15', temporary: false },
    });
    expect(problemOf(code)).toBe('REAL_PERSON');
  });

  it('takes temporary codes in production, too', () => {
    expect(problemOf('310391-9717', PRODUCTION)).toBeNull();
  });

  it('never carries the code in the failure', () => {
    expect(JSON.stringify(parseIdentityCode('310391-9718', TEST_ONLY))).not.toContain('310391');
  });

  it('gives generated codes back in upper case, whatever case they were written in', () => {
    const birth = fc
      .record({ yy: fc.integer({ min: 0, max: 99 }), month: fc.integer({ min: 1, max: 12 }) })
      .chain(({ yy, month }) =>
        fc.record({
          yy: fc.constant(yy),
          month: fc.constant(month),
          separator: fc.constantFrom(...(Object.keys(CENTURIES) as (keyof typeof CENTURIES)[])),
          day: fc.integer({ min: 1, max: 31 }),
          number: fc.integer({ min: 900, max: 999 }),
        }),
      );
    fc.assert(
      fc.property(birth, ({ yy, month, separator, day, number }) => {
        const year = CENTURIES[separator] * 100 + yy;
        fc.pre(day <= daysInMonth(year, month));
        const code = codeOf(two(day) + two(month) + two(yy), separator, String(number));
        const birthDate = `${year}-${two(month)}-${two(day)}`;
        const expected = { ok: true, value: { code, birthDate, temporary: true } };
        expect(parseIdentityCode(code, TEST_ONLY)).toEqual(expected);
        expect(parseIdentityCode(code.toLowerCase(), TEST_ONLY)).toEqual(expected);
      }),
    );
  });

  it('detects every change of one digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const code = '310391-9717';
        const digit = (Number(code[at]) + step) % 10;
        expect(problemOf(code.slice(0, at) + digit + code.slice(at + 1), PRODUCTION)).not.toBeNull();
      }),
    );
  });
});
