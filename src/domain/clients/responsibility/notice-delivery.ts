import type { ActedBy } from '../../shared/acted-by.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type ContactSituation, sentToClient } from './client-delivery.ts';
import { allows, changed, type ReferralNotice } from './referral-notice.ts';

type DeliveryLaw = Pick<StatuteBook, 'noticeService' | 'noticeDelivery'>;

/** Whose copy of a notice is meant. */
export type Addressee = 'CLIENT' | 'AUTHORITY';

export interface DeliveryFailure {
  readonly addressee: Addressee;
  readonly text: string;
}

/**
 * Records that a copy did not arrive (E9). The client's letter that came back leaves the transfer as it is: the client is
 * not presumed to know of it any more. The authority's copy must be sent again within the time of the statute book.
 */
export function failDelivery(
  notice: ReferralNotice,
  { addressee, text }: DeliveryFailure,
  at: Instant,
  by: ActedBy,
  law: DeliveryLaw,
): Result<ReferralNotice, Failure<'NOTICE_STATE' | 'DELIVERY_FAILED_ALREADY' | 'RULE_NOT_FOUND'>> {
  const allowed = allows(notice, addressee === 'CLIENT' ? 'FAIL_TO_CLIENT' : 'FAIL_TO_AUTHORITY');
  if (!allowed.ok) return allowed;
  const { toClient, toAuthority } = notice;
  if (addressee === 'CLIENT') {
    if (toClient.state === 'FAILED') {
      return fail('conflict', 'DELIVERY_FAILED_ALREADY', { failedAt: toClient.failedAt ?? '' });
    }
    return ok({
      ...changed(notice, at, by),
      toClient: { ...toClient, state: 'FAILED', deemedServedOn: null, failedAt: at, failure: text },
    });
  }
  const rules = law.noticeDelivery.at(notice.effectiveDate);
  if (!rules.ok) return rules;
  const resendBy = countFrom(localDateOf(at), rules.value.rules.redelivery);
  return ok({
    ...changed(notice, at, by),
    state: 'FAILED',
    toAuthority: { ...toAuthority, failedAt: at, resendBy },
  });
}

/** Sends a copy again: the authority's that failed, or the client's once there is a new way to reach the client. */
export function resendNotice(
  notice: ReferralNotice,
  addressee: Addressee,
  contact: ContactSituation,
  at: Instant,
  by: ActedBy,
  law: DeliveryLaw,
): Result<ReferralNotice, Failure<'NOTICE_STATE' | 'DELIVERY_NOT_FAILED' | 'RULE_NOT_FOUND'>> {
  const allowed = allows(notice, addressee === 'CLIENT' ? 'RESEND_TO_CLIENT' : 'RESEND_TO_AUTHORITY');
  if (!allowed.ok) return allowed;
  if (addressee === 'CLIENT') {
    if (notice.toClient.state === 'SENT') return fail('conflict', 'DELIVERY_NOT_FAILED');
    const sent = sentToClient(contact, at, law);
    return sent.ok ? ok({ ...changed(notice, at, by), toClient: sent.value }) : sent;
  }
  const rules = law.noticeDelivery.at(localDateOf(at));
  if (!rules.ok) return rules;
  const escalateAfter = countFrom(localDateOf(at), rules.value.rules.escalation);
  return ok({
    ...changed(notice, at, by),
    state: 'RESENT',
    toAuthority: { ...notice.toAuthority, sentAt: at, escalateAfter },
  });
}

/** Whether a notice has waited for its receipt longer than it may, and nobody has been told of it. */
export function isToBeEscalated(notice: ReferralNotice, day: PlainDate): boolean {
  const { escalateAfter, escalatedAt } = notice.toAuthority;
  return allows(notice, 'ESCALATE').ok && escalatedAt === null && day > escalateAfter;
}

/** Tells those whom the statute book names that a notice has not been received in time. */
export function escalateNotice(
  notice: ReferralNotice,
  at: Instant,
  by: ActedBy,
  { noticeDelivery }: Pick<StatuteBook, 'noticeDelivery'>,
): Result<ReferralNotice, Failure<'NOTICE_STATE' | 'RULE_NOT_FOUND'>> {
  const allowed = allows(notice, 'ESCALATE');
  if (!allowed.ok) return allowed;
  const rules = noticeDelivery.at(notice.effectiveDate);
  if (!rules.ok) return rules;
  const told = { SENDER: notice.from, RECEIVER: notice.to };
  return ok({
    ...changed(notice, at, by),
    toAuthority: {
      ...notice.toAuthority,
      escalatedAt: at,
      escalatedTo: rules.value.rules.escalatedTo.map((whom) => told[whom]),
    },
  });
}
