import type { TrialArea } from '../../domain/legislation/trial-areas.ts';
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
}

/** Counts over everybody, without names: what figures are made of. */
export interface ReportReads {
  monthlyCounts(request: CountRequest): Promise<readonly RawCount[]>;
}
