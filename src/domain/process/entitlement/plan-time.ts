import type { IntegrationPlanRules } from '../../legislation/integration-plans.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { intersection } from '../../shared/period.ts';
import { daysBetween, earlier, later, type PlainDate } from '../../shared/plain-date.ts';

/** Days of a plan or of an interruption, half-open. */
export interface PlanTime {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** The plans so far once another one begins: one is in force at a time, so what comes later takes its place. */
export function cutAt(planTimes: readonly PlanTime[], from: PlainDate): readonly PlanTime[] {
  return planTimes
    .filter((time) => time.from < from)
    .map((time) => ({ ...time, until: earlier(time.until, from) }));
}

/** What the total of a client's integration plans is counted from. */
export interface IntegrationTime {
  readonly planTimes: readonly PlanTime[];
  readonly interruptions: readonly PlanTime[];
  readonly isExtended: boolean;
}

/**
 * Whether a plan stays within the longest first plan, and with the plans before it within the longest total, as the
 * days of the plans are counted (kokonaiskesto). The total is as many days as the law's years have from the first plan
 * on; days between plans do not count, nor do those of interruptions where the law says so.
 */
export function isWithinMaximum(
  plan: PlanTime,
  { planTimes, interruptions, isExtended }: IntegrationTime,
  { firstMax, totalMax, totalMaxExtension, totalMaxWithout }: IntegrationPlanRules,
): boolean {
  const before = cutAt(planTimes, plan.from);
  const first = before[0]?.from ?? plan.from;
  if (before.length === 0 && plan.until > countFrom(first, firstMax)) return false;
  const regular = countFrom(first, totalMax);
  const longest = isExtended ? countFrom(regular, totalMaxExtension) : regular;
  const times = [...before, plan];
  const without = totalMaxWithout === null ? [] : interruptions;
  const excluded = times.flatMap((time) => without.flatMap((gap) => commonDays(time, gap)));
  return distinctDays(times) - distinctDays(excluded) <= daysBetween(first, longest);
}

function commonDays(a: PlanTime, b: PlanTime): readonly PlanTime[] {
  return intersection(a, b) === null
    ? []
    : [{ from: later(a.from, b.from), until: earlier(a.until, b.until) }];
}

/** How many days there are in periods that may overlap; a day counts once. */
function distinctDays(times: readonly PlanTime[]): number {
  let days = 0;
  let reached: PlainDate | null = null;
  for (const { from, until } of times.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start: PlainDate = reached === null ? from : later(from, reached);
    if (start >= until) continue;
    days += daysBetween(start, until);
    reached = until;
  }
  return days;
}
