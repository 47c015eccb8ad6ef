import type { NoticeId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { ReferralNotice } from './referral-notice.ts';

/** Referral notices, one at a time. */
export interface ReferralNotices {
  /** The notice, with its client locked; null when there is none that the session may see. */
  byId(id: NoticeId): Promise<ReferralNotice | null>;
  /** Notices that have waited for their receipt longer than they may on a day, and of which nobody has been told. */
  overdue(day: PlainDate, limit: number): Promise<readonly NoticeId[]>;
  /** Puts a new notice on its way; its receiver sees the client from now on. */
  send(notice: ReferralNotice): Promise<void>;
  /** Saves a changed notice; fails when somebody else has changed it since it was read. */
  save(notice: ReferralNotice): Promise<Result<null, Failure<'VERSION_CONFLICT'>>>;
}
