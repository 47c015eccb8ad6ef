import type { StatuteBook } from '../../legislation/statute-book.ts';
import { municipalities, municipalityOn, NOT_A_MUNICIPALITY } from '../../reference/municipalities.ts';
import { type OrganisationId, organisation } from '../../shared/organisation.ts';
import { covers, overlaps, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';

/** A municipality that belongs to an employment authority for a time (työllisyysalueen kunta). */
export interface AuthorityMunicipality extends Period {
  readonly municipality: string;
  readonly from: PlainDate;
}

/** Municipality, or several jointly, that arrange employment services after the trials (työvoimaviranomainen). */
export interface EmploymentAuthority {
  readonly code: string;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly municipalities: readonly AuthorityMunicipality[];
}

/** What must be known of an authority that has been registered before. */
export interface RegisteredAuthority extends EmploymentAuthority {
  readonly registeredBy: string;
  readonly registeredAt: string;
}

export type RegisterAuthorityCode =
  | 'RULE_NOT_FOUND'
  | 'MUNICIPALITY_CODE_INVALID'
  | 'EMPLOYMENT_AUTHORITY_EXISTS'
  | 'EMPLOYMENT_AUTHORITY_OVERLAP';

/**
 * Registers an employment authority (Act 380/2023). A municipality belongs to one at a time. Fails with
 * `RULE_NOT_FOUND` for days before there are such authorities.
 */
export function registerAuthority(
  authority: EmploymentAuthority,
  others: readonly RegisteredAuthority[],
  { employmentAreas }: Pick<StatuteBook, 'employmentAreas'>,
): Result<RuleReference, Failure<RegisterAuthorityCode>> {
  const first = authority.municipalities.map(({ from }) => from).toSorted()[0];
  if (first === undefined) throw new RangeError('an authority without municipalities');
  const law = employmentAreas.at(first);
  if (!law.ok) return law;
  const { reference: rule } = law.value;
  const invalid = authority.municipalities.find(
    ({ municipality, from }) => !isMunicipality(municipality, from),
  );
  if (invalid !== undefined) {
    return fail('rule-violation', 'MUNICIPALITY_CODE_INVALID', { municipality: invalid.municipality }, rule);
  }
  const same = others.find(({ code }) => code === authority.code);
  if (same !== undefined) {
    const data = { authority: same.code, changedBy: same.registeredBy, changedAt: same.registeredAt };
    return fail('conflict', 'EMPLOYMENT_AUTHORITY_EXISTS', data, rule);
  }
  const taken = others.flatMap((other) => other.municipalities);
  const doubled = authority.municipalities.filter((own, index) =>
    [...taken, ...authority.municipalities.slice(0, index)].some((other) => isSameAtOnce(own, other)),
  );
  if (doubled.length > 0) {
    const codes = [...new Set(doubled.map(({ municipality }) => municipality))];
    return fail('conflict', 'EMPLOYMENT_AUTHORITY_OVERLAP', { municipalities: codes }, rule);
  }
  return ok(rule);
}

/** The authority that a municipality belongs to on a day; null when it belongs to none. */
export function authorityOf(
  municipality: string,
  day: PlainDate,
  authorities: readonly Pick<EmploymentAuthority, 'code' | 'municipalities'>[],
): OrganisationId | null {
  const code = municipalityOn(municipality, day);
  const found = authorities.find((authority) =>
    authority.municipalities.some((member) => member.municipality === code && covers(member, day)),
  );
  return found === undefined ? null : organisation('employment-authority', found.code);
}

/** First day on which the employment authorities are competent; null while the law knows none. */
export function authoritiesFrom({ trialGovernance }: Pick<StatuteBook, 'trialGovernance'>): PlainDate | null {
  const first = trialGovernance.entries.find(
    ({ status, rules }) =>
      status === 'in-force' && rules.afterEnd?.pendingMattersTo === 'EMPLOYMENT_AUTHORITY',
  );
  return first?.from ?? null;
}

/** What decides where a client goes when the trials have ended. */
export interface AfterTrials {
  /** Null when nobody knows where the client lives, or the client has no home municipality in Finland. */
  readonly home: string | null;
  readonly teOffice: string;
}

/**
 * Who is competent for a client when the trials have ended (Acts 1269/2020, section 25, and 383/2023): the employment
 * authority of the home municipality; on the last day, before there are any, the TE Office. Fails with `TRIALS_GO_ON`
 * while they have not ended.
 */
export function competentAfterTrials(
  { home, teOffice }: AfterTrials,
  day: PlainDate,
  authorities: readonly EmploymentAuthority[],
  { trialGovernance }: Pick<StatuteBook, 'trialGovernance'>,
): Result<
  { readonly authority: OrganisationId; readonly rule: RuleReference },
  Failure<'RULE_NOT_FOUND' | 'TRIALS_GO_ON' | 'HOME_UNKNOWN' | 'NO_EMPLOYMENT_AUTHORITY'>
> {
  const law = trialGovernance.at(day);
  if (!law.ok) return law;
  const { rules, reference: rule } = law.value;
  if (rules.afterEnd === null) return fail('rule-violation', 'TRIALS_GO_ON', { date: day }, rule);
  if (rules.afterEnd.pendingMattersTo === 'TE_OFFICE') {
    return ok({ authority: organisation('te-office', teOffice), rule });
  }
  if (home === null || NOT_A_MUNICIPALITY.has(home)) return fail('conflict', 'HOME_UNKNOWN', undefined, rule);
  const authority = authorityOf(home, day, authorities);
  return authority === null
    ? fail('conflict', 'NO_EMPLOYMENT_AUTHORITY', { municipality: home }, rule)
    : ok({ authority, rule });
}

/** A municipality of the day: one that has become part of another is none any more. */
function isMunicipality(code: string, day: PlainDate): boolean {
  return !NOT_A_MUNICIPALITY.has(code) && municipalities.has(code) && municipalityOn(code, day) === code;
}

function isSameAtOnce(a: AuthorityMunicipality, b: AuthorityMunicipality): boolean {
  return a.municipality === b.municipality && overlaps(a, b);
}
