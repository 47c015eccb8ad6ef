import type { ClientId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { ReferralNotice } from './referral-notice.ts';
import type { HandoverOnTerms } from './responsibilities.port.ts';
import type { ResponsibilityCase } from './responsibility-case.ts';

/**
 * Whom a transfer of many is about: of an area, or of one municipality in it, the target group and those who return
 * without a test; or clients by name.
 */
export interface TransferSelection {
  readonly areaCode: string;
  /** The municipalities to which clients are to be moved. */
  readonly municipalities: readonly string[];
  /** In order of id. */
  readonly clientIds: readonly ClientId[] | null;
}

/** The next clients of a selection, locked so that no twin of the run moves them at the same time. */
export interface SelectedClients {
  /** Everybody looked at, in order of id. */
  readonly looked: readonly ClientId[];
  readonly cases: readonly ResponsibilityCase[];
  /** Named clients whom the session does not see. */
  readonly unseen: readonly ClientId[];
}

/** Transfers of many clients at a time. */
export interface TransferStore {
  /**
   * How many clients a selection has: those determined on a date to belong to the target group, and those who were a
   * municipality's when their job search before this one ended; or those named.
   */
  count(selection: TransferSelection, determinationDate: PlainDate): Promise<number>;
  next(
    selection: TransferSelection,
    determinationDate: PlainDate,
    after: ClientId | null,
    limit: number,
  ): Promise<SelectedClients>;
  save(notices: readonly ReferralNotice[], handovers: readonly HandoverOnTerms[]): Promise<void>;
}
