import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** The sliding counters of many clients, set by set. */
export interface Counters {
  /** Clients of whom nothing has been counted for a day or a later one. */
  countClients(since: PlainDate): Promise<number>;
  /** The next of them in order of id, locked: nobody changes their facts while they are counted. */
  lockNext(since: PlainDate, after: ClientId | null, limit: number): Promise<readonly ClientId[]>;
  /** Counts the days before a day anew; gives how many counts say otherwise than those of that day, or are new. */
  derive(
    clients: readonly ClientId[],
    day: PlainDate,
    serviceDaysCount: boolean,
    at: Instant,
  ): Promise<number>;
}
