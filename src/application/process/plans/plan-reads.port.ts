import type { Plan } from '../../../domain/process/plans/plan.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Versions of a plan that were asked for, as far as there are such. */
export interface FoundVersions {
  readonly plans: readonly Plan[];
  readonly clientIds: readonly ClientId[];
}

/** A text that has bound the client: in which version of the plan it first did. */
export interface BindingText {
  readonly version: number;
  readonly contentHash: string;
  readonly inForceFrom: PlainDate;
}

/** A version of a plan, and what else its document tells. */
export interface DocumentedPlan {
  readonly plan: Plan;
  readonly client: { readonly firstNames: string; readonly lastName: string; readonly birthDate: PlainDate };
  readonly texts: readonly BindingText[];
}

/** Plans as they are read. */
export interface PlanReads {
  /** One in a version, or as it is now for null; null when the session sees no such plan or version. */
  one(session: Session, id: string, version: number | null): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  /** Two versions in the order in which they were asked for; null when the session sees not both. */
  versions(session: Session, id: string, from: number, to: number): Promise<FoundVersions | null>;
  documented(
    session: Session,
    id: string,
    version: number | null,
  ): Promise<{ readonly found: DocumentedPlan; readonly clientIds: readonly ClientId[] } | null>;
}
