import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Ground } from '../../../../domain/legislation/target-group.ts';
import type {
  ClientDelivery,
  NoticeChannel,
} from '../../../../domain/clients/responsibility/client-delivery.ts';
import type {
  AppealInstruction,
  NoticeState,
  ReferralNotice,
  WithdrawalReason,
} from '../../../../domain/clients/responsibility/referral-notice.ts';
import type { StartGround } from '../../../../domain/clients/responsibility/responsibility.ts';
import type { ClientId, DeterminationId, NoticeId } from '../../../../domain/shared/ids.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { RuleReference } from '../../../../domain/shared/result.ts';

/** A referral notice as it lies in the database. */
export const ReferralNoticeRecord = defineEntity({
  name: 'ReferralNotice',
  tableName: 'clients.referral_notice',
  properties: {
    id: p.uuid().$type<NoticeId>().primary(),
    clientId: p.uuid().$type<ClientId>(),
    determinationId: p.uuid().$type<DeterminationId>().nullable(),
    fromAuthority: p.text().$type<OrganisationId>(),
    toAuthority: p.text().$type<OrganisationId>(),
    grounds: p.array().$type<Ground[]>(),
    startGround: p.text().$type<StartGround>(),
    effectiveDate: p.date().$type<PlainDate>(),
    dueOn: p.date().$type<PlainDate>().nullable(),
    language: p.text(),
    sentAt: p.datetime(),
    sentBy: p.text(),
    sentByOrganisation: p.text().$type<OrganisationId>(),
    channel: p.text().$type<NoticeChannel>(),
    clientSentAt: p.datetime(),
    deemedServedOn: p.date().$type<PlainDate>().nullable(),
    clientState: p.text().$type<ClientDelivery['state']>(),
    clientFailedAt: p.datetime().nullable(),
    clientFailure: p.text().nullable(),
    authoritySentAt: p.datetime(),
    receivedAt: p.datetime().nullable(),
    authorityFailedAt: p.datetime().nullable(),
    resendBy: p.date().$type<PlainDate>().nullable(),
    escalateAfter: p.date().$type<PlainDate>(),
    escalatedAt: p.datetime().nullable(),
    escalatedTo: p.array().$type<OrganisationId[]>(),
    acknowledgedAt: p.datetime().nullable(),
    appealInstruction: p.json<AppealInstruction>().nullable(),
    state: p.text().$type<NoticeState>(),
    withdrawnReason: p.text().$type<WithdrawalReason>().nullable(),
    withdrawnText: p.text().nullable(),
    rule: p.json<RuleReference>(),
    version: p.integer().version(),
    changedBy: p.text(),
    changedByOrganisation: p.text().$type<OrganisationId>(),
    changedAt: p.datetime(),
  },
});

/** The values of a notice by the names of the record, as they are written. */
export function rowOf(notice: ReferralNotice) {
  const { from, to, sentBy, toClient, toAuthority, changedBy, ...same } = notice;
  return {
    ...same,
    fromAuthority: from,
    toAuthority: to,
    sentBy: sentBy.subject,
    sentByOrganisation: sentBy.organisation,
    channel: toClient.channel,
    clientSentAt: toClient.sentAt,
    deemedServedOn: toClient.deemedServedOn,
    clientState: toClient.state,
    clientFailedAt: toClient.failedAt,
    clientFailure: toClient.failure,
    authoritySentAt: toAuthority.sentAt,
    receivedAt: toAuthority.receivedAt,
    authorityFailedAt: toAuthority.failedAt,
    resendBy: toAuthority.resendBy,
    escalateAfter: toAuthority.escalateAfter,
    escalatedAt: toAuthority.escalatedAt,
    escalatedTo: toAuthority.escalatedTo,
    acknowledgedAt: toAuthority.acknowledgedAt,
    changedBy: changedBy.subject,
    changedByOrganisation: changedBy.organisation,
  };
}

/** The record as the domain sees it. */
export function noticeOf(record: InferEntity<typeof ReferralNoticeRecord>): ReferralNotice {
  return {
    id: record.id,
    clientId: record.clientId,
    determinationId: record.determinationId ?? null,
    from: record.fromAuthority,
    to: record.toAuthority,
    grounds: record.grounds,
    startGround: record.startGround,
    effectiveDate: record.effectiveDate,
    dueOn: record.dueOn ?? null,
    language: record.language,
    sentAt: momentOf(record.sentAt),
    sentBy: { subject: record.sentBy, organisation: record.sentByOrganisation },
    toClient: {
      channel: record.channel,
      sentAt: momentOf(record.clientSentAt),
      deemedServedOn: record.deemedServedOn ?? null,
      state: record.clientState,
      failedAt: momentOrNull(record.clientFailedAt),
      failure: record.clientFailure ?? null,
    },
    toAuthority: {
      sentAt: momentOf(record.authoritySentAt),
      receivedAt: momentOrNull(record.receivedAt),
      failedAt: momentOrNull(record.authorityFailedAt),
      resendBy: record.resendBy ?? null,
      escalateAfter: record.escalateAfter,
      escalatedAt: momentOrNull(record.escalatedAt),
      escalatedTo: record.escalatedTo,
      acknowledgedAt: momentOrNull(record.acknowledgedAt),
    },
    appealInstruction: record.appealInstruction ?? null,
    state: record.state,
    withdrawnReason: record.withdrawnReason ?? null,
    withdrawnText: record.withdrawnText ?? null,
    rule: record.rule,
    version: record.version,
    changedBy: { subject: record.changedBy, organisation: record.changedByOrganisation },
    changedAt: momentOf(record.changedAt),
  };
}

function momentOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

function momentOrNull(date: Date | null | undefined): Instant | null {
  return date == null ? null : momentOf(date);
}
