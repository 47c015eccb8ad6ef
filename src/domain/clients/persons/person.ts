import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Contact } from './contact.ts';
import type { Guardian } from './guardian.ts';
import { namePartsOf } from './name-keys.ts';
import type { SecurityBan } from './security-ban.ts';

/** Language in which a person is served (asiointikieli). */
export type ServiceLanguage = 'fi' | 'sv' | 'other';

/** Ground on which a person stays in the country, with its days (oleskeluperuste). */
export interface PermitToStay extends Period {
  readonly code: string;
  /** Since when the person has had a home municipality for the first time. */
  readonly firstMunicipalityDate: PlainDate | null;
}

/** A person as identified and reached (henkilö). */
export interface Person {
  /** Null for those who have none yet; they have a substitute id. */
  readonly identityCode: string | null;
  readonly substituteId: string | null;
  readonly birthDate: PlainDate;
  readonly lastName: string;
  readonly firstNames: string;
  readonly formerNames: readonly string[];
  readonly serviceLanguage: ServiceLanguage;
  readonly motherTongue: string | null;
  readonly needsInterpreter: boolean;
  readonly citizenships: readonly string[];
  readonly permits: readonly PermitToStay[];
  readonly guardians: readonly Guardian[];
  readonly bans: readonly SecurityBan[];
  readonly contact: Contact;
  readonly deathDate: PlainDate | null;
}

/** What a person is called, and was (nimet). */
export type Names = Pick<Person, 'lastName' | 'firstNames' | 'formerNames'>;

/** Gives the person other names; the last name that was is kept as a former one. */
export function renamed<Named extends Names>(
  person: Named,
  { lastName, firstNames }: Pick<Names, 'lastName' | 'firstNames'>,
): Named {
  const isSame = namePartsOf(lastName).join() === namePartsOf(person.lastName).join();
  const formerNames =
    isSame || person.formerNames.includes(person.lastName)
      ? person.formerNames
      : [...person.formerNames, person.lastName];
  return { ...person, lastName, firstNames, formerNames };
}

/** The grounds to stay that hold on a day. */
export function permitsOn({ permits }: Pick<Person, 'permits'>, day: PlainDate): readonly PermitToStay[] {
  return permits.filter((permit) => covers(permit, day));
}

/** Whether a person is alive on a day; the day of the death still counts. */
export function isAliveOn({ deathDate }: Pick<Person, 'deathDate'>, day: PlainDate): boolean {
  return deathDate === null || day <= deathDate;
}

/**
 * Whether Kela and the unemployment funds may be told of the person: they know people by identity code, and nobody
 * by an id of ours.
 */
export function mayBeToldToPayers({ identityCode }: Pick<Person, 'identityCode'>): boolean {
  return identityCode !== null;
}
