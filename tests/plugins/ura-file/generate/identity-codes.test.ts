import { describe, expect, it } from 'vitest';
import { areaCodes } from '../../../../src/domain/legislation/trial-areas.ts';
import { epochDay, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import {
  identityCode,
  identityCodesOf,
  slotRanges,
} from '../../../../src/plugins/ura-file/generate/identity-codes.ts';

const day = (date: string): number => epochDay(date as PlainDate);

describe('identity codes', () => {
  it('have the check character of their nine digits', () => {
    expect(identityCode(day('1991-03-31'), 71 * 6)).toBe('310391-9717');
    expect(identityCode(day('1972-10-09'), 25 * 6 + 3)).toBe('091072W9259');
    expect(identityCode(day('2000-02-29'), 0)).toMatch(/^290200A900[0-9A-Y]$/);
    expect(identityCode(day('1999-12-31'), 599)).toMatch(/^311299U999/);
  });

  it('are divided among the areas without a gap, and with every separator in each', () => {
    let next = 0;
    for (const code of areaCodes) {
      const range = slotRanges.get(code);
      expect(range?.first).toBe(next);
      expect(range?.count).toBeGreaterThanOrEqual(6);
      next += range?.count ?? 0;
    }
    expect(next).toBe(600);
  });

  it('go to the next day when a day of birth has none left', () => {
    const codes = identityCodesOf('1231');
    const count = slotRanges.get('1231')?.count ?? 0;
    const birth = day('2000-02-29');
    const issued = Array.from({ length: count + 1 }, () => codes.issue(birth));
    expect(new Set(issued.map(({ code }) => code)).size).toBe(count + 1);
    expect(issued.map((one) => one.birth - birth)).toEqual([...Array(count).fill(0), 1]);
    expect(issued.at(-1)?.code).toMatch(/^010300/);
  });
});
