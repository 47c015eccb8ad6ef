import type { ClientId } from '../../domain/shared/ids.ts';
import type { JsonAnswer } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Who may not act, in the shape in which it is shown. */
export interface AccessReads {
  /** Who may not handle a client; null when the session does not see the client. */
  disqualifications(session: Session, id: ClientId): Promise<JsonAnswer | null>;
  /** Every order of the supervisor, the latest first. */
  suspensions(session: Session): Promise<JsonAnswer>;
}
