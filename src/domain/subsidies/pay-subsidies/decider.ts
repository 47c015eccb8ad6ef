import { deciderOf, type SubsidyApplicant } from '../../legislation/subsidy-decider.ts';
import { teOfficeOf, trialAreaOfMunicipality } from '../../legislation/trial-areas.ts';
import {
  organisation,
  organisationCode,
  organisationKind,
  type OrganisationId,
} from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { Employer } from '../employer.ts';
import type { SubsidyApplication, SubsidyDeciding } from './pay-subsidy.ts';

/** What ties an employer to the trial municipalities on a day (hakijan sidos kokeilukuntaan). */
export function applicantOf(employer: Employer, on: PlainDate): SubsidyApplicant {
  const { kind, municipality, trialMajority, controlledByTrialMunicipalities } = employer;
  const isTrial = municipality !== null && trialAreaOfMunicipality(municipality, on) !== null;
  if (kind === 'MUNICIPALITY' && isTrial) return 'TRIAL_MUNICIPALITY';
  if (kind === 'JOINT_AUTHORITY' && trialMajority) return 'JOINT_AUTHORITY_WITH_TRIAL_MAJORITY';
  return controlledByTrialMunicipalities ? 'ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES' : 'OTHER';
}

/**
 * Who decides on an application on a day, by what ties the employer to the trial municipalities (R56, E70). On clients of
 * its own a TE Office decides whoever applies: municipalities decide on theirs only.
 */
export function decidingOn(
  { employer, isEsfFinanced }: Pick<SubsidyApplication, 'employer' | 'isEsfFinanced'>,
  responsible: OrganisationId,
  on: PlainDate,
): Result<SubsidyDeciding, Failure<'RULE_NOT_FOUND'>> {
  const found = deciderOf(applicantOf(employer, on), isEsfFinanced, on);
  if (!found.ok) return found;
  const { decider, rule } = found.value;
  const isOfTeOffice = organisationKind(responsible) === 'te-office' && decider === 'MUNICIPALITY';
  return ok({ who: isOfTeOffice ? 'TE_OFFICE' : decider, on, rule });
}

/**
 * Who decides on a rectification: whoever decided first, until pending matters pass on to the employment authority (Act
 * 383/2023; E17).
 */
export function rectifying(first: SubsidyDeciding, today: SubsidyDeciding): SubsidyDeciding {
  return today.who === 'EMPLOYMENT_AUTHORITY' ? today : first;
}

export type MayDecideCode = 'OWN_PAY_SUBSIDY_EXCLUDED' | 'NOT_RESPONSIBLE';

/**
 * Whether a body decides on what this decider does. Fails with `OWN_PAY_SUBSIDY_EXCLUDED` when the TE Office does: the case
 * is to be routed there; with `NOT_RESPONSIBLE` when another body does.
 */
export function mayDecide(
  { who, rule }: SubsidyDeciding,
  acting: OrganisationId,
): Result<null, Failure<MayDecideCode>> {
  const kind = organisationKind(acting);
  if (who === 'TE_OFFICE') {
    return kind === 'te-office' ? ok(null) : fail('forbidden', 'OWN_PAY_SUBSIDY_EXCLUDED', {}, rule);
  }
  const deciding = who === 'MUNICIPALITY' ? ['municipality', 'area'] : ['employment-authority'];
  return deciding.includes(kind) ? ok(null) : fail('forbidden', 'NOT_RESPONSIBLE', {}, rule);
}

/** The TE Office of the region of a body (alueen TE-toimisto); null where there is none. */
export function teOfficeFor(body: OrganisationId, on: PlainDate): OrganisationId | null {
  if (organisationKind(body) === 'te-office') return body;
  const code = organisationCode(body);
  const area = organisationKind(body) === 'area' ? code : trialAreaOfMunicipality(code, on)?.code;
  return area === undefined ? null : organisation('te-office', teOfficeOf(area));
}
