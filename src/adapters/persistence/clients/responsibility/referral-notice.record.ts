import { defineEntity, p } from '@mikro-orm/core';
import type { Ground } from '../../../../domain/legislation/target-group.ts';
import type {
  NoticeChannel,
  NoticeState,
  ReferralNotice,
} from '../../../../domain/clients/responsibility/referral-notice.ts';
import type { StartGround } from '../../../../domain/clients/responsibility/responsibility.ts';
import type { ClientId, DeterminationId, NoticeId } from '../../../../domain/shared/ids.ts';
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
    determinationId: p.uuid().$type<DeterminationId>(),
    fromAuthority: p.text().$type<OrganisationId>(),
    toAuthority: p.text().$type<OrganisationId>(),
    grounds: p.array().$type<Ground[]>(),
    startGround: p.text().$type<StartGround>(),
    effectiveDate: p.date().$type<PlainDate>(),
    language: p.text(),
    channel: p.text().$type<NoticeChannel>(),
    sentAt: p.datetime(),
    deemedServedOn: p.date().$type<PlainDate>(),
    receivedAt: p.datetime().nullable(),
    state: p.text().$type<NoticeState>(),
    withdrawnReason: p.text().$type<NonNullable<ReferralNotice['withdrawnReason']>>().nullable(),
    rule: p.json<RuleReference>(),
    version: p.integer().version(),
  },
});
