import { addDays, earlier, later, type PlainDate } from './plain-date.ts';

/** A half-open span of days: `from` belongs to it, `until` does not. Null = unknown start, open end. */
export interface Period {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** Makes the half-open form of a period whose last day belongs to it, as people and registers write it. */
export function inclusive(from: PlainDate | null, lastDay: PlainDate | null): Period {
  return { from, until: lastDay === null ? null : addDays(lastDay, 1) };
}

/** The last day that belongs to the period; null when it is open. */
export function lastDayOfPeriod(period: Period): PlainDate | null {
  return period.until === null ? null : addDays(period.until, -1);
}

export function covers(period: Period, day: PlainDate): boolean {
  return (period.from === null || period.from <= day) && (period.until === null || day < period.until);
}

export function overlaps(a: Period, b: Period): boolean {
  return (
    (a.from === null || b.until === null || a.from < b.until) &&
    (b.from === null || a.until === null || b.from < a.until)
  );
}

/** The days that two periods have in common; null when there are none. */
export function intersection(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  const from = a.from === null || b.from === null ? (a.from ?? b.from) : later(a.from, b.from);
  const until = a.until === null || b.until === null ? (a.until ?? b.until) : earlier(a.until, b.until);
  return { from, until };
}
