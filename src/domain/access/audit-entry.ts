import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { RuleReference } from '../shared/result.ts';
import type { OrganisationId } from '../shared/organisation.ts';
import type { DataClass } from './data-class.ts';

/** What a line tells of: a change, a look, a search, a table taken out, or data that left the system (lokitapahtuma). */
export const ENTRY_KINDS = ['command', 'read', 'search', 'export', 'disclosure'] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * One line of the access log (käyttöloki): who did or looked at what, for whom and why. Lines are only ever
 * added. A line names every client whose data the act touched, or the delivery or run that lists them.
 */
export interface AuditEntry {
  readonly at: Instant;
  /** Null of an attempt by nobody known. */
  readonly subject: string | null;
  /** The body acted for; of an attempt by somebody who acts for none, the body whose log it belongs to. */
  readonly organisation: OrganisationId;
  readonly roles: readonly string[];
  readonly action: string;
  readonly kind: EntryKind;
  readonly purpose: string;
  readonly outcome: 'done' | 'refused' | 'not-found';
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly clientIds: readonly ClientId[];
  /** Classes of the data that were shown, changed or sent; none of a refused attempt. */
  readonly dataClasses: readonly DataClass[];
  readonly rule: RuleReference | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  /** Keyed hash of the network address that it came from; null of runs and of the command line. */
  readonly source: string | null;
  readonly correlationId: string;
}
