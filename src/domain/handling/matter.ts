import type { ActedBy } from '../shared/acted-by.ts';
import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';

/** What everything that is handled in a client's service process has (asia): whose it is, and who changed it last. */
export interface Matter<Id extends string = string, State extends string = string> {
  readonly id: Id;
  readonly clientId: ClientId;
  readonly state: State;
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/** Who does something to a matter, and when. */
export interface Act {
  readonly by: ActedBy;
  readonly at: Instant;
}

/** The first version of a matter. */
export function firstBy({ by, at }: Act): Pick<Matter, 'version' | 'changedBy' | 'changedAt'> {
  return { version: 1, changedBy: by, changedAt: at };
}

/** What the next version of a matter has beside its change. */
export function nextBy(
  { version }: Pick<Matter, 'version'>,
  { by, at }: Act,
): Pick<Matter, 'version' | 'changedBy' | 'changedAt'> {
  return { version: version + 1, changedBy: by, changedAt: at };
}
