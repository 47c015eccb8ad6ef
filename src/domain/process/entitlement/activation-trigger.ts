import type { ActivationTrigger as Thresholds } from '../../legislation/plans.ts';
import type { ActivationTriggerId, PlanId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Matter } from '../../handling/matter.ts';

/** Thresholds, each of which makes an activation plan due (aktivointisuunnitelman ehdot). */
export const ACTIVATION_CRITERIA = ['SUPPORT_DAYS', 'SUPPORT_AFTER_ALLOWANCE', 'SOCIAL_ASSISTANCE'] as const;

export type ActivationCriterion = (typeof ACTIVATION_CRITERIA)[number];

/** What was counted of a client's benefits; null where nobody has told. */
export interface BenefitCounts {
  /** Days of labour market support, of all time. */
  readonly supportDays: number | null;
  /** The same, of the last twelve months. */
  readonly supportDaysOfLastYear: number | null;
  /** The same, since the allowance period was used up; 0 when it has just been. */
  readonly supportDaysAfterAllowance: number | null;
  /** Months of living mainly on social assistance. */
  readonly socialAssistanceMonths: number | null;
}

/** A count that was told, the thresholds that it reaches, and the rule by which. */
export interface TriggerCount extends BenefitCounts {
  readonly source: 'KELA' | 'OFFICIAL';
  /** Day on which it was told: its law and the client's age on it decide. */
  readonly notedOn: PlainDate;
  readonly criteriaMet: readonly ActivationCriterion[];
  readonly rule: RuleReference;
}

/** `CORRECTED`: what had been counted turned out not to reach the threshold; a plan that was made meanwhile stays. */
export type ActivationTriggerState = 'BELOW' | 'MET' | 'PLAN_MADE' | 'CORRECTED';

/** What makes an activation plan due, or may do so (aktivointiehdon täyttyminen). */
export interface ActivationTrigger extends Matter<ActivationTriggerId, ActivationTriggerState> {
  /** Every count that was told, the latest last: there is at least one. */
  readonly counts: readonly TriggerCount[];
  readonly planId: PlanId | null;
}

export type ActivationCommand = 'count' | 'reach' | 'correct' | 'make-plan';

/** Life cycle of a trigger of the activation plan (aktivointiehdon elinkaari). */
export const ACTIVATION_TRIGGER: StateMachine<ActivationTriggerState, ActivationCommand> = {
  name: 'activation trigger',
  finnish: 'aktivointiehto',
  initial: 'BELOW',
  moves: {
    BELOW: { count: 'BELOW', reach: 'MET' },
    MET: { count: 'MET', correct: 'CORRECTED', 'make-plan': 'PLAN_MADE' },
    PLAN_MADE: { count: 'PLAN_MADE', correct: 'CORRECTED' },
    CORRECTED: {},
  },
};

/** The thresholds that counts reach. */
export function activationCriteriaMet(
  counts: BenefitCounts,
  { supportDays, supportDaysWithin, supportDaysAfterAllowance, socialAssistance }: Thresholds,
): readonly ActivationCriterion[] {
  const days = supportDaysWithin === null ? counts.supportDays : counts.supportDaysOfLastYear;
  const reached: Readonly<Record<ActivationCriterion, boolean>> = {
    SUPPORT_DAYS: days !== null && days >= supportDays.amount,
    SUPPORT_AFTER_ALLOWANCE:
      counts.supportDaysAfterAllowance !== null &&
      counts.supportDaysAfterAllowance >= supportDaysAfterAllowance.amount,
    SOCIAL_ASSISTANCE:
      counts.socialAssistanceMonths !== null && counts.socialAssistanceMonths >= socialAssistance.amount,
  };
  return ACTIVATION_CRITERIA.filter((criterion) => reached[criterion]);
}
