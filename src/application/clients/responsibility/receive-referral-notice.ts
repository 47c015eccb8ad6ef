import {
  type NoticeState,
  receiveReferralNotice as receive,
  withdrawLapsedNotice,
} from '../../../domain/clients/responsibility/referral-notice.ts';
import type { NoticeId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { noticeReceivedMessage } from './notice-messages.ts';

export interface ReceiveNoticeInput {
  readonly noticeId: NoticeId;
  /** The version that the receiver has seen; a notice changed since then is not received. */
  readonly version: number;
}

export interface ReceivedNotice {
  readonly id: NoticeId;
  readonly state: NoticeState;
  readonly receivedAt: string | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

export type ReceiveNoticeFailure = Failure<
  'NOTICE_NOT_FOUND' | 'VERSION_CONFLICT' | 'NOTICE_STATE' | 'ALREADY_RESPONSIBLE'
>;

/**
 * A municipality receives a referral notice and becomes responsible for the client from that moment (R29, R30).
 * When the job search has ended in the meantime the transfer lapses: the notice is withdrawn instead.
 */
export function receiveReferralNotice(
  dependencies: CommandDependencies,
): Command<ReceiveNoticeInput, ReceivedNotice, ReceiveNoticeFailure> {
  return command<ReceiveNoticeInput, ReceivedNotice, ReceiveNoticeFailure>({
    name: 'receive-referral-notice',
    permission: 'notice.receive',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'referral-notice',
    objectId: ({ noticeId }) => noticeId,
    async handle({ noticeId, version }, tx, { actor }, now) {
      const today = localDateOf(now);
      const found = await tx.notices.byId(noticeId, today);
      if (found === null || !bodiesSeenBy(actor.organisation, today).includes(found.notice.to)) {
        return fail('not-found', 'NOTICE_NOT_FOUND', { id: noticeId });
      }
      if (found.notice.version !== version) {
        return fail('precondition-failed', 'VERSION_CONFLICT', {
          expected: version,
          actual: found.notice.version,
        });
      }
      const received = receive(found.notice, found.responsibility, found.hasValidJobSearch, now);
      if (!received.ok && received.failure.code === 'NOTICE_STATE') {
        return { ok: false, failure: { ...received.failure, code: 'NOTICE_STATE' } };
      }
      const notice = received.ok ? received.value.notice : withdrawLapsedNotice(found.notice);
      if (received.ok) {
        const moved = await tx.notices.handOver(received.value.handover);
        if (!moved.ok) return moved;
      }
      const saved = await tx.notices.save(notice);
      if (!saved.ok) return saved;
      const { id, state, receivedAt, withdrawnReason } = notice;
      return ok({
        value: { id, state, receivedAt, withdrawnReason, version: notice.version },
        objectId: id,
        clientIds: [notice.clientId],
        rule: notice.rule,
        detail: { state, from: notice.from },
        messages: received.ok ? [noticeReceivedMessage(notice, actor.organisation)] : [],
      });
    },
  })(dependencies);
}
