import type { ClientId, DecisionId, RectificationRequestId } from '../../../domain/shared/ids.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { DecisionLetter } from '../../../domain/subsidies/decisions/decision.ts';
import type { StoredLetter } from '../../../domain/subsidies/subsidy-stores.port.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Decisions as they are read. */
export interface DecisionReads {
  /** One as it is now; null when the session sees no such decision. */
  one(session: Session, id: DecisionId): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  /** Those that wait for a second person, of bodies, without those that somebody wrote or submitted. */
  toConfirm(
    session: Session,
    bodies: readonly OrganisationId[],
    subject: string,
    page: Page,
  ): Promise<JsonAnswer | null>;
  /** A letter as it is kept; in the language of its decision for null. */
  letter(
    session: Session,
    id: DecisionId,
    format: DecisionLetter['format'],
    language: DecisionLetter['language'] | null,
  ): Promise<{ readonly letter: StoredLetter; readonly tellsOfHealth: boolean } | null>;
  /** Limits of the bodies of the session, the latest first. */
  limits(session: Session): Promise<JsonAnswer>;
}

/** Rectification requests as they are read. */
export interface RectificationReads {
  one(session: Session, id: RectificationRequestId): Promise<VersionedAnswer | null>;
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
}
