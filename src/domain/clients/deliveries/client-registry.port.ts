import type { LocalTimestamp } from '../../shared/local-timestamp.ts';
import type { Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { EarningsRightFact, Residence } from '../facts/client-facts.ts';
import type { DeliveryManifest } from './delivery.ts';

/**
 * The national client register (URA-asiakastietojärjestelmä) as this product sees it: deliveries that can be
 * opened and read row by row. A plugin speaks the register's format and hands over the product's own terms.
 */
export interface ClientRegistry {
  /** Names of the deliveries that wait to be imported; a failure when the place where they arrive cannot be looked into. */
  waiting(): Promise<Result<readonly string[], Failure<'REGISTRY_UNAVAILABLE'>>>;
  /**
   * Opens a delivery and checks what can be checked without reading every row: manifest, files, checksums,
   * encoding. A failure rejects the whole delivery.
   */
  open(location: string): Promise<Result<RegistryDelivery, Failure<DeliveryRejectionCode>>>;
}

export type DeliveryRejectionCode =
  | 'DELIVERY_NOT_FOUND'
  | 'DELIVERY_UNREADABLE'
  | 'MANIFEST_INVALID'
  | 'FILE_MISSING'
  | 'FILE_UNEXPECTED'
  | 'CHECKSUM_MISMATCH'
  | 'ROW_COUNT_MISMATCH'
  | 'ENCODING_INVALID'
  | 'CSV_BROKEN'
  | 'HEADER_INVALID'
  | 'MAPPING_UNKNOWN'
  | 'AREA_UNKNOWN';

/** Parts of a delivery, in the order in which they must be read. */
export const SECTIONS = [
  'persons',
  'residences',
  'job-searches',
  'statuses',
  'earnings-rights',
  'service-lines',
  'plans',
  'services',
  'contacts',
  'vacancies',
  'job-offers',
  'payments',
] as const;

export type Section = (typeof SECTIONS)[number];

export interface RegistryDelivery {
  readonly manifest: DeliveryManifest;
  /** Name of a section's file, for reports to people. */
  fileOf(section: Section): string;
  /** Reads a section from its beginning, in chunks. Rows that fail a check arrive as exceptions. */
  read<S extends Section>(section: S, known: KnownKeys): AsyncIterable<RegistryChunk<SectionRow[S]>>;
  /** The rows with the given record numbers as they stand in the file. */
  rawRows(
    section: Section,
    records: ReadonlySet<number>,
  ): Promise<readonly { readonly record: number; readonly raw: string }[]>;
}

/** What rows may refer to: decided by the rows already taken and, in a delta, by the store. */
export interface KnownKeys {
  client(clientNumber: string): 'accepted' | 'quarantined' | 'unknown';
  /** Registers write it as the start of a status that nobody knows; null when the client is not known. */
  birthDate(clientNumber: string): PlainDate | null;
  vacancy(key: string): boolean;
}

/** A chunk of rows, or the reason why the whole delivery must be rejected after all. */
export type RegistryChunk<Row> =
  | {
      readonly kind: 'rows';
      readonly rows: readonly RegistryRow<Row>[];
      readonly exceptions: readonly RowException[];
      readonly warnings: readonly RowWarning[];
    }
  | { readonly kind: 'rejected'; readonly failure: Failure<DeliveryRejectionCode> };

/** A row that passed every check of its own (tietue). */
export interface RegistryRow<Row> {
  /** Data record number in the file: 1, 2, … */
  readonly record: number;
  readonly key: string;
  readonly clientNumber: string | null;
  /** When the register recorded the row's present content, Finnish wall-clock time. */
  readonly recordedAt: LocalTimestamp;
  /** Kind of change in a delta; null in a full delivery. */
  readonly change: 'NEW' | 'CHANGED' | 'REMOVED' | null;
  readonly row: Row;
}

/** A row that was taken, though something about it should be looked at. */
export interface RowWarning {
  readonly record: number;
  readonly key: string;
  readonly clientNumber: string | null;
  readonly reason: string;
  /** Column of the cell at fault; empty when the row as a whole is. */
  readonly column: string;
}

/** A row that could not be taken, with the reason that a person can act on (karanteenirivi). */
export interface RowException extends RowWarning {
  /** The row as it stood in the file. */
  readonly raw: string;
}

/** Values of the rows of each section. Dates are half-open inside: `until` is the day after the last day. */
export interface SectionRow {
  persons: PersonRow;
  residences: ResidenceRow;
  'job-searches': JobSearchRow;
  statuses: StatusRow;
  'earnings-rights': EarningsRightRow;
  'service-lines': ServiceLineRow;
  services: ServiceRow;
  plans: HeldRow;
  contacts: HeldRow;
  vacancies: HeldRow;
  'job-offers': HeldRow;
  payments: HeldRow;
}

export interface PersonRow {
  readonly identityCode: string | null;
  readonly birthDate: PlainDate;
  readonly lastName: string;
  readonly firstNames: string;
  readonly formerNames: readonly string[];
  readonly motherTongue: string | null;
  readonly serviceLanguage: 'fi' | 'sv' | 'other';
  readonly citizenships: readonly string[];
  /** Municipality that the register shows with the person; never the home municipality. */
  readonly shownMunicipality: string | null;
  readonly residenceGround: string | null;
  readonly permitFrom: PlainDate | null;
  readonly permitUntil: PlainDate | null;
  readonly firstMunicipalityDate: PlainDate | null;
  readonly securityBanFrom: PlainDate | null;
  readonly securityBanUntil: PlainDate | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly postOffice: string | null;
  /** The only address used under a security ban. */
  readonly contactAddress: string | null;
  readonly needsInterpreter: boolean;
  readonly deathDate: PlainDate | null;
}

export interface ResidenceRow extends Period {
  readonly kind: Residence['kind'];
  readonly municipality: string;
  /** Population register, own notice or the client register itself. */
  readonly origin: 'VTJ' | 'OMA' | 'URA';
}

export interface JobSearchRow extends Period {
  readonly endReason: string | null;
  readonly precedingActivity: string | null;
  readonly channel: string | null;
  readonly office: string | null;
  readonly officeFrom: PlainDate | null;
}

export interface StatusRow extends Period {
  readonly code: string;
  readonly endReason: string | null;
  /** Hours in hundredths of an hour a week. */
  readonly weeklyHours: number | null;
  readonly guaranteedHours: number | null;
}

export interface EarningsRightRow extends Period {
  readonly basis: string;
  readonly right: EarningsRightFact['right'];
  readonly fundMember: boolean | null;
  readonly origin: 'KASSA' | 'KELA' | 'ASIAKAS';
  /** Days of labour market support paid by the day of the count, from Kela. */
  readonly supportDays: number | null;
  readonly supportDaysOn: PlainDate | null;
}

export interface ServiceLineRow extends Period {
  readonly serviceLine: string | null;
}

export interface ServiceRow extends Period {
  readonly code: string;
  readonly plannedUntil: PlainDate | null;
  readonly endReason: string | null;
  readonly provider: string | null;
  readonly sector: string | null;
}

/** A row kept as it is, by the register's own column names, dates in ISO form and money in cents. */
export type HeldRow = Readonly<Record<string, string | number | null>>;
