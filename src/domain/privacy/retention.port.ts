import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { RetentionHistory, RetentionScope } from './retention.ts';

/** Whose data are looked at. */
export interface RetentionSearch extends RetentionScope {
  /** Clients erased before, whom a restored backup has brought back. */
  readonly again: readonly ClientId[];
}

/** Entries of a client that have had their time. */
export interface OldEntries {
  readonly clientId: ClientId;
  readonly days: readonly PlainDate[];
}

/** Removal of data whose period has passed, set by set; duplicates go with their client. */
export interface RetentionStore {
  count(search: RetentionSearch): Promise<number>;
  /** The next of them in order of id, locked so that nobody changes them at the same time. */
  next(search: RetentionSearch, after: ClientId | null, limit: number): Promise<readonly RetentionHistory[]>;
  /** Takes everything personal away; what the months’ figures need stays under a client without meaning. */
  erase(clients: readonly ClientId[], at: Instant): Promise<void>;
  /** Takes away what no pending matter needs. */
  minimise(clients: readonly ClientId[]): Promise<void>;
  removeEntries(entries: readonly OldEntries[]): Promise<void>;
  /** Takes away what belongs to nobody known here and was kept before a moment: rows refused, answers kept. */
  removeLeftOver(before: Instant): Promise<void>;
}
