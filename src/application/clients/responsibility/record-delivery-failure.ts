import {
  type DeliveryFailure,
  failDelivery,
} from '../../../domain/clients/responsibility/notice-delivery.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  type ChangedNotice,
  doneWith,
  lockNotice,
  type NoticeChange,
  type NoticeRefusal,
} from './changing-notice.ts';
import { actedBy } from './handing-over.ts';
import type { NoticeDependencies } from './receive-referral-notice.ts';

type DeliveryFailureInput = NoticeChange & DeliveryFailure;
type Refusal = NoticeRefusal | Failure<'DELIVERY_FAILED_ALREADY' | 'RULE_NOT_FOUND'>;

/**
 * A copy of a notice did not arrive (E9): the client’s letter came back, or the authority’s delivery failed. The client’s
 * side changes nothing about who is responsible.
 */
export function recordDeliveryFailure(
  dependencies: NoticeDependencies,
): Command<DeliveryFailureInput, ChangedNotice, Refusal> {
  return command<DeliveryFailureInput, ChangedNotice, Refusal>({
    name: 'record-delivery-failure',
    permission: 'notice.send',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'referral-notice',
    objectId: ({ noticeId }) => noticeId,
    async handle({ addressee, text, ...change }, tx, context, now) {
      const found = await lockNotice(tx, change, ['from', 'sender', 'to'], context, now);
      if (!found.ok) return found;
      const law = await dependencies.legislation.inForce();
      const failed = failDelivery(found.value, { addressee, text }, now, actedBy(context.actor), law);
      if (!failed.ok) return failed;
      const saved = await tx.notices.save(failed.value);
      if (!saved.ok) return saved;
      const done = doneWith(failed.value);
      return ok({ ...done, detail: { ...done.detail, addressee } });
    },
  })(dependencies);
}
