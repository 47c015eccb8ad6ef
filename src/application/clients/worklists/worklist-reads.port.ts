import type { OrganisationKind } from '../../../domain/shared/organisation.ts';
import type { WorkItem, WorklistName, WorkTerms } from '../../../domain/clients/worklists/worklist.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Page } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

export interface WorklistFilter {
  /** Municipality that is responsible, or, while a TE Office is, in which the client lives; null = all. */
  readonly municipality: string | null;
  /** Only entries that should be done by this day; null = all. */
  readonly until: PlainDate | null;
}

/** A list in which a client stands: with how many entries, and by when the first of them should be done. */
export interface WorklistOfClient {
  readonly name: WorklistName;
  readonly count: number;
  readonly earliestDue: PlainDate | null;
}

/** Entries of a list as they were read, where the next page begins, and whose data are in them. */
export interface WorkItems {
  readonly items: readonly WorkItem[];
  readonly next: string | null;
  readonly clientIds: readonly ClientId[];
}

/** Worklists, read from what concerns clients. */
export interface WorklistReads {
  /** How many entries the lists of a kind of body have. */
  counts(
    session: Session,
    kind: OrganisationKind,
    terms: WorkTerms,
    today: PlainDate,
  ): Promise<Readonly<Partial<Record<WorklistName, number>>>>;
  /** The lists of a kind of body in which a client stands; null when the session does not see the client. */
  ofClient(
    session: Session,
    kind: OrganisationKind,
    client: ClientId,
    terms: WorkTerms,
    today: PlainDate,
  ): Promise<{ readonly lists: readonly WorklistOfClient[]; readonly clientIds: readonly ClientId[] } | null>;
  /** A page of a list; null after a cursor that no page gave. */
  items(
    session: Session,
    name: WorklistName,
    filter: WorklistFilter,
    terms: WorkTerms,
    page: Page,
    today: PlainDate,
  ): Promise<WorkItems | null>;
}
