import type { EligibleGroup } from '../../legislation/pay-subsidy.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';

/** On which terms a subsidy is or would be granted (tuen ehdot); they hold to its end, whatever the law becomes. */
export interface SubsidyTerms {
  readonly group: EligibleGroup | 'AGED_55';
  /** Code of the target group in statistics, list A.10. */
  readonly groupCode: string;
  /** Share of the pay costs, in basis points. */
  readonly rate: number;
  /** The rate from a day on, where it falls. */
  readonly later: { readonly rate: number; readonly from: PlainDate } | null;
  /** What pay is multiplied by for the other pay costs, in percent; null: costs as they are. */
  readonly payCostPercent: number | null;
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  /** Most of a month, in cents; null where the law sets none. */
  readonly monthlyCapCents: number | null;
  /** A part of a month counts as so many of its days. */
  readonly partialMonthDivisor: number;
  readonly decidedOn: PlainDate;
  readonly rule: RuleReference;
}
