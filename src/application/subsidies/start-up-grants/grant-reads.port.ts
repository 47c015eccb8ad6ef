import type { ClientId, StartUpGrantId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { StartUpGrantState } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Start-up grants as they are read. */
export interface GrantReads {
  /** One as it is now; null when the session sees no such case. */
  one(session: Session, id: StartUpGrantId, today: PlainDate): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
  /**
   * What the bodies of the session have to decide, or have in a state, the first that came before others; null after a
   * wrong cursor.
   */
  handled(session: Session, state: StartUpGrantState | null, page: Page): Promise<JsonAnswer | null>;
}
