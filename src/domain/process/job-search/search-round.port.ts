import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { SearchSettled, SearchSituation } from './settled-search.ts';

/** What a day does to a client's process. */
export interface SettledClient extends SearchSettled {
  readonly clientId: ClientId;
}

/** What job searches ask for and leave behind, of many clients, set by set. */
export interface SearchRound {
  /** How many clients have something by which a day can matter: a job search, an open task, or a matter under way. */
  countClients(at: Instant): Promise<number>;
  /** Locks the next of them after a client, in order of id. */
  lockNext(at: Instant, after: ClientId | null, limit: number): Promise<readonly SearchSituation[]>;
  /** Keeps the next versions of matters, gives back the time of meetings called off, and opens and drops tasks. */
  settle(settled: readonly SettledClient[], at: Instant): Promise<void>;
}
