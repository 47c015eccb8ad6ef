import type { RequestState } from '../../../domain/clients/responsibility/transfer-request.ts';
import type { RequestId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

export interface RequestFilter {
  readonly state: RequestState | null;
}

/**
 * Requests of clients, and employment authorities, in the shape in which they are shown. A page after a cursor that no
 * page gave is null.
 */
export interface RequestReads {
  request(session: Session, id: RequestId, today: PlainDate): Promise<VersionedAnswer | null>;
  requests(session: Session, filter: RequestFilter, page: Page, today: PlainDate): Promise<JsonAnswer | null>;
  employmentAuthorities(session: Session): Promise<JsonAnswer>;
}
