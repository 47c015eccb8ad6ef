import type { CommitmentId, QuotaId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Balance } from './balance.ts';
import type { Commitment, CommitmentSubject } from './commitment.ts';
import type { Moved } from './ledger.ts';
import type { Quota, ServiceLine } from './quota.ts';

/** Quotas and their ledgers. Whoever moves a quota has locked it. */
export interface Quotas {
  /** Locks a quota to the end of the transaction; null when the session sees none. */
  lock(id: QuotaId): Promise<Quota | null>;
  /** Locks the quota of a commitment that the session sees with its case, whoever holds it; null when it sees none. */
  lockOf(commitment: CommitmentId): Promise<Quota | null>;
  /** How a quota stands, for who only looks; null when the session sees none. */
  balanceOf(id: QuotaId): Promise<Balance | null>;
  /** Locks two quotas in the order in which everybody does. */
  lockBoth(one: QuotaId, other: QuotaId): Promise<readonly [Quota | null, Quota | null]>;
  /** The quota of the first of the holders that has an open one for the line and year; null when none has. */
  openFor(
    holders: readonly OrganisationId[],
    serviceLine: ServiceLine,
    budgetYear: number,
  ): Promise<QuotaId | null>;
  /** Keeps a new quota. False when there is one for the holder, year and line. */
  add(quota: Quota): Promise<boolean>;
  /** Keeps the state and version of a quota. */
  save(quota: Quota): Promise<void>;
  /** Keeps what led a quota to its state: who was heard, what was confirmed, why it was opened again. */
  noteEvent(quota: Quota, detail: Readonly<Record<string, unknown>>): Promise<void>;
  commitment(id: CommitmentId): Promise<Commitment | null>;
  /** What a case has of quotas, the latest first. */
  commitmentsOf(subject: CommitmentSubject): Promise<readonly Commitment[]>;
  /** Keeps the balance, the commitment and the entries of a movement. */
  keep(moved: Moved): Promise<void>;
  /** Reservations that hold no more on a day, so many at a time. */
  expired(today: PlainDate, limit: number): Promise<readonly Commitment[]>;
  /** Open quotas of years before this one, so many at a time; those that were opened again are closed by hand. */
  openBefore(budgetYear: number, limit: number): Promise<readonly QuotaId[]>;
}
