import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { Timeline } from '../../legislation/timeline.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { LegalBasis } from './plan.ts';
import type { PlanType } from './plan-type.ts';

export type PlanLaw = Pick<
  StatuteBook,
  | 'plans'
  | 'employmentPlan'
  | 'activationPlan'
  | 'integrationPlan'
  | 'multiSectorService'
  | 'trialGovernance'
  | 'periodicInterview'
  | 'interviewDuty'
  | 'meetings'
  | 'planFollowUp'
>;

const THEMES = {
  EMPLOYMENT: 'employmentPlan',
  ACTIVATION: 'activationPlan',
  INTEGRATION: 'integrationPlan',
  MULTISECTOR: 'multiSectorService',
} as const satisfies Readonly<Record<PlanType, keyof PlanLaw>>;

/** The rule of a type of plan on a day: its act and section. */
export function ruleOfPlan(
  type: PlanType,
  on: PlainDate,
  law: PlanLaw,
): Result<RuleReference, Failure<'RULE_NOT_FOUND'>> {
  const theme: Timeline<unknown> = law[THEMES[type]];
  const found = theme.at(on);
  return found.ok ? ok(found.value.reference) : found;
}

/**
 * Whether a plan of a type can rest on provisions on the day of decision: each act must be one that has the plan, or plans
 * of jobseekers, in force, or the act on the trial (R50). Fails with `LEGAL_BASIS_NOT_IN_FORCE` and the act that is.
 */
export function restsOn(
  type: PlanType,
  basis: readonly LegalBasis[],
  on: PlainDate,
  law: PlanLaw,
): Result<null, Failure<'LEGAL_BASIS_NOT_IN_FORCE' | 'RULE_NOT_FOUND'>> {
  const rule = ruleOfPlan(type, on, law);
  if (!rule.ok) return rule;
  const beside: readonly Timeline<unknown>[] = [law.plans, law.trialGovernance];
  const inForce = new Set([
    ...actsIn(rule.value.act),
    ...beside
      .map((theme) => theme.at(on))
      .flatMap((found) => (found.ok ? actsIn(found.value.reference.act) : [])),
  ]);
  const gone = basis.find(({ act }) => !inForce.has(actsIn(act)[0] ?? ''));
  return gone === undefined
    ? ok(null)
    : fail(
        'rule-violation',
        'LEGAL_BASIS_NOT_IN_FORCE',
        { act: gone.act, date: on, inForce: rule.value.act },
        rule.value,
      );
}

/** The numbers of acts in a reference such as `916/2012 (1379/2021)`, the act itself first. */
function actsIn(reference: string): readonly string[] {
  return reference.match(/\d{1,4}\/\d{4}/g) ?? [];
}
