import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { proportionOf } from '../../../src/domain/shared/proportion.ts';

describe('a proportion of an amount', () => {
  it.each([
    [10_000, 7300, 18_000, 4056, '40.555…'],
    [1, 1, 2, 1, 'a half goes away from zero'],
    [-1, 1, 2, -1, 'below zero too'],
    [1, 1, -2, -1, 'whichever is negative'],
    [-1, -1, 2, 1, 'twice negative'],
    [1, 49, 100, 0, 'less than a half'],
    [-1, 49, 100, 0, 'and never minus zero'],
    [5, 1, 2, 3, '2.5'],
    [7, 0, 3, 0, 'no part'],
    [9_007_199_254_740_991, 2, 2, 9_007_199_254_740_991, 'larger than doubles can multiply'],
  ])('%i × %i ÷ %i is %i (%s)', (amount, part, whole, expected) => {
    expect(Object.is(proportionOf(amount, part, whole), expected)).toBe(true);
  });

  test.prop([fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1000), fc.integer({ min: 1, max: 1000 })])(
    'is never more than a half away from the exact one',
    (amount, part, whole) => {
      expect(Math.abs(proportionOf(amount, part, whole) * whole - amount * part) * 2).toBeLessThanOrEqual(
        whole,
      );
    },
  );
});
