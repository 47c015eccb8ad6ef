import {
  type WithdrawalReason,
  withdrawNotice,
} from '../../../domain/clients/responsibility/referral-notice.ts';
import { ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  type ChangedNotice,
  doneWith,
  lockNotice,
  type NoticeChange,
  type NoticeRefusal,
} from './changing-notice.ts';
import { actedBy } from './handing-over.ts';
import { noticeWithdrawnMessage } from './notice-messages.ts';

export interface WithdrawNoticeInput extends NoticeChange {
  readonly reason: WithdrawalReason;
  /** The reason in the official's own words. */
  readonly text: string;
}

/**
 * Whoever sent a notice takes it back before it has had effect: the client stays where it is, and the receiver sees the
 * client no more.
 */
export function withdrawReferralNotice(
  dependencies: CommandDependencies,
): Command<WithdrawNoticeInput, ChangedNotice, NoticeRefusal> {
  return command<WithdrawNoticeInput, ChangedNotice, NoticeRefusal>({
    name: 'withdraw-referral-notice',
    permission: 'notice.send',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'referral-notice',
    objectId: ({ noticeId }) => noticeId,
    async handle({ reason, text, ...change }, tx, context, now) {
      const found = await lockNotice(tx, change, ['from', 'sender'], context, now);
      if (!found.ok) return found;
      const { actor } = context;
      const withdrawn = withdrawNotice(found.value, reason, now, actedBy(actor), text);
      if (!withdrawn.ok) return withdrawn;
      const saved = await tx.notices.save(withdrawn.value);
      if (!saved.ok) return saved;
      await tx.clients.changed(withdrawn.value.clientId, actor.subject, now);
      const done = doneWith(withdrawn.value);
      return ok({
        ...done,
        detail: { ...done.detail, reason },
        messages: [noticeWithdrawnMessage(withdrawn.value, actor.organisation)],
      });
    },
  })(dependencies);
}
