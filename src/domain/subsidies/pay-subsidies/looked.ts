import type { PaySubsidyRules } from '../../legislation/pay-subsidy.ts';
import type { SubsidyLimits } from '../../legislation/subsidy-limits.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Failure, RuleReference } from '../../shared/result.ts';
import type { SubsidyApplication } from './pay-subsidy.ts';
import type { SubsidySituation } from './situation.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';

/** What is looked at, and the law of the day. */
export interface Looked {
  readonly application: SubsidyApplication;
  readonly situation: SubsidySituation;
  readonly on: PlainDate;
  readonly rules: PaySubsidyRules;
  readonly limits: SubsidyLimits;
  readonly rule: RuleReference;
}

/** Terms as the type of subsidy gives them. */
export interface TypedTerms
  extends Pick<
    SubsidyTerms,
    'group' | 'groupCode' | 'rate' | 'later' | 'payCostPercent' | 'monthlyCapCents' | 'rule'
  > {
  /** Longest subsidy; null: to the end of an apprenticeship. */
  readonly maxMonths: number | null;
}

export type LevelCode =
  | 'SUBSIDY_GROUND_MISSING'
  | 'NEEDS_ASSESSMENT_MISSING'
  | 'EMPLOYER_KIND_EXCLUDED'
  | 'WORKING_TIME_TOO_LONG'
  | 'UNEMPLOYMENT_TOO_SHORT'
  | 'AGE_TOO_LOW'
  | 'HOURS_TOO_FEW'
  | 'SUBSIDY_TOO_LONG'
  | 'SUBSIDY_AFTER_JOB'
  | 'TRAINING_END_MISSING';

/** Terms by type, or everything that keeps from them. */
export type Typed =
  | { readonly ok: true; readonly value: TypedTerms }
  | { readonly ok: false; readonly failure: readonly Failure<LevelCode | 'RULE_NOT_FOUND'>[] };
