import { type Addressee, resendNotice } from '../../../domain/clients/responsibility/notice-delivery.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  type ChangedNotice,
  doneWith,
  lockNotice,
  type NoticeChange,
  type NoticeRefusal,
} from './changing-notice.ts';
import { actedBy } from './handing-over.ts';
import { noticeResentMessage } from './notice-messages.ts';
import type { NoticeDependencies } from './receive-referral-notice.ts';

interface ResendInput extends NoticeChange {
  readonly addressee: Addressee;
}

type Refusal = NoticeRefusal | Failure<'DELIVERY_NOT_FAILED' | 'RULE_NOT_FOUND'>;

/**
 * Sends a copy of a notice again that did not arrive. After the hand-over it is the new authority that finds the client
 * and sends the client’s copy: the former one sees the client no more.
 */
export function resendReferralNotice(
  dependencies: NoticeDependencies,
): Command<ResendInput, ChangedNotice, Refusal> {
  return command<ResendInput, ChangedNotice, Refusal>({
    name: 'resend-referral-notice',
    permission: 'notice.send',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'referral-notice',
    objectId: ({ noticeId }) => noticeId,
    async handle({ addressee, ...change }, tx, context, now) {
      const found = await lockNotice(tx, change, ['from', 'sender', 'to'], context, now);
      if (!found.ok) return found;
      const { actor } = context;
      const known = await tx.responsibilities.caseOf(found.value.clientId, localDateOf(now));
      if (known === null) return fail('not-found', 'NOTICE_NOT_FOUND', { id: change.noticeId });
      const law = await dependencies.legislation.inForce();
      const sent = resendNotice(found.value, addressee, known.contact, now, actedBy(actor), law);
      if (!sent.ok) return sent;
      const saved = await tx.notices.save(sent.value);
      if (!saved.ok) return saved;
      return ok({
        ...doneWith(sent.value),
        messages: addressee === 'CLIENT' ? [noticeResentMessage(sent.value, actor.organisation)] : [],
      });
    },
  })(dependencies);
}
