import type { ShownNotice } from '../../application/clients/client-reads.port.ts';
import type { ClientDelivery, NoticeChannel } from '../../domain/clients/responsibility/client-delivery.ts';
import type { NoticeState } from '../../domain/clients/responsibility/referral-notice.ts';
import type { StartGround } from '../../domain/clients/responsibility/responsibility.ts';
import type { Ground } from '../../domain/legislation/target-group.ts';
import { type Instant, localDateOf } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { daysBetween, type PlainDate } from '../../domain/shared/plain-date.ts';
import type { RuleReference } from '../../domain/shared/result.ts';
import { dateInWords, type Language, say } from './language.ts';
import {
  hiddenAuthority,
  noticeRuleWords,
  noticeSummaries,
  receiptWords,
  transferReasons,
  withdrawalNames,
} from './notice-words.ts';
import { organisationName } from './organisations.ts';
import {
  channelNames,
  clientDeliveryNames,
  groundNames,
  noticeStateNames,
  startGroundNames,
} from './terms.ts';

interface Named<Code> {
  readonly code: Code;
  readonly name: string;
}

type ExplainedRule = RuleReference & { readonly text: string };

/** Why a client moves to another authority, for an official to read (siirtoilmoituksen perustelut). */
export interface NoticeExplanation {
  readonly noticeId: string;
  readonly clientId: string;
  /** The determination on which the transfer rests; it has an explanation of its own. A move rests on none. */
  readonly determinationId: string | null;
  readonly language: Language;
  readonly summary: string;
  readonly from: Named<OrganisationId | null>;
  readonly to: Named<OrganisationId | null>;
  readonly grounds: readonly Named<Ground>[];
  readonly startGround: Named<StartGround>;
  readonly referenceDate: PlainDate;
  readonly rule: ExplainedRule;
  readonly service: {
    readonly channel: Named<NoticeChannel>;
    readonly sentAt: Instant;
    readonly deemedServedOn: PlainDate | null;
    readonly state: Named<ClientDelivery['state']>;
    readonly rule: ExplainedRule;
  };
  readonly receipt: {
    readonly state: Named<NoticeState>;
    readonly receivedAt: Instant | null;
    readonly text: string;
  };
}

/** Explains a notice as it is shown. Nothing is judged again; `serviceRule` is what the presumption rests on. */
export function explainNotice(
  notice: ShownNotice,
  serviceRule: RuleReference,
  language: Language,
): NoticeExplanation {
  const [from, to] = [authority(notice.from, language), authority(notice.to, language)];
  const grounds = notice.grounds.map((code) => ({ code, name: groundNames[code][language] }));
  const withdrawal = notice.withdrawnReason === null ? '' : withdrawalNames[notice.withdrawnReason][language];
  const startGround = { code: notice.startGround, name: startGroundNames[notice.startGround][language] };
  return {
    noticeId: notice.id,
    clientId: notice.clientId,
    determinationId: notice.determinationId,
    language,
    summary: say(noticeSummaries[notice.state], language, {
      from: from.name,
      to: to.name,
      because: say(transferReasons[notice.startGround], language, {
        grounds: grounds.map(({ name }) => name).join('; '),
      }),
      startGround: startGround.name,
      withdrawal,
    }),
    from,
    to,
    grounds,
    startGround,
    referenceDate: notice.effectiveDate,
    rule: {
      ...notice.rule,
      text: say(noticeRuleWords.transfer, language, {
        ...notice.rule,
        from: dateInWords(notice.rule.from, language),
        date: dateInWords(notice.effectiveDate, language),
      }),
    },
    service: service(notice.toClient, serviceRule, language),
    receipt: {
      state: { code: notice.state, name: noticeStateNames[notice.state][language] },
      receivedAt: notice.toAuthority.receivedAt,
      text: say(receiptWords[notice.state], language, {
        date: dayInWords(notice.toAuthority.receivedAt, language),
        withdrawal,
      }),
    },
  };
}

function service(
  { channel, sentAt, deemedServedOn, state }: ClientDelivery,
  rule: RuleReference,
  language: Language,
): NoticeExplanation['service'] {
  const name = channelNames[channel][language];
  return {
    channel: { code: channel, name },
    sentAt,
    deemedServedOn,
    state: { code: state, name: clientDeliveryNames[state][language] },
    rule: {
      ...rule,
      text: say(deemedServedOn === null ? noticeRuleWords.failed : noticeRuleWords.service, language, {
        ...rule,
        channel: name,
        sent: dayInWords(sentAt, language),
        ...(deemedServedOn !== null && {
          served: dateInWords(deemedServedOn, language),
          days: String(daysBetween(localDateOf(sentAt), deemedServedOn)),
        }),
      }),
    },
  };
}

function authority(id: OrganisationId | null, language: Language): Named<OrganisationId | null> {
  return { code: id, name: id === null ? hiddenAuthority[language] : organisationName(id, language) };
}

function dayInWords(at: Instant | null, language: Language): string {
  return at === null ? '' : dateInWords(localDateOf(at), language);
}
