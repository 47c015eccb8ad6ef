import { statusCodeCanBegin } from '../../legislation/register-codes.ts';
import { trialAreaOfMunicipality } from '../../legislation/trial-areas.ts';
import { municipalityOn } from '../../reference/municipalities.ts';
import { statusCodes } from '../../reference/status-codes.ts';
import { parseIdentityCode } from '../../shared/identity-code.ts';
import { ageOn, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { teOfficeOfMunicipality } from '../responsibility/competent-authority.ts';
import type { Contact } from './contact.ts';
import type { Likeness } from './duplicates.ts';
import type { Person } from './person.ts';

/** What is told of somebody who comes to look for work (työnhakijaksi rekisteröityminen). */
export interface RegistrationForm
  extends Pick<
    Person,
    | 'identityCode'
    | 'lastName'
    | 'firstNames'
    | 'formerNames'
    | 'serviceLanguage'
    | 'motherTongue'
    | 'needsInterpreter'
    | 'citizenships'
  > {
  /** Needed of those who have no identity code. */
  readonly birthDate: PlainDate | null;
  readonly contact: Contact;
  /** Phone and e-mail once more, for telling whether the person is here already. */
  readonly likeness: Pick<Likeness, 'phone' | 'email'>;
  /** The home by the person's own notice. */
  readonly homeMunicipality: string;
  readonly jobSearchFrom: PlainDate;
  /** First employment status of the job search, list A.1. */
  readonly statusCode: string;
  readonly precedingActivity: string | null;
}

/** A form that can become a client: with its day of birth and its place. */
export interface Registration extends RegistrationForm {
  readonly birthDate: PlainDate;
  /** Code of the TE Office of the region. */
  readonly teOffice: string;
  readonly areaCode: string | null;
}

export type RegistrationCode =
  | 'IDENTITY_CODE_INVALID'
  | 'BIRTH_DATE_MISSING'
  | 'AGE_IMPLAUSIBLE'
  | 'DATE_IN_FUTURE'
  | 'MUNICIPALITY_CODE_INVALID'
  | 'CODE_INVALID';

const YOUNGEST = 15;
const OLDEST = 110;

/**
 * Checks a form on a day. Where the code and the given birth date differ, the given one is kept and the difference is
 * shown (annex C of the specification: the register wins).
 */
export function checkRegistration(
  form: RegistrationForm,
  today: PlainDate,
  codes: { readonly allowRealCodes: boolean },
): Result<Registration, Failure<RegistrationCode>> {
  const identified = identify(form, codes);
  if (!identified.ok) return identified;
  const { identityCode, birthDate } = identified.value;
  const age = ageOn(birthDate, today);
  if (age < YOUNGEST || age > OLDEST) return fail('rule-violation', 'AGE_IMPLAUSIBLE', { age });
  const { jobSearchFrom, statusCode } = form;
  if (jobSearchFrom > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: jobSearchFrom, today });
  const home = municipalityOn(form.homeMunicipality, jobSearchFrom);
  const teOffice = teOfficeOfMunicipality(home);
  if (teOffice === null) {
    return fail('rule-violation', 'MUNICIPALITY_CODE_INVALID', { municipality: form.homeMunicipality });
  }
  if (!statusCodes.has(statusCode) || !statusCodeCanBegin(statusCode, jobSearchFrom, true)) {
    return fail('rule-violation', 'CODE_INVALID', { value: statusCode, date: jobSearchFrom });
  }
  return ok({
    ...form,
    identityCode,
    birthDate,
    homeMunicipality: home,
    teOffice,
    areaCode: trialAreaOfMunicipality(home, today)?.code ?? null,
  });
}

/** What is told of somebody who may be a client already. */
export interface LikenessForm extends Omit<Likeness, 'birthDate'> {
  /** Needed of those who have no identity code. */
  readonly birthDate: PlainDate | null;
}

export type LikenessCode = 'IDENTITY_CODE_INVALID' | 'BIRTH_DATE_MISSING';

/** Reads the code and the birth date of somebody who is to be compared with the clients. */
export function readLikeness(
  form: LikenessForm,
  codes: { readonly allowRealCodes: boolean },
): Result<Likeness, Failure<LikenessCode>> {
  const identified = identify(form, codes);
  return identified.ok ? ok({ ...form, ...identified.value }) : identified;
}

function identify(
  form: Pick<LikenessForm, 'identityCode' | 'birthDate'>,
  codes: { readonly allowRealCodes: boolean },
): Result<Pick<Likeness, 'identityCode' | 'birthDate'>, Failure<LikenessCode>> {
  const code = form.identityCode === null ? null : parseIdentityCode(form.identityCode, codes);
  if (code !== null && !code.ok) return code;
  const birthDate = form.birthDate ?? code?.value.birthDate ?? null;
  if (birthDate === null) return fail('rule-violation', 'BIRTH_DATE_MISSING');
  return ok({ identityCode: code?.value.code ?? null, birthDate });
}

/** What a registration has for comparing it with those who are clients already. */
export function likenessOf(registration: Registration): Likeness {
  const { identityCode, birthDate, lastName, firstNames, formerNames, likeness } = registration;
  return { identityCode, birthDate, lastName, firstNames, formerNames, ...likeness };
}
