import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { OrganisationId } from '../shared/organisation.ts';
import type { Period } from '../shared/period.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** A dated employment status code, list A.1 (työllisyyden koodi). */
export interface StatusPeriod extends Period {
  readonly code: string;
}

/** What the service process of a client depends on, as it is known now (palveluprosessin tilanne). */
export interface ProcessCase {
  readonly clientId: ClientId;
  readonly birthDate: PlainDate;
  /** Language in which the client is served: fi, sv or another code. */
  readonly language: string;
  readonly needsInterpreter: boolean;
  /** Who is responsible, and since when; null when nobody is. */
  readonly responsible: OrganisationId | null;
  readonly responsibleSince: Instant | null;
  /** Code of the home municipality that was heard of last. */
  readonly home: string | null;
  /** Job searches, the earliest first. */
  readonly jobSearches: readonly Period[];
  /** Employment statuses, the earliest first. */
  readonly statuses: readonly StatusPeriod[];
  /** Spells of continuous unemployment as they are derived, the earliest first. */
  readonly unemployment: readonly Period[];
}

/** The service processes of clients, one at a time. */
export interface ProcessCases {
  /** Locks the client to the end of the transaction; null when there is none that the session may see. */
  lock(client: ClientId): Promise<ProcessCase | null>;
}
