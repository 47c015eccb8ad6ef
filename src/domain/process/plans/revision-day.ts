import type { Length } from '../../legislation/amounts.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../shared/result.ts';
import type { PlanLaw } from './legal-basis.ts';
import type { PlanType } from './plan-type.ts';

/**
 * Last day for revising a plan that comes into force on a day, by counting alone; null where the law has none (tarkistamisen
 * määräpäivä). An employment plan is revised at the next interview or discussion, and so are plans for which the law has
 * no time of their own.
 */
export function revisionDay(
  type: PlanType,
  inForceFrom: PlainDate,
  authority: OrganisationId,
  law: PlanLaw,
): Result<PlainDate | null, Failure<'RULE_NOT_FOUND'>> {
  const own = ownInterval(type, inForceFrom, authority, law);
  if (!own.ok) return own;
  const interval = own.value ?? intervalOfInterviews(inForceFrom, law);
  return ok(interval === null ? null : countFrom(inForceFrom, interval));
}

function ownInterval(
  type: PlanType,
  on: PlainDate,
  authority: OrganisationId,
  { activationPlan, integrationPlan, multiSectorService }: PlanLaw,
): Result<Length | null, Failure<'RULE_NOT_FOUND'>> {
  switch (type) {
    case 'EMPLOYMENT':
      return ok(null);
    case 'ACTIVATION': {
      const law = activationPlan.at(on);
      return law.ok ? ok(law.value.rules.revise) : law;
    }
    case 'INTEGRATION': {
      const law = integrationPlan.at(on);
      if (!law.ok) return law;
      const { revise, reviseByLabourAuthority } = law.value.rules;
      const asEmploymentPlan =
        reviseByLabourAuthority !== null && organisationKind(authority) === 'te-office';
      return ok(asEmploymentPlan ? null : revise);
    }
    case 'MULTISECTOR': {
      const law = multiSectorService.at(on);
      return law.ok ? ok(law.value.rules.plan.revise) : law;
    }
  }
}

/** How often there are interviews of the old law, or discussions of the Nordic model; null before there were any. */
function intervalOfInterviews(on: PlainDate, { plans, periodicInterview, meetings }: PlanLaw): Length | null {
  const law = plans.at(on);
  if (law.ok && law.value.rules.reviseAt === 'EACH_INTERVIEW') {
    const interviews = periodicInterview.at(on);
    return interviews.ok ? (interviews.value.rules?.interval ?? null) : null;
  }
  const discussions = meetings.at(on);
  return discussions.ok ? (discussions.value.rules?.discussion.interval ?? null) : null;
}
