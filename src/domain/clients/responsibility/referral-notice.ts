import type { ActedBy } from '../../shared/acted-by.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { Ground } from '../../legislation/target-group.ts';
import { countFrom } from '../../shared/deadlines.ts';
import type { ClientId, DeterminationId, NoticeId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { type ClientDelivery, type ContactSituation, sentToClient } from './client-delivery.ts';
import { type Handover, handOver, type ResponsibilitySpan, type StartGround } from './responsibility.ts';

/**
 * Stages of a referral notice on its way to the authority (siirtoilmoituksen tila). A draft is shown before it is sent
 * and never kept.
 */
export type NoticeState = 'DRAFT' | 'SENT' | 'FAILED' | 'RESENT' | 'RECEIVED' | 'ACKNOWLEDGED' | 'WITHDRAWN';

/** The authority's side of a notice: its receipt is what moves the responsibility. */
export interface AuthorityDelivery {
  readonly sentAt: Instant;
  /** When the authority received it: its responsibility starts then. */
  readonly receivedAt: Instant | null;
  /** When it was found that it had not arrived; null again when it was sent anew. */
  readonly failedAt: Instant | null;
  /** Last day on which a notice that failed is to be sent again, or was. */
  readonly resendBy: PlainDate | null;
  /** Last day on which nobody need be told that the notice has not been received. */
  readonly escalateAfter: PlainDate;
  readonly escalatedAt: Instant | null;
  readonly escalatedTo: readonly OrganisationId[];
  readonly acknowledgedAt: Instant | null;
}

/** What a client may do against a decision (muutoksenhakuohjaus). */
export interface AppealInstruction {
  /** Last day on which a rectification may be requested. */
  readonly until: PlainDate;
  readonly rule: RuleReference;
}

/** Why a notice was taken back. */
export type WithdrawalReason =
  | 'JOB_SEARCH_ENDED'
  | 'GROUND_CEASED'
  | 'HOME_CHANGED'
  | 'SENT_BY_MISTAKE'
  | 'TRIAL_ENDED'
  | 'OTHER';

/** Notice that another authority is responsible for a client from now on (ilmoitus siirtämisestä). */
export interface ReferralNotice {
  readonly id: NoticeId;
  readonly clientId: ClientId;
  /** The determination on which a transfer rests; moves and returns rest on none. */
  readonly determinationId: DeterminationId | null;
  readonly from: OrganisationId;
  readonly to: OrganisationId;
  readonly grounds: readonly Ground[];
  /** What the responsibility that follows from the notice will be recorded as. */
  readonly startGround: StartGround;
  readonly effectiveDate: PlainDate;
  /** Last day of the time within which the client belongs to be moved; null when the law sets none. */
  readonly dueOn: PlainDate | null;
  readonly language: string;
  /** When it was sent first. */
  readonly sentAt: Instant;
  readonly sentBy: ActedBy;
  readonly toClient: ClientDelivery;
  readonly toAuthority: AuthorityDelivery;
  /** Only where the client moves by a decision on the client's request. */
  readonly appealInstruction: AppealInstruction | null;
  readonly state: NoticeState;
  readonly withdrawnReason: WithdrawalReason | null;
  /** The reason in the official’s own words, where somebody gave it. */
  readonly withdrawnText: string | null;
  readonly rule: RuleReference;
  readonly version: number;
  /** Who changed it last, and when. */
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/** What can be done with a notice. */
export type NoticeCommand =
  | 'RECEIVE'
  | 'WITHDRAW'
  | 'FAIL_TO_AUTHORITY'
  | 'RESEND_TO_AUTHORITY'
  | 'FAIL_TO_CLIENT'
  | 'RESEND_TO_CLIENT'
  | 'ESCALATE'
  | 'ACKNOWLEDGE';

const ON_ITS_WAY: readonly NoticeCommand[] = [
  'RECEIVE',
  'WITHDRAW',
  'FAIL_TO_AUTHORITY',
  'FAIL_TO_CLIENT',
  'RESEND_TO_CLIENT',
  'ESCALATE',
];

/** Which commands each state of a notice allows. A letter may come back when the authority has long received its own. */
export const NOTICE_COMMANDS: Readonly<Record<NoticeState, readonly NoticeCommand[]>> = {
  DRAFT: [],
  SENT: ON_ITS_WAY,
  FAILED: ['WITHDRAW', 'RESEND_TO_AUTHORITY', 'FAIL_TO_CLIENT', 'RESEND_TO_CLIENT', 'ESCALATE'],
  RESENT: ON_ITS_WAY,
  RECEIVED: ['ACKNOWLEDGE', 'FAIL_TO_CLIENT', 'RESEND_TO_CLIENT'],
  ACKNOWLEDGED: ['FAIL_TO_CLIENT', 'RESEND_TO_CLIENT'],
  WITHDRAWN: [],
};

/** States in which a notice is on its way: its client waits to be received. */
export const OPEN_NOTICE_STATES = ['SENT', 'FAILED', 'RESENT'] as const satisfies readonly NoticeState[];

/** What a notice says before it is sent. */
export type NoticeContent = Pick<
  ReferralNotice,
  'clientId' | 'determinationId' | 'from' | 'to' | 'grounds' | 'startGround' | 'dueOn' | 'rule'
>;

export interface Sending {
  readonly id: NoticeId;
  readonly at: Instant;
  readonly by: ActedBy;
  readonly contact: ContactSituation;
}

type DeliveryLaw = Pick<StatuteBook, 'noticeService' | 'noticeDelivery'>;

/** Sends a notice to the client and to the authority; fails with `RULE_NOT_FOUND` before there were such notices. */
export function sendNotice(
  content: NoticeContent,
  { id, at, by, contact }: Sending,
  law: DeliveryLaw,
): Result<ReferralNotice, Failure<'RULE_NOT_FOUND'>> {
  const sentOn = localDateOf(at);
  const toClient = sentToClient(contact, at, law);
  if (!toClient.ok) return toClient;
  const delivery = law.noticeDelivery.at(sentOn);
  if (!delivery.ok) return delivery;
  return ok({
    ...content,
    id,
    effectiveDate: sentOn,
    language: contact.language,
    sentAt: at,
    sentBy: by,
    toClient: toClient.value,
    toAuthority: {
      sentAt: at,
      receivedAt: null,
      failedAt: null,
      resendBy: null,
      escalateAfter: countFrom(sentOn, delivery.value.rules.escalation),
      escalatedAt: null,
      escalatedTo: [],
      acknowledgedAt: null,
    },
    appealInstruction: null,
    state: 'SENT',
    withdrawnReason: null,
    withdrawnText: null,
    version: 1,
    changedBy: by,
    changedAt: at,
  });
}

/** The refusal of a notice that is in no state for a command: its state, and who brought it there and when. */
export function allows(
  notice: ReferralNotice,
  command: NoticeCommand,
): Result<null, Failure<'NOTICE_STATE'>> {
  if (NOTICE_COMMANDS[notice.state].includes(command)) return ok(null);
  const { state, changedBy, changedAt } = notice;
  return fail('conflict', 'NOTICE_STATE', { state, changedBy: changedBy.subject, changedAt });
}

/** What the receipt of a notice depends on. */
export interface ReceivingCase {
  readonly current: ResponsibilitySpan | null;
  readonly jobSearch: { readonly from: PlainDate | null } | null;
}

/**
 * The authority receives the notice; from that moment it is responsible for the client (Act 1269/2020, section 24),
 * whatever has become of the client's own letter. Fails with `NOTICE_STATE` when the notice is no longer open, and
 * `TRANSFER_LAPSED` when the job search of the notice ended before the receipt, even if another has begun: the client
 * never became the authority's.
 */
export function receiveReferralNotice(
  notice: ReferralNotice,
  { current, jobSearch }: ReceivingCase,
  at: Instant,
  by: ActedBy,
): Result<{ notice: ReferralNotice; handover: Handover }, Failure<'NOTICE_STATE' | 'TRANSFER_LAPSED'>> {
  const allowed = allows(notice, 'RECEIVE');
  if (!allowed.ok) return allowed;
  const isOfAnotherSearch =
    jobSearch === null || (jobSearch.from !== null && jobSearch.from > notice.effectiveDate);
  if (isOfAnotherSearch) return fail('conflict', 'TRANSFER_LAPSED', undefined, notice.rule);
  const next = {
    clientId: notice.clientId,
    authority: notice.to,
    startGround: notice.startGround,
    noticeId: notice.id,
  };
  return ok({
    notice: {
      ...changed(notice, at, by),
      state: 'RECEIVED',
      toAuthority: { ...notice.toAuthority, receivedAt: at },
    },
    handover: handOver(current, next, at, by),
  });
}

/** Takes back a notice that has not had effect yet. Fails with `NOTICE_STATE` when it has, or was taken back before. */
export function withdrawNotice(
  notice: ReferralNotice,
  reason: WithdrawalReason,
  at: Instant,
  by: ActedBy,
  text: string | null = null,
): Result<ReferralNotice, Failure<'NOTICE_STATE'>> {
  const allowed = allows(notice, 'WITHDRAW');
  if (!allowed.ok) return allowed;
  const state = 'WITHDRAWN';
  return ok({ ...changed(notice, at, by), state, withdrawnReason: reason, withdrawnText: text });
}

/** The authority's official takes the client's matters in hand. Fails with `NOTICE_STATE` unless it was just received. */
export function acknowledgeNotice(
  notice: ReferralNotice,
  at: Instant,
  by: ActedBy,
): Result<ReferralNotice, Failure<'NOTICE_STATE'>> {
  const allowed = allows(notice, 'ACKNOWLEDGE');
  if (!allowed.ok) return allowed;
  return ok({
    ...changed(notice, at, by),
    state: 'ACKNOWLEDGED',
    toAuthority: { ...notice.toAuthority, acknowledgedAt: at },
  });
}

/** The notice with its next version. */
export function changed(notice: ReferralNotice, at: Instant, by: ActedBy): ReferralNotice {
  return { ...notice, version: notice.version + 1, changedBy: by, changedAt: at };
}
