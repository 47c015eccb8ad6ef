import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { RuleReference } from '../shared/result.ts';
import type { OrganisationId } from '../shared/organisation.ts';

/**
 * One line of the access log (käyttöloki): who did or looked at what, for whom and why. Lines are only ever
 * added. A line names every client whose data the act touched, or the delivery or run that lists them.
 */
export interface AuditEntry {
  readonly at: Instant;
  readonly subject: string;
  readonly organisation: OrganisationId;
  readonly roles: readonly string[];
  readonly action: string;
  readonly kind: 'command' | 'read';
  readonly purpose: string;
  readonly outcome: 'done' | 'refused' | 'not-found';
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly clientIds: readonly ClientId[];
  readonly rule: RuleReference | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly correlationId: string;
}
