import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { competentAuthority, teOfficeOfMunicipality } from './competent-authority.ts';
import { competentAfterTrials, type EmploymentAuthority } from './employment-authority.ts';
import { organisation } from '../../shared/organisation.ts';
import { homeMunicipalityOn, type HomeFacts } from '../determination/target-group-conditions.ts';
import type { ResponsibilitySpan, StartGround } from './responsibility.ts';
import type { TeOfficeStay } from './te-office-stay.ts';
import { wasMunicipalWhenSearchEnded } from './sticky-return.ts';
import { isWithinTrial } from './transfer.ts';

/** What decides who becomes responsible for somebody who registers as a jobseeker. */
export interface RegisteringClient {
  /** Who has been responsible before, the earliest first; empty for a new client. */
  readonly past: readonly ResponsibilitySpan[];
  readonly homeFacts: HomeFacts;
  /** TE Office where the person registers, when the home leads to none. */
  readonly teOffice: string;
  /** The mark by which the TE Office keeps the client; absent or null when there is none. */
  readonly stay?: TeOfficeStay | null;
  /** The employment authorities, for days on which there are any. */
  readonly authorities?: readonly EmploymentAuthority[];
}

export interface Registered {
  readonly authority: OrganisationId;
  readonly startGround: Extract<StartGround, 'NEW_REGISTRATION' | 'STICKY_RETURN'>;
  readonly rule: RuleReference;
}

/**
 * Who becomes responsible for a client when a job search begins (Act 1269/2020, sections 5 and 6): the TE Office of the
 * home's region, and the home municipality for who was a municipality's client when the search before ended, whatever a
 * determination would say now, unless the TE Office keeps the client (E11); when the home is in no trial any more it is the TE Office (E12). When the trials have
 * ended it is the employment authority of the home; the TE Office stands in where nobody knows which one that is.
 */
export function responsibleAtRegistration(
  { past, homeFacts, teOffice, stay = null, authorities = [] }: RegisteringClient,
  day: PlainDate,
  law: Pick<StatuteBook, 'transfer' | 'targetGroup' | 'trialAreas' | 'trialGovernance'>,
): Result<Registered, Failure<'RULE_NOT_FOUND' | 'MUNICIPALITY_CODE_INVALID' | 'ALREADY_RESPONSIBLE'>> {
  const transfer = law.transfer.at(day);
  if (!transfer.ok) return transfer;
  const group = law.targetGroup.at(day);
  if (!group.ok) return group;
  const latest = past.at(-1);
  if (latest !== undefined && latest.until === null) {
    return fail('conflict', 'ALREADY_RESPONSIBLE', { changedAt: latest.from });
  }
  const { rules, reference: rule } = transfer.value;
  const home = homeMunicipalityOn(homeFacts, day, group.value.rules);
  const after =
    authorities.length === 0 ? null : competentAfterTrials({ home, teOffice }, day, authorities, law);
  if (after?.ok) {
    return ok({ authority: after.value.authority, startGround: 'NEW_REGISTRATION', rule: after.value.rule });
  }
  const competent = competentAuthority({ home, teOffice }, day, {
    transfer: rules,
    trialAreas: law.trialAreas,
  });
  if (!competent.ok) return competent;
  const returns =
    rules.sticky === true && isWithinTrial(rules, day) && stay === null && wasMunicipalWhenSearchEnded(past);
  if (returns && organisationKind(competent.value) === 'municipality') {
    return ok({ authority: competent.value, startGround: 'STICKY_RETURN', rule });
  }
  const region = home === null ? null : teOfficeOfMunicipality(home);
  return ok({
    authority: organisation('te-office', region ?? teOffice),
    startGround: 'NEW_REGISTRATION',
    rule,
  });
}
