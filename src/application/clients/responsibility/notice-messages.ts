import type { ReferralNotice } from '../../../domain/clients/responsibility/referral-notice.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** What must leave the system when a notice is sent: the notice to the client, and the event to the register. */
export function noticeSentMessages(
  notice: ReferralNotice,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  const { id, clientId, to, grounds, effectiveDate, language, toClient } = notice;
  return [
    {
      port: 'client-notices',
      kind: 'REFERRAL_NOTICE',
      sender,
      clientId,
      businessKey: `${id}:notice`,
      payload: { noticeId: id, language, channel: toClient.channel, authority: to, effectiveDate },
    },
    {
      port: 'client-registry',
      kind: 'REFERRAL_NOTICE_SENT',
      sender,
      clientId,
      businessKey: `${id}:sent`,
      payload: { noticeId: id, authority: to, grounds, effectiveDate },
    },
  ];
}

/** The register is told when the municipality has received a notice. */
export function noticeReceivedMessage(notice: ReferralNotice, sender: OrganisationId): OutgoingMessage {
  const { id, clientId, to, toAuthority } = notice;
  return {
    port: 'client-registry',
    kind: 'REFERRAL_NOTICE_RECEIVED',
    sender,
    clientId,
    businessKey: `${id}:received`,
    payload: { noticeId: id, authority: to, receivedAt: toAuthority.receivedAt },
  };
}

/** The register is told that a notice was taken back before it had effect. */
export function noticeWithdrawnMessage(notice: ReferralNotice, sender: OrganisationId): OutgoingMessage {
  const { id, clientId, to, withdrawnReason } = notice;
  return {
    port: 'client-registry',
    kind: 'REFERRAL_NOTICE_WITHDRAWN',
    sender,
    clientId,
    businessKey: `${id}:withdrawn`,
    payload: { noticeId: id, authority: to, reason: withdrawnReason },
  };
}

/** The client's copy of a notice, sent again. */
export function noticeResentMessage(notice: ReferralNotice, sender: OrganisationId): OutgoingMessage {
  const { id, clientId, to, effectiveDate, language, toClient, version } = notice;
  return {
    port: 'client-notices',
    kind: 'REFERRAL_NOTICE',
    sender,
    clientId,
    businessKey: `${id}:notice:${version}`,
    payload: { noticeId: id, language, channel: toClient.channel, authority: to, effectiveDate },
  };
}
