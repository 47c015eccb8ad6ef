import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { nextAttemptAt, waitAfter } from '../../../src/domain/exchange/back-off.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';

const NOW = '2022-06-01T09:00:00.000Z' as Instant;
const HOUR_MS = 3_600_000;

describe('waiting after failures', () => {
  it.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 40],
    [5, 80],
    [8, 640],
    [10, 2560],
    [11, 3600],
    [12, 3600],
    [1000, 3600],
  ])('after %i in a row: %i seconds, or down to half of it by chance', (failures, seconds) => {
    expect(waitAfter(failures, 0)).toBe(seconds * 1000);
    expect(waitAfter(failures, 0.5)).toBe(seconds * 750);
  });

  test.prop([fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true })])(
    'is never longer than an hour, nor none at all, however long an outage lasts',
    (failures, chance) => {
      expect(waitAfter(failures, chance)).toBeGreaterThan(2_000);
      expect(waitAfter(failures, chance)).toBeLessThanOrEqual(HOUR_MS);
    },
  );

  it('a receiver that names a later moment is not asked before it, and one that names an earlier is no reason to hurry', () => {
    expect(nextAttemptAt(NOW, 1, 0, null)).toBe('2022-06-01T09:00:05.000Z');
    expect(nextAttemptAt(NOW, 1, 0, '2022-06-02T06:00:00.000Z' as Instant)).toBe('2022-06-02T06:00:00.000Z');
    expect(nextAttemptAt(NOW, 1, 0, '2022-06-01T08:00:00.000Z' as Instant)).toBe('2022-06-01T09:00:05.000Z');
  });

  it('through 30 days without a receiver it is asked about once an hour, to the end', () => {
    let at = NOW;
    let failures = 0;
    while (at < '2022-07-01T09:00:00.000Z') {
      failures += 1;
      at = nextAttemptAt(at, failures, 0, null);
    }
    expect(failures).toBeGreaterThan(700);
    expect(failures).toBeLessThan(740);
  });
});
