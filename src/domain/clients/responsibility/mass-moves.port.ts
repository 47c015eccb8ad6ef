import type { ActedBy } from '../../shared/acted-by.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId, OrganisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { HandoverOnTerms } from './responsibilities.port.ts';
import type { ResponsibilityCase } from './responsibility-case.ts';

/** Whose clients a mass move concerns: those of one body, or of every body of some kinds. */
export type MovedFrom = { readonly body: OrganisationId } | { readonly kinds: readonly OrganisationKind[] };

/** Moves of everybody whom a body, or a kind of bodies, is responsible for. */
export interface MassMoves {
  count(from: MovedFrom): Promise<number>;
  /** The next of them in order of id, locked so that nobody else moves them at the same time. */
  next(
    from: MovedFrom,
    day: PlainDate,
    after: ClientId | null,
    limit: number,
  ): Promise<readonly ResponsibilityCase[]>;
  /** Hands them over. */
  save(handovers: readonly HandoverOnTerms[]): Promise<void>;
  /** Closes what was on its way when the trials ended: notices are withdrawn, requests pass on. */
  closePending(clients: readonly ClientId[], by: ActedBy, at: Instant): Promise<void>;
}
