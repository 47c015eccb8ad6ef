import { boundariesOf } from '../../legislation/parameters.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { covers, inclusive } from '../../shared/period.ts';
import {
  addDays,
  addMonths,
  earlier,
  firstDayOf,
  later,
  monthOf,
  type PlainDate,
  weekdayOf,
} from '../../shared/plain-date.ts';
import { type Calculation, calculationOf, type CalculationRow } from '../calculation.ts';
import type { GrantDeduction, GrantInterruption, PlannedPeriod, StartUpGrant } from './start-up-grant.ts';

type MoneyLaw = Pick<StatuteBook, 'basicAllowance'>;

/** A time with its last day; null while it goes on. */
interface Dated {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/**
 * What a grant comes to from a day to a last day: days of payment times the basic allowance, less income of these days.
 * A row for each calendar month, and another where the rate, the period, an interruption or an income begins or ends; what
 * income takes away is a row of its own with a negative amount. Days of payment are the weekdays of the period, holidays
 * too. Whole days times whole cents: nothing is rounded, and parts sum to the whole however the time is cut.
 * @throws when a day of payment is before the first daily rate of the law, which no granted period is
 */
export function grantCalculation(
  periods: readonly PlannedPeriod[],
  interruptions: readonly GrantInterruption[],
  deductions: readonly GrantDeduction[],
  from: PlainDate,
  to: PlainDate,
  law: MoneyLaw,
): Calculation {
  const rows = periods.flatMap((period) => {
    const paid = { from: later(period.from, from), to: earlier(period.to, to) };
    return piecesOf(paid, [...interruptions, ...deductions], law)
      .filter(({ from: first }) => !interruptions.some((one) => includes(one, first)))
      .flatMap((piece) => rowsOf(piece, period, deductions, law));
  });
  return calculationOf(rows);
}

/** What of a grant can be paid from a day to a last day as the case stands: nothing after its end. */
export function payable(
  { periods, interruptions, deductions, endedOn }: StartUpGrant,
  from: PlainDate,
  to: PlainDate,
  law: MoneyLaw,
): Calculation {
  const last = endedOn === null ? to : earlier(to, endedOn);
  return grantCalculation(periods, interruptions, deductions, from, last, law);
}

/** Cuts a time where a month, the rate or one of the times given begins or ends. */
function piecesOf(
  time: { readonly from: PlainDate; readonly to: PlainDate },
  times: readonly Dated[],
  { basicAllowance }: MoneyLaw,
): readonly { readonly from: PlainDate; readonly to: PlainDate }[] {
  const until = addDays(time.to, 1);
  const cuts = new Set([time.from, ...boundariesOf(basicAllowance.entries)]);
  for (let month = firstDayOf(monthOf(time.from)); month < until; month = addMonths(month, 1))
    cuts.add(month);
  for (const { from, to } of times) {
    cuts.add(from);
    if (to !== null) cuts.add(addDays(to, 1));
  }
  const days = [...cuts].filter((day) => time.from <= day && day < until).toSorted();
  return days.map((from, at) => ({ from, to: addDays(days[at + 1] ?? until, -1) }));
}

/** The row of a piece, and that of the income in it; none when no day of it is paid. */
function rowsOf(
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  { weekdays, rule }: PlannedPeriod,
  deductions: readonly GrantDeduction[],
  { basicAllowance }: MoneyLaw,
): readonly CalculationRow[] {
  const days = weekdaysIn(from, to, weekdays);
  if (days === 0) return [];
  const allowance = basicAllowance.at(from);
  if (!allowance.ok) throw new Error(`no daily rate of the start-up grant on ${from}`);
  const { rules, reference } = allowance.value;
  const daily = rules.perDay.amount;
  const income = deductions
    .filter((one) => includes(one, from))
    .reduce((sum, { dailyCents }) => sum + dailyCents, 0);
  const row = (basisCents: number, by: CalculationRow['rules']): CalculationRow => ({
    from,
    to,
    days,
    basisCents,
    rate: null,
    capCents: null,
    cents: days * basisCents,
    rules: by,
  });
  const gross = row(daily, [rule, reference]);
  return income === 0 ? [gross] : [gross, row(-Math.min(income, daily), [rule])];
}

function includes({ from, to }: Dated, day: PlainDate): boolean {
  return covers(inclusive(from, to), day);
}

function weekdaysIn(from: PlainDate, to: PlainDate, weekdays: readonly number[]): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdays.includes(weekdayOf(day))) days += 1;
  return days;
}
