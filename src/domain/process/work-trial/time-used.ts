import type { Length } from '../../shared/deadlines.ts';
import { addMonths, daysBetween, earlier, later, type PlainDate } from '../../shared/plain-date.ts';

/** A half-open span of days with both ends known. */
export interface Span {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Days of a month where months and days are added up. */
const MONTH = 30;

/** The spans without what they have in common, the earliest first; those that touch are one (päällekkäiset kerran). */
export function united(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.until) {
      joined[joined.length - 1] = { from: last.from, until: later(last.until, span.until) };
    } else joined.push(span);
  }
  return joined;
}

/**
 * How long spans are together, in days (käytetty aika): whole calendar months count as 30 days whatever their length, so
 * that six months from any day on are six months; the days over are added.
 */
export function timeUsed(spans: readonly Span[]): number {
  return united(spans).reduce((sum, span) => sum + lengthOf(span), 0);
}

function lengthOf({ from, until }: Span): number {
  let months = 0;
  while (addMonths(from, months + 1) <= until) months += 1;
  return months * MONTH + daysBetween(addMonths(from, months), until);
}

/** A length of the law in the same measure. */
export function inDays({ amount, unit }: Length): number {
  switch (unit) {
    case 'hours':
      return amount / 24;
    case 'weeks':
      return amount * 7;
    case 'months':
      return amount * MONTH;
    case 'years':
      return amount * 12 * MONTH;
    default:
      return amount;
  }
}

/** What of a span lies in another; null when nothing does. */
export function within(span: Span, bounds: Partial<Span>): Span | null {
  const from = bounds.from === undefined ? span.from : later(span.from, bounds.from);
  const until = bounds.until === undefined ? span.until : earlier(span.until, bounds.until);
  return from < until ? { from, until } : null;
}
