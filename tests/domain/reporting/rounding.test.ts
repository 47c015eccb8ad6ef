import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mean, percentage } from '../../../src/domain/reporting/rounding.ts';

/** Half away from zero at one decimal, in whole numbers of any size. */
function exact(numerator: bigint, denominator: bigint): number {
  const doubled = (numerator * 20n) / denominator;
  return Number((doubled + 1n) / 2n) / 10;
}

describe('shares and means with one decimal', () => {
  it.each([
    [8, 18, 44.4, 'activation rate of the sample’s Hattula'],
    [900, 3000, 30, 'worked example 6'],
    [3, 27, 11.1, 'worked: offers of December 2020'],
    [3, 25, 12, 'worked: fillable offers'],
    [65, 500, 13, 'worked example 8'],
    [65, 405, 16, 'worked example 8'],
    [1, 8, 12.5, 'exact'],
    [1, 16, 6.3, '6.25, a half that binary fractions hold'],
    [1, 2000, 0.1, '0.05, a half'],
    [1, 2001, 0, 'just under a half'],
    [23, 4000, 0.6, '0.575'],
    [201, 2000, 10.1, '10.05, a half that binary fractions would lose'],
    [1003, 2000, 50.2, '50.15, another'],
    [0, 7, 0, 'a real zero'],
    [7, 7, 100, 'everybody'],
    [1, 3, 33.3, 'third'],
    [2, 3, 66.7, 'two thirds'],
    [3, 2, 150, 'more than the whole'],
  ])('%i of %i are %d per cent (%s)', (part, whole, percent) => {
    expect(percentage(part, whole)).toBe(percent);
  });

  it.each([
    [1, 4, 0.3, '0.25'],
    [388, 1, 388, 'one spell'],
    [1001, 20, 50.1, '50.05'],
    [1, 3, 0.3, 'a third'],
    [0, 5, 0, 'no days'],
  ])('%i days in %i spells are %d on average (%s)', (total, count, average) => {
    expect(mean(total, count)).toBe(average);
  });

  it('have no value of an empty whole', () => {
    expect(percentage(0, 0)).toBeNull();
    expect(mean(0, 0)).toBeNull();
  });

  test.prop([fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 })])(
    'agree with exact rational arithmetic',
    (numerator, denominator) => {
      expect(mean(numerator, denominator)).toBe(exact(BigInt(numerator), BigInt(denominator)));
      expect(percentage(numerator, denominator)).toBe(exact(BigInt(numerator) * 100n, BigInt(denominator)));
    },
  );

  test.prop([fc.nat(100_000), fc.integer({ min: 1, max: 10_000 })])('agree on exact halves', (tenths, by) => {
    // (2 tenths + 1) / 20 lies half-way between two decimals
    expect(mean((2 * tenths + 1) * by, 20 * by)).toBe((tenths + 1) / 10);
  });
});
