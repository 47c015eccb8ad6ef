import type { Instant } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { SubsidyLevel } from './pay-subsidy.ts';
import { type JobseekerTime, wasUnemployed } from './unemployment-length.ts';

/** Work may begin after the decision, on the same day too: the moment of the decision counts, not its date. */
export function jobBeginsAfterDecision(jobBegins: Instant, decided: Instant): boolean {
  return decided < jobBegins;
}

/** The highest level whose test somebody meets; levels come from the shortest unemployment up. */
export function levelOf(
  levels: readonly SubsidyLevel[],
  times: readonly JobseekerTime[],
  on: PlainDate,
  serviceDaysCount: boolean,
): SubsidyLevel | undefined {
  return levels.findLast(({ test }) => test === null || wasUnemployed(test, times, on, serviceDaysCount));
}
