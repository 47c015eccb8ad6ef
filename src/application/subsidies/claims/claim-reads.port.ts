import type { ClaimId, ClientId } from '../../../domain/shared/ids.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Claims as they are read. */
export interface ClaimReads {
  /** One as it is now; null when the session sees no such claim. */
  one(session: Session, id: ClaimId): Promise<VersionedAnswer | null>;
  /** Those of a client, or of one case of the client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId, caseId: string | null): Promise<JsonAnswer | null>;
  /** Those that the acting body has to handle, the earliest first; null for a cursor that no page gave. */
  toHandle(session: Session, page: Page): Promise<JsonAnswer | null>;
}
