import type { StatuteBook } from '../legislation/statute-book.ts';
import { type OrganisationId, organisationKind } from '../shared/organisation.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { RuleReference } from '../shared/result.ts';

/** What a body is to client data (rekisterinpitäjä, yhteisrekisterinpitäjä, henkilötietojen käsittelijä). */
export type ControllerRole = 'CONTROLLER' | 'JOINT_CONTROLLER' | 'PROCESSOR';

/** Role of a body on a day, and the rule that says so. */
export interface Controllership {
  readonly role: ControllerRole;
  readonly rule: RuleReference;
}

/**
 * What a body is to client data on a day (GDPR, Articles 4, 26 and 28). A trial municipality processes for the keeper of
 * the register, later both answer jointly; since the reform of 2025 the KEHA Centre and the employment authorities do.
 * Null where the law of the day says nothing of bodies of its kind.
 */
export function controllership(body: OrganisationId, on: PlainDate, law: StatuteBook): Controllership | null {
  const found = law.controller.at(on);
  if (!found.ok) return null;
  const { rules, reference: rule } = found.value;
  const { trialMunicipality } = rules;
  const joint = rules[2025];
  switch (organisationKind(body)) {
    case 'municipality':
    case 'area':
      return trialMunicipality && { role: trialMunicipality, rule };
    case 'employment-authority':
      return joint?.includes('EMPLOYMENT_AUTHORITY') ? { role: 'JOINT_CONTROLLER', rule } : null;
    case 'keha':
      return { role: trialMunicipality === 'PROCESSOR' ? 'CONTROLLER' : 'JOINT_CONTROLLER', rule };
    default:
      return null;
  }
}
