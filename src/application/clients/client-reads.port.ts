import type { ClientId, DeliveryId, DeterminationId, NoticeId } from '../../domain/shared/ids.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { Determination } from '../../domain/clients/determination/determination.ts';
import type { NoticeState, ReferralNotice } from '../../domain/clients/responsibility/referral-notice.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';

export interface ClientFilter {
  /** Home municipality that is responsible; null = every client that the acting body sees. */
  readonly municipality: string | null;
}

export interface NoticeFilter {
  readonly state: NoticeState | null;
}

export interface ExceptionFilter {
  readonly outcome: 'quarantined' | 'ignored_duplicate' | 'warning' | null;
}

/** A stored determination, for explaining it. */
export interface StoredDetermination extends Determination {
  readonly id: DeterminationId;
  readonly clientId: ClientId;
  readonly determinationDate: PlainDate;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly supersededAt: string | null;
  /** A security ban runs today: home, area and office are left out. */
  readonly securityBan: boolean;
}

/** A referral notice as it is shown, for explaining it; a municipality is null when a security ban hides it. */
export interface ShownNotice
  extends Omit<ReferralNotice, 'from' | 'to' | 'sentBy' | 'toAuthority' | 'changedBy' | 'changedAt'> {
  readonly from: OrganisationId | null;
  readonly to: OrganisationId | null;
  readonly sentBy: string;
  readonly toAuthority: Omit<ReferralNotice['toAuthority'], 'escalatedTo'>;
}

/**
 * Projections of clients and what concerns them, made by the database in the shape in which they are shown. A thing
 * that the session does not see is null; so is a page after a cursor that no page gave.
 */
export interface ClientReads {
  client(session: Session, id: ClientId, today: PlainDate): Promise<VersionedAnswer | null>;
  clients(session: Session, filter: ClientFilter, page: Page, today: PlainDate): Promise<JsonAnswer | null>;
  determinations(session: Session, id: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
  responsibilities(session: Session, id: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
  determination(session: Session, id: DeterminationId, today: PlainDate): Promise<StoredDetermination | null>;
  notice(session: Session, id: NoticeId, today: PlainDate): Promise<VersionedAnswer | null>;
  notices(session: Session, filter: NoticeFilter, page: Page, today: PlainDate): Promise<JsonAnswer | null>;
  delivery(session: Session, id: DeliveryId): Promise<JsonAnswer | null>;
  deliveries(session: Session, page: Page): Promise<JsonAnswer | null>;
  exceptions(
    session: Session,
    id: DeliveryId,
    filter: ExceptionFilter,
    page: Page,
  ): Promise<JsonAnswer | null>;
}
