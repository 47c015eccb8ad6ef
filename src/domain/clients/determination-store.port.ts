import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Determination } from './determination.ts';

/** How saved determinations compare with what was there. */
export interface SavedDeterminations {
  readonly added: number;
  /** The same client, date and facts: nothing to write. */
  readonly unchanged: number;
}

/** Where determinations are kept, and the facts they are made from. */
export interface DeterminationStore {
  /**
   * Waits until nobody else determines clients of the TE Office as of the date; held to the end of the transaction. The
   * later of two then has the later facts.
   */
  lock(teOffice: string, date: PlainDate): Promise<void>;
  countClients(teOffice: string): Promise<number>;
  /** Facts of the next clients of a TE Office in order of id, as they touch the month of the date. */
  nextClients(
    teOffice: string,
    date: PlainDate,
    after: ClientId | null,
    limit: number,
  ): Promise<readonly ClientFacts[]>;
  /** Adds determinations; an earlier one of the same client and date with other facts is superseded. */
  save(
    date: PlainDate,
    determinations: readonly (readonly [ClientId, Determination])[],
    decidedBy: string,
    at: Instant,
  ): Promise<SavedDeterminations>;
}
