import type { ClientId } from '../../domain/shared/ids.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { JsonAnswer, Page } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Which rights are asked for: all that are seen when nothing is given. */
export interface GrantFilter extends Page {
  readonly subject: string | null;
  readonly organisation: OrganisationId | null;
}

/** Who may act and who may not, in the shape in which it is shown. */
export interface AccessReads {
  /** Who may not handle a client; null when the session does not see the client. */
  disqualifications(session: Session, id: ClientId): Promise<JsonAnswer | null>;
  /** Every order of the supervisor, the latest first. */
  suspensions(session: Session): Promise<JsonAnswer>;
  /** A page of rights, the latest given first; null after a cursor that no page gave. */
  grants(session: Session, asked: GrantFilter): Promise<JsonAnswer | null>;
}
