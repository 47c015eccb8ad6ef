import type { ClientId } from '../../domain/shared/ids.ts';
import type { JsonAnswer, VersionedAnswer } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Matters of one kind as they are read. */
export interface MatterReads {
  /** One as it is now; null when the session sees no such matter. */
  one(session: Session, id: string): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
}
