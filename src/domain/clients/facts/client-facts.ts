import type { ClientId } from '../../shared/ids.ts';
import type { Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** Where a fact came from: the register's row, and when the register recorded it. */
export interface FactSource {
  readonly register: string;
  readonly key: string;
  readonly recordedOn: PlainDate;
}

/** Home municipality, or place of residence of a person under temporary protection (kotikunta, asuinpaikka). */
export interface Residence extends Period {
  readonly kind: 'HOME_MUNICIPALITY' | 'PLACE_OF_RESIDENCE' | 'ABROAD' | 'UNKNOWN';
  readonly municipality: string;
  readonly source: FactSource;
}

/** A span during which a person is registered as jobseeker (työnhaku). */
export interface JobSearch extends Period {
  /** Office in charge: `nn00` a TE Office, an area code of a trial area the municipality. */
  readonly office: string | null;
  readonly officeFrom: PlainDate | null;
  /** What the person did before, code list A.6; `00` = threatened by unemployment. */
  readonly precedingActivity: string | null;
  readonly source: FactSource;
}

/** A dated employment status code, list A.1 (työllisyyden koodi). */
export interface StatusSpan extends Period {
  readonly code: string;
  readonly source: FactSource;
}

/** What is known of the right to earnings-related allowance (ansiopäivärahaoikeus). */
export interface EarningsRightFact extends Period {
  /** `5:2.1` employee, `5:6.1` entrepreneur: section of the Unemployment Security Act tested. */
  readonly basis: string;
  readonly right: 'YES' | 'NO' | 'UNKNOWN';
  /** Member of an unemployment fund; null when nobody has told. */
  readonly fundMember: boolean | null;
  readonly source: FactSource;
}

/** Time in an employment-promoting service or subsidised work (palvelujakso). */
export interface ServiceSpell extends Period {
  readonly from: PlainDate;
  readonly code: string;
  readonly source: FactSource;
}

/** Ground on which a person stays in the country, list X.1 of the exchange format (oleskeluperuste). */
export interface ResidenceGround extends Period {
  readonly code: string;
  readonly source: FactSource;
}

/** Facts of the dismissal that may entitle to change security (muutosturva). */
export interface DismissalFact {
  readonly dismissedOn: PlainDate;
  readonly economicGround: boolean;
  readonly serviceYears: number;
  /** Days of breaks in those years. */
  readonly serviceBreakDays: number;
  readonly source: FactSource;
}

/** All that a target-group determination looks at, as known when it is made (asiakkaan tiedot). */
export interface ClientFacts {
  readonly clientId: ClientId;
  readonly birthDate: PlainDate;
  readonly deathDate: PlainDate | null;
  /** Code of the mother tongue; null when the register does not know it. */
  readonly motherTongue: string | null;
  readonly residenceGrounds: readonly ResidenceGround[];
  readonly personSource: FactSource;
  readonly residences: readonly Residence[];
  readonly jobSearches: readonly JobSearch[];
  readonly statuses: readonly StatusSpan[];
  readonly earningsRights: readonly EarningsRightFact[];
  readonly services: readonly ServiceSpell[];
  readonly dismissal: DismissalFact | null;
}
