import type { Failure, Result } from '../../shared/result.ts';
import type { JobPosting } from './posting.ts';

/** Why a posting cannot be taken (karanteenin syy). */
export type PostingFault = 'FIELD_MISSING' | 'CODE_UNKNOWN' | 'VALUE_INVALID';

/** A posting that cannot be taken as it is (karanteeniin jäävä ilmoitus). */
export interface FaultyPosting {
  /** The posting's own id, or one made of its text where it has none. */
  readonly externalId: string;
  readonly fault: PostingFault;
  /** The field at fault, as its system names it. */
  readonly field: string;
  /** Its value in short; never of fields that name people. */
  readonly value: string;
}

/** Part of all postings. */
export interface PostingPage {
  readonly postings: readonly JobPosting[];
  readonly faulty: readonly FaultyPosting[];
  /** How many postings there are altogether; null when the system does not tell. */
  readonly total: number | null;
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** A system that publishes job postings (työpaikkailmoitusten noutorajapinta): all that are open, page by page. */
export interface JobPostings {
  /** Name under which the ids of its postings are kept; it never changes. */
  readonly system: string;
  /** A page, from the first on null; fails with `JOB_POSTINGS_UNAVAILABLE`, after which the same page can be asked for again. */
  page(
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<Result<PostingPage, Failure<'JOB_POSTINGS_UNAVAILABLE'>>>;
}
