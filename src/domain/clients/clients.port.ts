import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';

/** Version of what is recorded of a client, and who made it: for telling one official what another has done. */
export interface ClientVersion {
  readonly id: ClientId;
  readonly version: number;
  /** Null while only the register has told of the client. */
  readonly changedBy: string | null;
  readonly changedAt: Instant | null;
}

/** Clients as something that one person at a time changes. */
export interface Clients {
  /** Locks a client to the end of the transaction; null when there is none that the session may see. */
  lock(id: ClientId): Promise<ClientVersion | null>;
  /** Records that the client was changed, and gives the new version. */
  changed(id: ClientId, by: string, at: Instant): Promise<number>;
}
