import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, Page } from '../../ports/page.ts';
import type { ClientFilter } from '../client-reads.port.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/**
 * People are looked for by parts of their names, as they are compared: each is the beginning of one. The first is looked
 * up, so the longest should be.
 */
export interface NameFilter extends ClientFilter {
  readonly words: readonly string[];
}

/** By what one person is looked for. */
export type CodeFilter = { readonly identityCode: string } | { readonly substituteId: string };

/** Projections of persons as they are shown; null when the session does not see the client. */
export interface PersonReads {
  clientsByName(
    session: Session,
    filter: NameFilter,
    page: Page,
    today: PlainDate,
  ): Promise<JsonAnswer | null>;
  /** The client with the code, or the client that one with the code is a duplicate of; a list of one or none. */
  clientByCode(session: Session, filter: CodeFilter, today: PlainDate): Promise<JsonAnswer | null>;
  identityCodes(session: Session, id: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
  contacts(session: Session, id: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
  /** What went out or was looked at before the ban of the day began, by every body. */
  recall(session: Session, id: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
}
