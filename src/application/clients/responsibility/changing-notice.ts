import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { ReferralNotice } from '../../../domain/clients/responsibility/referral-notice.ts';
import type { NoticeId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { Done } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { versionConflict } from '../changing-client.ts';

/** Which notice is to be changed, and the version that the caller has seen. */
export interface NoticeChange {
  readonly noticeId: NoticeId;
  readonly version: number;
}

/** Whose notice it is: the body that hands over, the one that takes over, and the one whose official sent it. */
export type NoticeSide = 'from' | 'to' | 'sender';

/** A notice as it is after a change. */
export type ChangedNotice = Pick<ReferralNotice, 'id' | 'state' | 'withdrawnReason' | 'version'> & {
  readonly receivedAt: Instant | null;
  readonly toClient: ReferralNotice['toClient']['state'];
};

export type NoticeRefusal = Failure<'NOTICE_NOT_FOUND' | 'VERSION_CONFLICT' | 'NOTICE_STATE'>;

/**
 * Locks the client of a notice, and reads the notice. Fails with `NOTICE_NOT_FOUND` unless the acting body is on the side
 * of the notice that the command belongs to, and with `VERSION_CONFLICT`, which tells who has changed it and when.
 */
export async function lockNotice(
  tx: Transaction,
  { noticeId, version }: NoticeChange,
  sides: readonly NoticeSide[],
  { actor }: Context,
  now: Instant,
): Promise<Result<ReferralNotice, Failure<'NOTICE_NOT_FOUND' | 'VERSION_CONFLICT'>>> {
  const notice = await tx.notices.byId(noticeId);
  const bodies = bodiesSeenBy(actor.organisation, localDateOf(now));
  if (notice === null || !sides.some((side) => bodies.includes(bodyOn(side, notice)))) {
    return fail('not-found', 'NOTICE_NOT_FOUND', { id: noticeId });
  }
  if (notice.version !== version) {
    const { changedBy, changedAt } = notice;
    return versionConflict(version, { version: notice.version, changedBy: changedBy.subject, changedAt });
  }
  return ok(notice);
}

function bodyOn(side: NoticeSide, { from, to, sentBy }: ReferralNotice): OrganisationId {
  return { from, to, sender: sentBy.organisation }[side];
}

/** What a command leaves behind that has changed a notice. */
export function doneWith(notice: ReferralNotice): Done<ChangedNotice> {
  const { id, clientId, from, state, withdrawnReason, version, toAuthority, toClient, rule } = notice;
  return {
    value: {
      id,
      state,
      receivedAt: toAuthority.receivedAt,
      withdrawnReason,
      toClient: toClient.state,
      version,
    },
    objectId: id,
    clientIds: [clientId],
    rule,
    detail: { state, from },
  };
}
