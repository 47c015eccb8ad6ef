import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  covers,
  inclusive,
  lastDayOfPeriod,
  overlaps,
  type Period,
} from '../../../src/domain/shared/period.ts';
import { addDays, fromEpochDay, type PlainDate } from '../../../src/domain/shared/plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;
const day = fc.integer({ min: 18_000, max: 18_060 }).map(fromEpochDay);
const period: fc.Arbitrary<Period> = fc
  .record({ from: fc.option(day), days: fc.option(fc.integer({ min: 1, max: 30 })) })
  .map(({ from, days }) => ({
    from,
    until: days === null ? null : addDays(from ?? fromEpochDay(18_030), days),
  }));

describe('half-open period', () => {
  it('turns the last day that people write into the first day after', () => {
    const march = inclusive(date('2021-03-01'), date('2021-03-31'));
    expect(march.until).toBe('2021-04-01');
    expect(lastDayOfPeriod(march)).toBe('2021-03-31');
    expect(lastDayOfPeriod({ from: null, until: null })).toBeNull();
  });

  it('does not overlap the period that begins the day after its last', () => {
    const first = inclusive(date('2021-03-01'), date('2021-03-15'));
    expect(overlaps(first, inclusive(date('2021-03-16'), null))).toBe(false);
    expect(overlaps(first, inclusive(date('2021-03-15'), null))).toBe(true);
  });

  test.prop([period, period])('two periods overlap when some day lies in both', (a, b) => {
    const days = Array.from({ length: 140 }, (_, index) => fromEpochDay(17_950 + index));
    expect(overlaps(a, b)).toBe(days.some((one) => covers(a, one) && covers(b, one)));
    expect(overlaps(a, b)).toBe(overlaps(b, a));
  });
});
