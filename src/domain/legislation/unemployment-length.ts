import { overlaps, type Period } from '../shared/period.ts';
import { addMonths, daysBetween, earlier, later, type PlainDate } from '../shared/plain-date.ts';
import type { Length } from './amounts.ts';

/** Unemployed so long of so long a time before a day, with breaks or without (työttömyyden kesto). */
export interface UnemploymentTest {
  readonly unemployed: Length;
  readonly within: Length;
}

/** Time that a jobseeker has spent unemployed or in a service; spans may touch and overlap. */
export interface JobseekerTime {
  readonly kind: 'UNEMPLOYED' | 'SERVICE';
  readonly period: Period;
}

/**
 * Whether somebody was unemployed long enough before a day: the days in so many months back must reach the days of
 * so many months. A service does not break unemployment; its days count when the law says so.
 */
export function wasUnemployed(
  { unemployed, within }: UnemploymentTest,
  times: readonly JobseekerTime[],
  on: PlainDate,
  serviceDaysCount: boolean,
): boolean {
  const days = unemployedDays(within, times, on, serviceDaysCount);
  return days >= daysBetween(addMonths(on, -unemployed.amount), on);
}

/** How many of the days of so many months before a day count as unemployed; a day counts once. */
export function unemployedDays(
  within: Length,
  times: readonly JobseekerTime[],
  on: PlainDate,
  serviceDaysCount: boolean,
): number {
  const window = { from: addMonths(on, -within.amount), until: on };
  const counted = times
    .filter(({ kind }) => kind === 'UNEMPLOYED' || serviceDaysCount)
    .map(({ period }) => period)
    .filter((period) => overlaps(period, window))
    .map(({ from, until }) => ({
      from: later(from ?? window.from, window.from),
      until: earlier(until ?? window.until, window.until),
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let reached = window.from;
  for (const { from, until } of counted) {
    if (until <= reached) continue;
    days += daysBetween(later(from, reached), until);
    reached = until;
  }
  return days;
}
