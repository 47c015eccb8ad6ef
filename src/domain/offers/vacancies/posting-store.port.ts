import type { RunId, VacancyId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { FaultyPosting } from './job-postings.port.ts';
import type { KnownPosting } from './posting.ts';

/** How far an import of postings has come. */
export interface PostingImport {
  readonly id: RunId;
  /** Where its next page begins; null at the first. */
  readonly cursor: string | null;
  /** Whether the last page has been taken. */
  readonly isRead: boolean;
}

/** What a page leaves behind. */
export interface TakenPage {
  readonly system: string;
  readonly organisation: OrganisationId;
  readonly at: Instant;
  readonly next: string | null;
  readonly seen: readonly {
    readonly externalId: string;
    readonly fingerprint: string;
    readonly vacancyId: VacancyId | null;
  }[];
  readonly faulty: readonly FaultyPosting[];
}

/** Postings of other systems: which vacancy each is, when it was seen, and why it could not be taken. */
export interface PostingStore {
  /** Begins an import, or goes on with one of the same system that began since and was broken off. */
  begin(
    fresh: { readonly id: RunId; readonly system: string; readonly organisation: OrganisationId },
    at: Instant,
    since: Instant,
  ): Promise<PostingImport>;
  /** Locks an import: two who work on one take turns. */
  lock(id: RunId): Promise<PostingImport>;
  /** Locks what is known of postings with their vacancies. */
  known(system: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, KnownPosting>>;
  /** Keeps what a page told; after the last page the import is complete, unless it had not a single posting. */
  take(id: RunId, page: TakenPage): Promise<PostingImport>;
}
