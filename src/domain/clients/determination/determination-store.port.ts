import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { ClientFacts } from '../facts/client-facts.ts';
import type { Determination } from './determination.ts';

/** Where determinations are kept, and the facts they are made from. */
export interface DeterminationStore {
  /**
   * Waits until nobody else determines clients of the TE Office as of the date; held to the end of the transaction. The
   * later of two then has the later facts.
   */
  lock(teOffice: string, date: PlainDate): Promise<void>;
  /** Clients of a TE Office; of all of them with null. */
  countClients(teOffice: string | null): Promise<number>;
  /** Facts of the next clients of a TE Office, or of all, in order of id, as they touch the month of the date. */
  nextClients(
    teOffice: string | null,
    date: PlainDate,
    after: ClientId | null,
    limit: number,
  ): Promise<readonly ClientFacts[]>;
  /** Service lines that run on a day, of those of the clients who have one. */
  serviceLines(clients: readonly ClientId[], date: PlainDate): Promise<ReadonlyMap<ClientId, string>>;
  /**
   * Adds the determinations that are not there already with the same facts, and gives their number; an earlier one of
   * the same client and date is superseded.
   */
  save(
    date: PlainDate,
    determinations: readonly (readonly [ClientId, Determination])[],
    decidedBy: string,
    at: Instant,
  ): Promise<number>;
}
