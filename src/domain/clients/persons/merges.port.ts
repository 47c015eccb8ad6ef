import type { ClientId, MergeId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Merge, MergeSide } from './merge.ts';

/** Merges of clients. */
export interface Merges {
  /** Locks clients to the end of the transaction, in order of id; those that the session does not see are left out. */
  lockSides(clients: readonly ClientId[], today: PlainDate): Promise<ReadonlyMap<ClientId, MergeSide>>;
  /** Locks the clients of a merge with it; null when the session does not see both. */
  lock(id: MergeId): Promise<Merge | null>;
  /** Moves what is known of the duplicate to the client that stays, as new versions in record time. */
  merge(merge: Merge, unemployedCodes: readonly string[]): Promise<void>;
  /** Gives back what the merge moved, as it is by now. */
  reverse(
    merge: Merge,
    reversal: { readonly by: string; readonly at: Instant; readonly reason: string },
    unemployedCodes: readonly string[],
  ): Promise<void>;
}
