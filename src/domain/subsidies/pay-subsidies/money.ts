import type { PaySubsidyRules } from '../../legislation/pay-subsidy.ts';
import { overlaps } from '../../shared/period.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  earlier,
  firstDayOf,
  later,
  monthOf,
  type PlainDate,
  type YearMonth,
} from '../../shared/plain-date.ts';
import { proportionOf } from '../../shared/proportion.ts';
import { type Calculation, calculationOf, type CalculationRow } from '../calculation.ts';
import type { SubsidyInterruption } from './pay-subsidy.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';

/**
 * What pay costs are counted from, in cents: those of a whole month, of which a part of a month is a part; or those that
 * were paid, month by month, for the days that are covered.
 */
export type PayCosts =
  | { readonly kind: 'MONTHLY'; readonly cents: number }
  | { readonly kind: 'PAID'; readonly months: Readonly<Record<YearMonth, number>> };

/** What is counted: the time, which lies within the terms, and the pay costs of it. */
export interface CountedTime {
  readonly terms: SubsidyTerms;
  /** First day of the subsidy, where other terms went before these. */
  readonly since?: PlainDate;
  readonly payCosts: PayCosts;
  /** Those that suspend the subsidy: nothing is paid for their days. */
  readonly interruptions: readonly SubsidyInterruption[];
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
}

/**
 * Counts a subsidy by calendar months: the rate of the pay costs, at most the cap; of a month that is not covered whole,
 * cap and monthly pay divided by 30 for each day, at most the whole. A month that two decisions share is given once: the
 * later time gets what its days add to those before it. A month in which the rate falls has two rows, which share it by
 * their days. Each row is rounded once, half away from zero, to the cent; the sum is that of the rows.
 */
export function subsidyCalculation(counted: CountedTime): Calculation {
  const from = later(counted.from, counted.terms.from);
  const to = earlier(counted.to, counted.terms.to);
  const rows: CalculationRow[] = [];
  for (let month = firstDayOf(monthOf(from)); month <= to; month = addMonths(month, 1)) {
    rows.push(...rowsOf(month, from, to, counted));
  }
  return calculationOf(rows);
}

function rowsOf(
  first: PlainDate,
  from: PlainDate,
  to: PlainDate,
  { terms, payCosts, interruptions, since = terms.from }: CountedTime,
): readonly CalculationRow[] {
  const next = addMonths(first, 1);
  const begins = later(first, from);
  const ends = addDays(earlier(addDays(to, 1), next), -1);
  const days = paidDays(begins, ends, interruptions);
  if (days === 0) return [];
  const divisor = terms.partialMonthDivisor;
  const before = paidDays(later(first, since), addDays(begins, -1), interruptions);
  // A month that is covered whole is one; a part of one is never more.
  const given = (covered: number): number =>
    covered === daysBetween(first, next) ? divisor : Math.min(covered, divisor);
  const already = given(before);
  const units = given(before + days) - already;
  const paid = payCosts.kind === 'PAID' ? (payCosts.months[monthOf(first)] ?? 0) : payCosts.cents;
  const costs = paid * (terms.payCostPercent ?? 100);
  const cap = terms.monthlyCapCents;
  return partsOf(begins, ends, terms).flatMap((part) => {
    const partDays = paidDays(part.from, part.to, interruptions);
    if (partDays === 0) return [];
    /** What the days of the part add, of an amount of a whole month. */
    const added = (amount: number, of: number): number => {
      const whole = of * divisor * days;
      return (
        proportionOf(amount, already * days + units * partDays, whole) -
        proportionOf(amount, already * days, whole)
      );
    };
    const capCents = cap === null ? null : added(cap, 1);
    const isPaid = payCosts.kind === 'PAID';
    const share = costs * part.rate;
    const ofPay = isPaid ? proportionOf(share, partDays, COSTS * days) : added(share, COSTS);
    const isCapped = cap !== null && exceeds(share, cap, isPaid ? units : divisor, divisor);
    return [
      {
        from: part.from,
        to: part.to,
        days: partDays,
        basisCents: isPaid ? proportionOf(costs, partDays, 100 * days) : added(costs, 100),
        rate: part.rate,
        capCents,
        cents: isCapped ? (capCents ?? 0) : ofPay,
        rules: [terms.rule],
      },
    ];
  });
}

/** Percent of pay times basis points of it. */
const COSTS = 100 * 10_000;

/** The days of a month at one rate, or before and after the rate falls. */
function partsOf(
  from: PlainDate,
  to: PlainDate,
  { rate, later: falls }: SubsidyTerms,
): readonly { readonly from: PlainDate; readonly to: PlainDate; readonly rate: number }[] {
  if (falls === null || to < falls.from) return [{ from, to, rate }];
  if (falls.from <= from) return [{ from, to, rate: falls.rate }];
  return [
    { from, to: addDays(falls.from, -1), rate },
    { from: falls.from, to, rate: falls.rate },
  ];
}

/** Whether so much of the pay costs is more than so many parts of a divided cap. */
function exceeds(share: number, cap: number, parts: number, divisor: number): boolean {
  return BigInt(share) * BigInt(divisor) > BigInt(cap) * BigInt(parts) * BigInt(COSTS);
}

/** Calendar days of a time without those of interruptions. */
function paidDays(from: PlainDate, to: PlainDate, interruptions: readonly SubsidyInterruption[]): number {
  if (to < from) return 0;
  const time = { from, until: addDays(to, 1) };
  const lost = interruptions
    .map((one) => ({ from: one.from, until: one.to === null ? null : addDays(one.to, 1) }))
    .filter((one) => overlaps(one, time))
    .map((one) =>
      daysBetween(later(one.from, from), one.until === null ? time.until : earlier(one.until, time.until)),
    );
  return daysBetween(from, time.until) - lost.reduce((sum, days) => sum + days, 0);
}

/** Whether an interruption is so long that it suspends the subsidy; one that goes on does when it has lasted so long. */
export function suspends(
  { from, to }: Pick<SubsidyInterruption, 'from' | 'to'>,
  today: PlainDate,
  { interruption }: PaySubsidyRules,
): boolean {
  return addMonths(from, interruption.from.amount) <= addDays(to ?? today, 1);
}
