import type { PlainDate } from '../shared/plain-date.ts';
import type { RuleReference } from '../shared/result.ts';

/** A line of a calculation (laskelman rivi): what it is made from, what it comes to, and by which rule. */
export interface CalculationRow {
  /** First and last day that it is for. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days that are counted: calendar days of a month, or days of payment. */
  readonly days: number;
  /** What it is counted from: pay costs of a month, or a daily rate, in cents. */
  readonly basisCents: number;
  /** Share of the basis in basis points; null where the basis is an amount by day. */
  readonly rate: number | null;
  /** Most that the line may come to, in cents; null where there is no limit. */
  readonly capCents: number | null;
  readonly cents: number;
  /** Rules of the line: that of the rate or amount, and that of the cap where it is another. */
  readonly rules: readonly RuleReference[];
}

/** An amount that explains itself (tuen laskelma). */
export interface Calculation {
  readonly rows: readonly CalculationRow[];
  /** Sum of the rows, in cents. */
  readonly cents: number;
}

export function calculationOf(rows: readonly CalculationRow[]): Calculation {
  return { rows, cents: rows.reduce((sum, row) => sum + row.cents, 0) };
}

/** What of a calculation falls on the days of a calendar year, which is the budget year; cents. */
export interface YearCents {
  readonly year: number;
  readonly cents: number;
}

/** A calculation by budget years; no row crosses the end of one, so that the years sum to the whole. */
export function centsByYear({ rows }: Calculation): readonly YearCents[] {
  const years = Map.groupBy(rows, ({ from }) => Number(from.slice(0, 4)));
  return [...years].map(([year, ofYear]) => ({
    year,
    cents: ofYear.reduce((sum, { cents }) => sum + cents, 0),
  }));
}
