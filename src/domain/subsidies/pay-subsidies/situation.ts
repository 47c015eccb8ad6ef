import { levelOf } from '../../legislation/subsidy-terms.ts';
import type { EligibleGroup, PaySubsidyRules } from '../../legislation/pay-subsidy.ts';
import type { SubsidyLimits } from '../../legislation/subsidy-limits.ts';
import {
  type JobseekerTime,
  type UnemploymentTest,
  wasUnemployed,
} from '../../legislation/unemployment-length.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { ageOn, type PlainDate } from '../../shared/plain-date.ts';

/** A subsidy that the client's employment has had before (aiempi palkkatuki). */
export interface EarlierSubsidy {
  readonly businessId: string | null;
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
}

/** What of the client decides whether and how long a subsidy may be granted (tuella palkattavan tilanne). */
export interface SubsidySituation {
  readonly birthDate: PlainDate;
  /** Whether the client is unemployed on the day of the decision. */
  readonly isUnemployed: boolean;
  readonly times: readonly JobseekerTime[];
  /** Last day of work; null when none is known. */
  readonly lastWorkedOn: PlainDate | null;
  /** Found in the assessment (ammatillisen osaamisen puute). */
  readonly hasSkillShortage: boolean;
  readonly hasUpperSecondaryQualification: boolean;
  readonly hasIntegrationPlan: boolean;
  /** Disability or illness that lessens the possibilities to get work: health data. */
  readonly hasReducedAbility: boolean;
  /** Found: without the subsidy unemployment would probably last longer than the law asks; null: not assessed. */
  readonly wouldStayUnemployed: boolean | null;
  readonly earlier: readonly EarlierSubsidy[];
}

/** The groups of the law to which the client belongs on a day. */
export function groupsOf(
  situation: SubsidySituation,
  on: PlainDate,
  { eligible }: PaySubsidyRules,
  { young, older, withoutWork }: SubsidyLimits,
): readonly EligibleGroup[] {
  const { hasSkillShortage, lastWorkedOn } = situation;
  const age = ageOn(situation.birthDate, on);
  const holds: Readonly<Record<EligibleGroup, boolean>> = {
    SKILL_SHORTAGE: hasSkillShortage,
    DISABILITY_OR_ILLNESS: situation.hasReducedAbility,
    SKILL_SHORTAGE_AGED_15_TO_24: hasSkillShortage && young !== null && age >= young.from && age <= young.to,
    SKILL_SHORTAGE_AGED_50_OR_OVER: hasSkillShortage && older !== null && age >= older,
    SKILL_SHORTAGE_NO_UPPER_SECONDARY_QUALIFICATION:
      hasSkillShortage && !situation.hasUpperSecondaryQualification,
    SKILL_SHORTAGE_INTEGRATION_PLAN: hasSkillShortage && situation.hasIntegrationPlan,
    SKILL_SHORTAGE_NO_WORK_IN_6_MONTHS:
      hasSkillShortage &&
      withoutWork !== null &&
      (lastWorkedOn === null || countFrom(lastWorkedOn, withoutWork) < on),
    REDUCED_WORK_ABILITY: situation.hasReducedAbility,
  };
  return eligible.filter((group) => holds[group]);
}

/** Whether the client has been unemployed as long as a test asks; null asks nothing. */
export function meets(
  test: UnemploymentTest | null,
  { times }: SubsidySituation,
  on: PlainDate,
  { serviceDaysCount }: PaySubsidyRules,
): boolean {
  return test === null || wasUnemployed(test, times, on, serviceDaysCount);
}

/** Unemployed without a break: a service does not break unemployment, though its days are not added elsewhere (K). */
export function isContinuouslyUnemployed(
  length: UnemploymentTest['unemployed'],
  { times }: SubsidySituation,
  on: PlainDate,
): boolean {
  return wasUnemployed({ unemployed: length, within: length }, times, on, true);
}

/** Code of the target group in statistics (list A.10): ability, age, or how long the client has been unemployed. */
export function groupCodeOf(
  type: 'REDUCED_ABILITY' | 'AGED_60' | 'OTHER',
  situation: SubsidySituation,
  on: PlainDate,
  rules: PaySubsidyRules,
): string {
  if (type === 'REDUCED_ABILITY') return '03';
  if (type === 'AGED_60') return '10';
  if (meets(rules.full.test, situation, on, rules)) return '09';
  const level = levelOf(rules.basic.levels, situation.times, on, rules.serviceDaysCount);
  return level === undefined || level.test === null ? '07' : '08';
}
