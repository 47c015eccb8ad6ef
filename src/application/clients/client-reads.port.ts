import type { ClientId, DeliveryId, DeterminationId, HandOverId, NoticeId } from '../../domain/shared/ids.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { ReviewKind } from '../../domain/clients/determination/consequences.ts';
import type { Determination, DeterminationResult } from '../../domain/clients/determination/determination.ts';
import type { DeterminationOverride } from '../../domain/clients/determination/override.ts';
import type { ReviewDecision } from '../../domain/clients/determination/responsibility-review.ts';
import type {
  NoticeState,
  OPEN_NOTICE_STATES,
  ReferralNotice,
} from '../../domain/clients/responsibility/referral-notice.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';
import type { Timeline, TimelineFilter } from './timeline.ts';

export interface ClientFilter {
  /** Home municipality that is responsible; null = every client that the acting body sees. */
  readonly municipality: string | null;
  /** Employment status code of today. */
  readonly status: string | null;
  /** What the client is treated by since the latest determination. */
  readonly result: DeterminationResult | null;
  /** State of a referral notice that nobody has received yet. */
  readonly openNotice: (typeof OPEN_NOTICE_STATES)[number] | 'ANY' | null;
  /** Whether a job search runs today. */
  readonly jobSearch: 'VALID' | 'NOT_VALID' | null;
}

export interface NoticeFilter {
  readonly state: NoticeState | null;
}

export interface ExceptionFilter {
  readonly outcome: 'quarantined' | 'ignored_duplicate' | 'warning' | null;
}

/** An override as it is shown; the organisation is null when a security ban hides it. */
export interface ShownOverride extends Omit<DeterminationOverride, 'organisation'> {
  readonly organisation: OrganisationId | null;
}

/** What a determination has led an official to look at, and what was decided. */
export interface ShownReview {
  readonly kind: ReviewKind;
  readonly openedAt: string;
  readonly decision: ReviewDecision['decision'] | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** A stored determination, for explaining it. */
export interface StoredDetermination extends Determination {
  readonly id: DeterminationId;
  readonly clientId: ClientId;
  readonly determinationDate: PlainDate;
  readonly decidedBy: string;
  readonly decidedAt: string;
  /** The moment as of which the facts were known. */
  readonly knownAt: string;
  readonly state: 'CONFIRMED' | 'SUPERSEDED';
  /** What the client is treated by: the override, or the result computed. */
  readonly effectiveResult: DeterminationResult;
  readonly override: ShownOverride | null;
  readonly supersededAt: string | null;
  readonly supersededBy: DeterminationId | null;
  /** Facts that were others when it was superseded; `rule` stands for the law. */
  readonly changedFacts: readonly string[] | null;
  readonly review: ShownReview | null;
  readonly version: number;
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
  /** Hand-overs of a client to which a body of the session was a party; null when it sees neither them nor the client. */
  handOvers(session: Session, id: ClientId, today: PlainDate): Promise<JsonAnswer | null>;
  handOver(session: Session, id: HandOverId, today: PlainDate): Promise<JsonAnswer | null>;
  /** Part of a timeline; null when the client is not seen. */
  timeline(
    session: Session,
    id: ClientId,
    filter: TimelineFilter,
    page: Page,
    today: PlainDate,
  ): Promise<Timeline | 'cursor-invalid' | null>;
  notice(session: Session, id: NoticeId, today: PlainDate): Promise<VersionedAnswer | null>;
  notices(session: Session, filter: NoticeFilter, page: Page, today: PlainDate): Promise<JsonAnswer | null>;
  delivery(session: Session, id: DeliveryId): Promise<JsonAnswer | null>;
  deliveries(session: Session, page: Page): Promise<JsonAnswer | null>;
  exceptions(
    session: Session,
    id: DeliveryId,
    filter: ExceptionFilter,
    page: Page,
    today: PlainDate,
  ): Promise<JsonAnswer | null>;
}
