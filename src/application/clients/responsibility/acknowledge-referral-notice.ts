import { acknowledgeNotice } from '../../../domain/clients/responsibility/referral-notice.ts';
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

/** An official of the receiving authority takes the client's matters in hand, after the receipt. */
export function acknowledgeReferralNotice(
  dependencies: CommandDependencies,
): Command<NoticeChange, ChangedNotice, NoticeRefusal> {
  return command<NoticeChange, ChangedNotice, NoticeRefusal>({
    name: 'acknowledge-referral-notice',
    permission: 'notice.receive',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'referral-notice',
    objectId: ({ noticeId }) => noticeId,
    async handle(change, tx, context, now) {
      const found = await lockNotice(tx, change, ['to'], context, now);
      if (!found.ok) return found;
      const acknowledged = acknowledgeNotice(found.value, now, actedBy(context.actor));
      if (!acknowledged.ok) return acknowledged;
      const saved = await tx.notices.save(acknowledged.value);
      return saved.ok ? ok(doneWith(acknowledged.value)) : saved;
    },
  })(dependencies);
}
