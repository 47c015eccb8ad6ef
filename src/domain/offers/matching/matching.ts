import {
  type JobPlacementRules,
  MATCHING_CRITERIA,
  type MatchingCriterion,
} from '../../legislation/job-placement.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { compared, type Comparison } from './comparing.ts';
import type { Demands, Jobseeker } from './jobseeker.ts';

/** What nobody is found by: health and the ability to work (terveystiedot). */
export const HEALTH_CRITERIA = [
  'HEALTH',
  'WORK_ABILITY',
  'FUNCTIONAL_CAPACITY',
  'DISABILITY',
  'REHABILITATION',
] as const;

export type NamedCriterion = MatchingCriterion | (typeof HEALTH_CRITERIA)[number];

/** How one criterion is met; `UNKNOWN` where nothing is known of the client (perustelu). */
export interface MatchRow extends Comparison {
  readonly criterion: MatchingCriterion;
  /** Points that it gives when it is met. */
  readonly points: number;
}

/** How a jobseeker and a vacancy suit each other, criterion by criterion (sopivuus). */
export interface Match {
  readonly points: number;
  /** Points that somebody would have who meets everything that the vacancy asks for. */
  readonly outOf: number;
  readonly rows: readonly MatchRow[];
}

/** Criteria that may be used, with the rules of the day. */
export interface MatchingTerms {
  readonly criteria: readonly MatchingCriterion[];
  readonly rules: JobPlacementRules;
  readonly reference: RuleReference;
}

export type MatchingFailure = Failure<'NO_GROUND_FOR_HEALTH_DATA' | 'RULE_NOT_FOUND'>;

/** The terms on which is matched by every criterion. */
export function allCriteria(
  on: PlainDate,
  { jobPlacement }: Pick<StatuteBook, 'jobPlacement'>,
): Result<MatchingTerms, Failure<'RULE_NOT_FOUND'>> {
  const law = jobPlacement.at(on);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  return ok({ criteria: MATCHING_CRITERIA, rules, reference });
}

/** The terms on which is matched, all criteria unless some are named. Fails with `NO_GROUND_FOR_HEALTH_DATA` (R51). */
export function matchingTerms(
  named: readonly NamedCriterion[],
  on: PlainDate,
  law: Pick<StatuteBook, 'jobPlacement'>,
): Result<MatchingTerms, MatchingFailure> {
  const all = allCriteria(on, law);
  if (!all.ok) return all;
  const { rules, reference } = all.value;
  const ofHealth = named.filter((one) => HEALTH_CRITERIA.some((health) => health === one));
  if (ofHealth.length > 0) {
    return fail('forbidden', 'NO_GROUND_FOR_HEALTH_DATA', { criteria: ofHealth }, reference);
  }
  const criteria = MATCHING_CRITERIA.filter((one) => named.includes(one));
  return named.length === 0 ? all : ok({ criteria, rules, reference });
}

/** How a jobseeker and a vacancy suit each other. What the vacancy does not ask for has no row and counts for nothing. */
export function matchOf(
  demands: Demands,
  seeker: Jobseeker,
  { criteria, rules }: Pick<MatchingTerms, 'criteria' | 'rules'>,
): Match {
  const rows = rules.points
    .filter(({ criterion }) => criteria.includes(criterion))
    .flatMap(({ criterion, points }) => {
      const comparison = compared(criterion, demands, seeker);
      return comparison === null ? [] : [{ criterion, ...comparison, points }];
    });
  return {
    points: sum(rows.filter(({ outcome }) => outcome === 'MET')),
    outOf: sum(rows),
    rows,
  };
}

/** Those who suit best first; of those who suit alike, in the order in which they came. */
export function bestFirst<T extends Pick<Match, 'points' | 'outOf'>>(matches: readonly T[]): readonly T[] {
  return matches.toSorted((a, b) => b.points - a.points || a.outOf - b.outOf);
}

function sum(rows: readonly Pick<MatchRow, 'points'>[]): number {
  return rows.reduce((total, { points }) => total + points, 0);
}
