import type { TrialArea } from '../../domain/legislation/trial-areas.ts';
import type { Coverage } from '../../domain/reporting/coverage.ts';
import type { Population, RawCount } from '../../domain/reporting/monthly-report.ts';
import type { PlainDate, YearMonth } from '../../domain/shared/plain-date.ts';

/** What the counts of a month are asked for. */
export interface CountRequest {
  readonly month: YearMonth;
  readonly countDate: PlainDate;
  readonly population: Population;
  readonly areas: readonly TrialArea[];
  /** Status codes that mean unemployed on the count date. */
  readonly unemployedCodes: readonly string[];
  /** Whether people under temporary protection without a home municipality count where they stay. */
  readonly temporaryProtection: boolean;
}

/** What figures are made of, and what is known of each area. */
export interface MonthlyCounts {
  readonly counts: readonly RawCount[];
  readonly coverage: readonly Coverage[];
}

/** Counts over everybody, without names. */
export interface ReportReads {
  monthlyCounts(request: CountRequest): Promise<MonthlyCounts>;
}
