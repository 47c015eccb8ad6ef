import {
  type ReferralNotice,
  receiveReferralNotice as receive,
  withdrawNotice,
} from '../../../domain/clients/responsibility/referral-notice.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies, type Done } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import {
  type ChangedNotice,
  doneWith,
  lockNotice,
  type NoticeChange,
  type NoticeRefusal,
} from './changing-notice.ts';
import { actedBy, onTerms } from './handing-over.ts';
import { noticeReceivedMessage, noticeWithdrawnMessage } from './notice-messages.ts';

export type ReceiveNoticeFailure = NoticeRefusal | Failure<'ALREADY_RESPONSIBLE'>;

export interface NoticeDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

/**
 * An authority receives a referral notice and becomes responsible for the client from that moment (R29, R30), with the
 * package that goes along; the former body sees the client no more. When the job search of the notice has ended in the
 * meantime the transfer lapses: the notice is withdrawn instead.
 */
export function receiveReferralNotice(
  dependencies: NoticeDependencies,
): Command<NoticeChange, ChangedNotice, ReceiveNoticeFailure> {
  return command<NoticeChange, ChangedNotice, ReceiveNoticeFailure>({
    name: 'receive-referral-notice',
    permission: 'notice.receive',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'referral-notice',
    objectId: ({ noticeId }) => noticeId,
    async handle(input, tx, context, now) {
      const found = await lockNotice(tx, input, ['to'], context, now);
      if (!found.ok) return found;
      const by = actedBy(context.actor);
      const known = await tx.responsibilities.caseOf(found.value.clientId, localDateOf(now));
      const received = receive(found.value, known ?? NOBODY, now, by);
      if (!received.ok) {
        const { code } = received.failure;
        if (code === 'TRANSFER_LAPSED') return lapse(found.value, tx, context, now);
        return { ok: false, failure: { ...received.failure, code } };
      }
      const { notice, handover } = received.value;
      // The notice first: from the hand-over on nobody is a reader because of it.
      const saved = await tx.notices.save(notice);
      if (!saved.ok) return saved;
      const law = await dependencies.legislation.inForce();
      const moved = await tx.responsibilities.handOver(onTerms(handover, law));
      if (!moved.ok) return moved;
      return ok({
        ...doneWith(notice),
        messages: [noticeReceivedMessage(notice, context.actor.organisation)],
      });
    },
  })(dependencies);
}

/** Of a client whom nobody serves any more there is nothing to receive. */
const NOBODY = { current: null, jobSearch: null };

/** Takes back the notice of a client whose job search ended before the receipt. */
async function lapse(
  open: ReferralNotice,
  tx: Transaction,
  { actor }: Context,
  now: Instant,
): Promise<Result<Done<ChangedNotice>, ReceiveNoticeFailure>> {
  const withdrawn = withdrawNotice(open, 'JOB_SEARCH_ENDED', now, actedBy(actor));
  if (!withdrawn.ok) return withdrawn;
  const saved = await tx.notices.save(withdrawn.value);
  if (!saved.ok) return saved;
  return ok({
    ...doneWith(withdrawn.value),
    messages: [noticeWithdrawnMessage(withdrawn.value, actor.organisation)],
  });
}
