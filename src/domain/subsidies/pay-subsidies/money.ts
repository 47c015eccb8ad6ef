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
  readonly payCosts: PayCosts;
  /** Those that suspend the subsidy: nothing is paid for their days. */
  readonly interruptions: readonly SubsidyInterruption[];
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
}

/**
 * Counts a subsidy by calendar months: the rate of the pay costs, at most the cap; of a month that is not covered whole,
 * cap and monthly pay divided by 30 for each day, at most the whole. A month in which the rate falls has two rows, which
 * share it by their days. Each row is rounded once, half away from zero, to the cent; the sum is that of the rows.
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
  { terms, payCosts, interruptions }: CountedTime,
): readonly CalculationRow[] {
  const next = addMonths(first, 1);
  const inMonth = daysBetween(first, next);
  const begins = later(first, from);
  const ends = addDays(earlier(addDays(to, 1), next), -1);
  const days = paidDays(begins, ends, interruptions);
  if (days === 0) return [];
  const divisor = terms.partialMonthDivisor;
  // A month that is covered whole is one; a part of one is never more.
  const whole = days === inMonth ? days : Math.max(days, divisor);
  const falls = terms.later?.from;
  const parts =
    falls !== undefined && begins < falls && falls <= ends
      ? [
          { from: begins, to: addDays(falls, -1), rate: terms.rate },
          { from: falls, to: ends, rate: terms.later?.rate ?? terms.rate },
        ]
      : [
          {
            from: begins,
            to: ends,
            rate: falls !== undefined && falls <= begins ? (terms.later?.rate ?? terms.rate) : terms.rate,
          },
        ];
  return parts.flatMap((part) => {
    const partDays = paidDays(part.from, part.to, interruptions);
    if (partDays === 0) return [];
    const paid = payCosts.kind === 'PAID' ? (payCosts.months[monthOf(first)] ?? 0) : payCosts.cents;
    const percent = terms.payCostPercent ?? 100;
    const share = payCosts.kind === 'PAID' ? { part: partDays, of: days } : { part: partDays, of: whole };
    const ofPay = { numerator: paid * percent * part.rate, of: 100 * 10_000 * share.of };
    const cap = terms.monthlyCapCents;
    const isCapped = cap !== null && exceeds(ofPay, cap, whole);
    const cents = isCapped
      ? proportionOf(cap, partDays, whole)
      : proportionOf(ofPay.numerator, share.part, ofPay.of);
    return [
      {
        from: part.from,
        to: part.to,
        days: partDays,
        basisCents: proportionOf(paid * percent, share.part, 100 * share.of),
        rate: part.rate,
        capCents: cap === null ? null : proportionOf(cap, partDays, whole),
        cents,
        rules: [terms.rule],
      },
    ];
  });
}

/** Whether so much of the pay costs for a day is more than the cap gives for it. */
function exceeds(
  ofPay: { readonly numerator: number; readonly of: number },
  cap: number,
  whole: number,
): boolean {
  return BigInt(ofPay.numerator) * BigInt(whole) > BigInt(cap) * BigInt(ofPay.of);
}

/** Calendar days of a time without those of interruptions. */
function paidDays(from: PlainDate, to: PlainDate, interruptions: readonly SubsidyInterruption[]): number {
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
