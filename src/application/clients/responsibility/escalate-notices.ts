import { escalateNotice, isToBeEscalated } from '../../../domain/clients/responsibility/notice-delivery.ts';
import type { ReferralNotice } from '../../../domain/clients/responsibility/referral-notice.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actedBy } from './handing-over.ts';

export interface EscalateDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

const AT_A_TIME = 50;

/**
 * Tells sender and receiver of the next notices that have not been received in time (R30), and gives how many there
 * were; none are left when there were none.
 */
export function escalateNextNotices(
  dependencies: EscalateDependencies,
): Command<null, number, Failure<'RULE_NOT_FOUND' | 'NOTICE_STATE' | 'VERSION_CONFLICT'>> {
  return command<null, number, Failure<'RULE_NOT_FOUND' | 'NOTICE_STATE' | 'VERSION_CONFLICT'>>({
    name: 'escalate-notices',
    permission: 'daily-round.run',
    objectType: 'referral-notice',
    async handle(_input, tx, { actor }, now) {
      const law = await dependencies.legislation.inForce();
      const today = localDateOf(now);
      const escalated: ReferralNotice[] = [];
      for (const id of await tx.notices.overdue(today, AT_A_TIME)) {
        const notice = await tx.notices.byId(id);
        if (notice === null || !isToBeEscalated(notice, today)) continue;
        const told = escalateNotice(notice, now, actedBy(actor), law);
        if (!told.ok) return told;
        const saved = await tx.notices.save(told.value);
        if (!saved.ok) return saved;
        escalated.push(told.value);
      }
      return ok({
        value: escalated.length,
        objectId: null,
        clientIds: escalated.map(({ clientId }) => clientId),
        detail: { escalated: escalated.length },
        messages: escalated.map((notice) => notReceivedMessage(notice, actor.organisation)),
      });
    },
  })(dependencies);
}

function notReceivedMessage(
  { id, clientId, to, toAuthority }: ReferralNotice,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'authority-notices',
    kind: 'REFERRAL_NOTICE_NOT_RECEIVED',
    sender,
    clientId,
    businessKey: `${id}:not-received`,
    payload: { noticeId: id, authority: to, sentAt: toAuthority.sentAt, told: toAuthority.escalatedTo },
  };
}
