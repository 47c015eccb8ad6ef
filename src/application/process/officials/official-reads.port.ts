import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Officials of clients as they are read. */
export interface OfficialReads {
  /** The official of a client and those before; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId, today: PlainDate): Promise<VersionedAnswer | null>;
  /** Clients of an official by name; null after a cursor that no page gave. */
  clientsOf(session: Session, subject: string, page: Page, today: PlainDate): Promise<JsonAnswer | null>;
}
