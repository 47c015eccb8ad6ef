import { factorFor } from './distribution.ts';
import {
  type AgeGroup,
  ageGroupOf,
  type ByAgeGroup,
  byAgeGroup,
  jobseekers,
  LONG_TERM_WEEKS,
  unemployedByWeeks,
  type Weeks,
} from './margins.ts';

export type Unemployed = '02' | '03';

/** A class of the duration statistics in one age group. */
export interface DurationClass {
  readonly weeks: Weeks;
  /** The unemployed and the laid off of the class, as shares of all of the age group. */
  readonly shares: Readonly<Record<Unemployed, number>>;
}

/**
 * Durations of unemployment by age group: those of the table, with the long ones weighted alike in all age groups so
 * that they are the given share of all unemployed.
 */
export function durations(longTermShare: number): ByAgeGroup<readonly DurationClass[]> {
  const factor = factorFor(longTermShare, (candidate) =>
    meanOverAges((group) =>
      sum(classShares(group, candidate).filter((_, index) => isLongTerm(unemployedByWeeks[index]?.weeks))),
    ),
  );
  return byAgeGroup((group) => {
    const shares = classShares(group, factor);
    const laidOff = unemployedCount(group, '03') / unemployedCount(group);
    const meanWeight = sum(
      unemployedByWeeks.map(({ weeks }, index) => (shares[index] ?? 0) * layOffWeight(weeks)),
    );
    return unemployedByWeeks.map(({ weeks }, index) => {
      const share = shares[index] ?? 0;
      const laidOffShare = (share * laidOff * layOffWeight(weeks)) / meanWeight;
      return { weeks, shares: { '02': share - laidOffShare, '03': laidOffShare } };
    });
  });
}

/** Mean of a figure over the age groups, each by its number of unemployed. */
export function meanOverAges(figure: (group: AgeGroup) => number): number {
  const sizes = byAgeGroup((group) => unemployedCount(group));
  return sum(byAgeGroup((group) => figure(group) * sizes[group])) / sum(sizes);
}

/** Unemployed people of an age group, of one status or of both. */
function unemployedCount(group: AgeGroup, status?: Unemployed): number {
  return sum(
    jobseekers
      .filter((cell) => ageGroupOf(cell.ages.from) === group)
      .filter((cell) => (status ? cell.status === status : cell.status === '02' || cell.status === '03'))
      .map(({ count }) => count),
  );
}

function classShares(group: AgeGroup, longTermFactor: number): readonly number[] {
  const weighted = unemployedByWeeks.map(
    ({ weeks, counts }) => counts[group] * (isLongTerm(weeks) ? longTermFactor : 1),
  );
  return weighted.map((count) => count / sum(weighted));
}

function isLongTerm(weeks: Weeks | undefined): boolean {
  return (weeks?.from ?? 0) >= LONG_TERM_WEEKS;
}

/** Lay-offs are short: how likely somebody in a duration class is laid off, compared with the first weeks. */
function layOffWeight({ from }: Weeks): number {
  return from <= 13 ? 1 : from <= 27 ? 0.5 : from <= 40 ? 0.2 : 0.05;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
