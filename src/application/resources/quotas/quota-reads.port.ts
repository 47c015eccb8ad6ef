import type { QuotaState, ServiceLine } from '../../../domain/resources/quotas/quota.ts';
import type { LedgerEntry } from '../../../domain/resources/quotas/movement.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { PlainDate, YearMonth } from '../../../domain/shared/plain-date.ts';
import type { RuleReference } from '../../../domain/shared/result.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Which quotas are listed; null = whatever it is. */
export interface QuotaFilter {
  readonly holder: OrganisationId | null;
  readonly year: number | null;
  readonly line: ServiceLine | null;
  readonly state: QuotaState | null;
}

/** How a quota stands, or by how much it changes: cents, and persons for seats. */
export interface ShownBalance {
  readonly amountCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly usedCents: number;
  readonly seats: number | null;
  readonly seatsReserved: number;
  readonly seatsTaken: number;
}

/** A movement as it is shown. */
export interface ShownMovement {
  readonly number: number;
  readonly kind: LedgerEntry['kind'];
  readonly at: Instant;
  readonly decidedOn: PlainDate;
  readonly commitment: string | null;
  readonly other: string | null;
  readonly change: ShownBalance;
  readonly after: ShownBalance;
  readonly by: { readonly subject: string; readonly organisation: OrganisationId };
  readonly reason: string | null;
  readonly rule: RuleReference;
}

/** What was left of the quota of a year, and what came back to it after its end. */
export interface Underuse {
  readonly quota: QuotaId;
  readonly holder: OrganisationId;
  readonly serviceLine: ServiceLine;
  readonly state: QuotaState;
  readonly amountCents: number;
  readonly committedCents: number;
  readonly usedCents: number;
  /** Committed and not paid yet. */
  readonly unpaidCents: number;
  /** Neither reserved nor committed: the underuse. */
  readonly unusedCents: number;
  /** Of the underuse, what was released after the year had ended. */
  readonly releasedLaterCents: number;
}

/** How a quota stood at the end of a month. */
export interface MonthEnd {
  readonly month: YearMonth;
  readonly amountCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly usedCents: number;
}

/** How a quota went month by month of its year, as far as the year has gone, and how it stands now. */
export interface QuotaYear {
  readonly holder: OrganisationId;
  readonly budgetYear: number;
  readonly serviceLine: ServiceLine;
  readonly months: readonly MonthEnd[];
}

/** Ways in which a ledger can be at fault. */
export const LEDGER_FAULTS = [
  'NUMBERS_HAVE_GAPS',
  'AFTER_IS_NOT_BEFORE_PLUS_CHANGE',
  'CHANGES_DO_NOT_SUM_TO_BALANCE',
  'COMMITMENTS_DO_NOT_SUM_TO_BALANCE',
  'OVERSPENT',
] as const;

export interface LedgerFault {
  readonly quota: QuotaId;
  readonly fault: (typeof LEDGER_FAULTS)[number];
  /** The movement at which it shows; null when the whole does not fit. */
  readonly number: number | null;
}

/** What a look through all ledgers has found. */
export interface LedgerCheck {
  readonly quotas: number;
  readonly movements: number;
  readonly faults: readonly LedgerFault[];
}

/** Quotas as they are read. */
export interface QuotaReads {
  /** The latest years first. Null for a cursor that no page gave. */
  all(session: Session, filter: QuotaFilter, page: Page): Promise<JsonAnswer | null>;
  one(session: Session, id: QuotaId): Promise<VersionedAnswer | null>;
  /** Movements in their order; null for a cursor that no page gave. */
  movements(session: Session, id: QuotaId, page: Page): Promise<JsonAnswer | null>;
  year(session: Session, id: QuotaId, until: PlainDate): Promise<QuotaYear | null>;
  underuse(session: Session, budgetYear: number): Promise<readonly Underuse[]>;
  /** Looks through every ledger that the session sees. */
  check(session: Session): Promise<LedgerCheck>;
}
