import type { ServiceTimesCell } from '../../../domain/process/services/service-times.ts';
import type { ClientId, ServiceReferralId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Referrals, seats and waiting times as they are read. */
export interface ServiceReads {
  one(session: Session, id: ServiceReferralId, today: PlainDate): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
  seatPools(session: Session): Promise<JsonAnswer>;
  /** Days between the steps of those who started from a day until another, exact, for municipalities and for all of them. */
  times(
    municipalities: readonly string[],
    from: PlainDate,
    until: PlainDate,
  ): Promise<readonly ServiceTimesCell[]>;
}
