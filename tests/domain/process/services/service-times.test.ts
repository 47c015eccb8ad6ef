import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { publishable, type ServiceTimesCell } from '../../../../src/domain/process/services/service-times.ts';
import { date } from '../../../support/client-facts.ts';
import { valueOf } from '../../../support/service-referrals.ts';

const RULES = valueOf(lawInForce.smallCells.at(date('2022-06-30'))).rules;
const cell = (municipality: string | null, started: number): ServiceTimesCell => ({
  municipality,
  serviceType: 'JOBSEARCH_COACHING',
  started,
  needToReferral: 3,
  referralToAccepted: 4,
  acceptedToStart: 5,
});
const area = (...counts: readonly number[]): readonly ServiceTimesCell[] => [
  cell(
    null,
    counts.reduce((sum, count) => sum + count, 0),
  ),
  ...counts.map((count, nth) => cell(`m${nth}`, count)),
];
const shown = (...counts: readonly number[]) =>
  publishable(area(...counts), RULES).map(({ started }) => started);

describe('figures about few people', () => {
  it.each<readonly [readonly number[], readonly (number | null)[]]>([
    [
      [20, 30],
      [50, 20, 30],
    ],
    [
      [4, 30, 12],
      [46, null, 30, null],
    ],
    [
      [1, 1, 30],
      [32, null, null, null],
    ],
    [
      [2, 3, 30],
      [35, null, null, 30],
    ],
    [[4], [null, null]],
    [
      [4, 30],
      [34, null, null],
    ],
    [
      [0, 4, 30],
      [34, 0, null, null],
    ],
    [
      [2, 2],
      [null, null, null],
    ],
  ])('%o are told as %o', (counts, expected) => {
    expect(shown(...counts)).toEqual(expected);
  });

  it('medians of fewer than ten are left out', () => {
    const [total, nine, ten] = publishable(area(9, 10), RULES);
    expect([total?.needToReferral, nine?.needToReferral, ten?.needToReferral]).toEqual([3, null, 3]);
    expect(nine?.started).toBe(9);
  });

  it('no hidden count can be told from what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const [total, ...parts] = shown(...counts);
        for (const [nth, part] of parts.entries())
          if ((counts[nth] ?? 0) in [0, 1, 2, 3, 4] && counts[nth] !== 0) expect(part).toBeNull();
        const hidden = counts.filter((_, nth) => parts[nth] === null);
        if (hidden.length === 0 || total === null) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });
});
