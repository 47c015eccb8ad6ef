import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Review periods as they are on a day: one whose first day has come runs, whether anybody has looked or not. */
export interface ObligationReads {
  one(session: Session, id: string, today: PlainDate): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
}
