import type { ClientId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { ReferralNotice } from './referral-notice.ts';
import type { HandoverOnTerms } from './responsibilities.port.ts';
import type { ResponsibilityCase } from './responsibility-case.ts';

/** Transfers of many clients at a time. */
export interface TransferStore {
  countCandidates(areaCode: string, determinationDate: PlainDate): Promise<number>;
  /**
   * The next clients determined on a date to belong to the target group with their home municipality in an area,
   * in order of id, locked so that no twin of the run moves them at the same time.
   */
  nextCandidates(
    areaCode: string,
    determinationDate: PlainDate,
    after: ClientId | null,
    limit: number,
  ): Promise<readonly ResponsibilityCase[]>;
  save(notices: readonly ReferralNotice[], handovers: readonly HandoverOnTerms[]): Promise<void>;
}
