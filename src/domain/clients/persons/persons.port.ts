import type { ClientId, DuplicateDecisionId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Failure, Result, RuleReference } from '../../shared/result.ts';
import type { HandoverOnTerms } from '../responsibility/responsibilities.port.ts';
import type { Contact, ContactDetails } from './contact.ts';
import type { Likeness } from './duplicates.ts';
import type { Guarded } from './guarded.ts';
import type { Guardian } from './guardian.ts';
import type { Names, Person } from './person.ts';
import type { Registration } from './registration.ts';
import type { SecurityBan } from './security-ban.ts';

/** Who recorded something, when and why. */
export interface Recorded {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** A client as identified and reached now. */
export interface KnownPerson
  extends Names,
    Pick<Person, 'substituteId' | 'birthDate' | 'deathDate' | 'bans'> {
  readonly contactFrom: PlainDate;
  readonly details: Guarded<ContactDetails>;
  readonly contactAddress: string | null;
}

/** A client who resembles somebody, with those who may see the client. */
export interface KnownLikeness extends Likeness {
  readonly clientId: ClientId;
  readonly readers: readonly OrganisationId[];
  readonly responsible: OrganisationId | null;
  /** Whom to ask about a client whom nobody is responsible for. */
  readonly teOffice: OrganisationId;
  readonly hasSecurityBan: boolean;
}

/** What a registered person got. */
export interface RegisteredPerson {
  /** For somebody without an identity code. */
  readonly substituteId: string | null;
  readonly version: number;
}

type CodeTaken = Failure<'IDENTITY_CODE_IN_USE'>;

/** Persons one at a time; whoever changes one has locked its client. */
export interface Persons {
  /** Null when the register has removed the person. */
  of(client: ClientId): Promise<KnownPerson | null>;
  /** Registrations of people who may be one person wait for each other, to the end of the transaction. */
  lockLike(asked: Likeness): Promise<void>;
  /**
   * Every client who may be the person, whoever sees the client; those of whom it has been decided that they are
   * somebody else are left out.
   */
  like(asked: Likeness, today: PlainDate): Promise<readonly KnownLikeness[]>;
  /** Records that a client, whom the session must see, is not the person asked about. */
  decideDifferent(decision: {
    readonly id: DuplicateDecisionId;
    readonly clientId: ClientId;
    readonly other: ClientId | Likeness;
    readonly recorded: Recorded;
  }): Promise<void>;
  /**
   * Makes a client of a registration, with home, job search, status, what follows from them by the codes that mean
   * unemployment, and who is responsible.
   */
  register(
    registration: Registration,
    responsible: HandoverOnTerms,
    unemployedCodes: readonly string[],
    recorded: Recorded,
  ): Promise<Result<RegisteredPerson, CodeTaken>>;
  /** Gives a code in place of the one known so far, which stays in the history. */
  giveIdentityCode(client: ClientId, code: string, recorded: Recorded): Promise<Result<null, CodeTaken>>;
  /** Gives names in place of those known so far; by the earlier ones the client is still found. */
  rename(client: ClientId, names: Names, recorded: Recorded): Promise<void>;
  changeContact(client: ClientId, contact: Contact, recorded: Recorded): Promise<void>;
  /** Every ban there has been, the register's and those recorded here. */
  bansOf(client: ClientId): Promise<readonly SecurityBan[]>;
  enterBan(client: ClientId, ban: SecurityBan, rule: RuleReference, recorded: Recorded): Promise<void>;
  /** Guardians recorded, whenever the appointment runs. */
  guardiansOf(client: ClientId): Promise<readonly Guardian[]>;
  /** Puts a guardian in place of those recorded so far; null ends guardianship. */
  setGuardian(client: ClientId, guardian: Guardian | null, recorded: Recorded): Promise<void>;
}
