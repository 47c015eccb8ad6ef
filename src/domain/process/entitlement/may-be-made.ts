import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { PlanType } from '../plans/plan-type.ts';
import type { Entitlements } from './entitlements.port.ts';
import { integrationRightOn } from './integration-right.ts';
import { openCaseOf } from './multi-sector-case.ts';
import { cutAt, isWithinMaximum } from './plan-time.ts';

/** What decides whether a plan of a kind may be made. */
export interface PlanFacts {
  readonly entitlements: Entitlements;
  /** Whether an employment plan has been made before. */
  readonly hasEmploymentPlan: boolean;
  /** First and last day for which the plan, or its new text, is made. An integration plan has a last day. */
  readonly planFrom: PlainDate;
  readonly planLastDay: PlainDate | null;
}

export type PlanLaw = Pick<
  StatuteBook,
  'employmentPlan' | 'integrationPlan' | 'activationPlan' | 'multiSectorService'
>;

export type PlanRefusalCode =
  | 'RULE_NOT_FOUND'
  | 'INTEGRATION_RIGHT_MISSING'
  | 'MAX_DURATION'
  | 'INTEGRATION_TAKES_PRECEDENCE'
  | 'EMPLOYMENT_PLAN_MISSING'
  | 'NEED_NOT_DECIDED'
  | 'MAPPING_NOT_DONE';

type Checked = Result<RuleReference, Failure<PlanRefusalCode>>;

/**
 * Whether a plan of a kind may be made, or revised, on a day; gives the rule by which. An integration plan needs the
 * right to it (`INTEGRATION_RIGHT_MISSING`) and keeps to the longest time (`MAX_DURATION`). An activation plan waits
 * while there is that right (`INTEGRATION_TAKES_PRECEDENCE`) and comes after an employment plan
 * (`EMPLOYMENT_PLAN_MISSING`). A multi-sector plan comes after the need has been decided (`NEED_NOT_DECIDED`) and the
 * mapping period (`MAPPING_NOT_DONE`).
 */
export function mayBeMade(type: PlanType, facts: PlanFacts, law: PlanLaw, day: PlainDate): Checked {
  return CHECKS[type](facts, law, day);
}

const CHECKS: Readonly<Record<PlanType, (facts: PlanFacts, law: PlanLaw, day: PlainDate) => Checked>> = {
  EMPLOYMENT(_facts, { employmentPlan }, day) {
    const found = employmentPlan.at(day);
    return found.ok ? ok(found.value.reference) : found;
  },

  INTEGRATION({ entitlements, planFrom, planLastDay }, { integrationPlan }, day) {
    const found = integrationPlan.at(day);
    if (!found.ok) return found;
    const { rules, reference } = found.value;
    const { integrationRights } = entitlements;
    const right = integrationRightOn(integrationRights, day);
    if (right === null) return fail('rule-violation', 'INTEGRATION_RIGHT_MISSING', { day }, reference);
    // The years count for a person, whichever permit came when.
    const planTimes = integrationRights.flatMap((each) => each.planTimes);
    const isFirst = cutAt(planTimes, planFrom).length === 0;
    const { firstPermitOn } = right;
    if (isFirst && rules.firstAtLatest !== null && planFrom > countFrom(firstPermitOn, rules.firstAtLatest)) {
      return fail('rule-violation', 'INTEGRATION_RIGHT_MISSING', { day, firstPermitOn }, reference);
    }
    const time = {
      planTimes: planTimes.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      interruptions: integrationRights.flatMap((each) => each.interruptions),
      isExtended: integrationRights.some(({ extensions }) => extensions.length > 0),
    };
    return planLastDay !== null &&
      isWithinMaximum({ from: planFrom, until: addDays(planLastDay, 1) }, time, rules)
      ? ok(reference)
      : fail('rule-violation', 'MAX_DURATION', undefined, reference);
  },

  ACTIVATION({ entitlements, hasEmploymentPlan }, { activationPlan }, day) {
    const found = activationPlan.at(day);
    if (!found.ok) return found;
    const { rules, reference } = found.value;
    const hasRight = integrationRightOn(entitlements.integrationRights, day) !== null;
    if (hasRight && rules.notIf.includes('RIGHT_TO_INTEGRATION_PLAN')) {
      return fail('rule-violation', 'INTEGRATION_TAKES_PRECEDENCE', undefined, reference);
    }
    return hasEmploymentPlan || !rules.order.includes('EMPLOYMENT_PLAN_FIRST')
      ? ok(reference)
      : fail('rule-violation', 'EMPLOYMENT_PLAN_MISSING', undefined, reference);
  },

  MULTISECTOR({ entitlements }, { multiSectorService }, day) {
    const found = multiSectorService.at(day);
    if (!found.ok) return found;
    const { reference } = found.value;
    const open = openCaseOf(entitlements.multiSectorCases);
    if (open === null) return fail('rule-violation', 'NEED_NOT_DECIDED', undefined, reference);
    return open.state === 'PLAN'
      ? ok(reference)
      : fail('rule-violation', 'MAPPING_NOT_DONE', undefined, reference);
  },
};
