import type { ClientId } from '../shared/ids.ts';
import type { Matter } from './matter.ts';

/** Matters of one kind, kept in versions: nothing is overwritten. */
export interface Matters<M extends Matter> {
  /** Locks the client of the matter, then the matter as it is now; null when the session sees no such client or matter. */
  byId(id: M['id']): Promise<M | null>;
  /** All matters of a client as they are now, those that began first before others. Whoever changes them has locked the client. */
  ofClient(client: ClientId): Promise<readonly M[]>;
  add(matter: M): Promise<void>;
  /** Keeps the next version of a matter. */
  save(matter: M): Promise<void>;
}
