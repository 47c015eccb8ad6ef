import type { NoticeId } from '../../shared/ids.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { ReferralNotice } from './referral-notice.ts';

/** Referral notices, one at a time. */
export interface ReferralNotices {
  /** The notice, with its client locked; null when there is none that the session may see. */
  byId(id: NoticeId): Promise<ReferralNotice | null>;
  /** Puts a new notice on its way; its receiver sees the client from now on. */
  send(notice: ReferralNotice): Promise<void>;
  /** Saves a changed notice; fails when somebody else has changed it since it was read. */
  save(notice: ReferralNotice): Promise<Result<null, Failure<'VERSION_CONFLICT'>>>;
}
