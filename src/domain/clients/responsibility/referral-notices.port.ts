import type { NoticeId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { ReferralNotice } from './referral-notice.ts';
import type { Handover, ResponsibilitySpan } from './responsibility.ts';

/** A notice with what its receipt depends on. */
export interface NoticeCase {
  readonly notice: ReferralNotice;
  readonly responsibility: ResponsibilitySpan | null;
  readonly hasValidJobSearch: boolean;
}

/** Referral notices and the responsibilities that follow from them. */
export interface ReferralNotices {
  /** The notice and its client's situation on a day; null when there is none that the session may see. */
  byId(id: NoticeId, day: PlainDate): Promise<NoticeCase | null>;
  /** Saves a changed notice; fails when somebody else has changed it since it was read. */
  save(notice: ReferralNotice): Promise<Result<null, Failure<'VERSION_CONFLICT'>>>;
  /** Moves responsibility; fails when two authorities would be responsible at one time. */
  handOver(handover: Handover): Promise<Result<null, Failure<'ALREADY_RESPONSIBLE'>>>;
}
