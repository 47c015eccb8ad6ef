import { type OrganisationId, organisation, organisationKind } from '../../shared/organisation.ts';
import { presumedServiceOn } from '../../legislation/notice-service.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { Ground } from '../../legislation/target-group.ts';
import { rulesOn } from '../../legislation/timeline.ts';
import type { TransferRules } from '../../legislation/transfer.ts';
import type { ClientId, DeterminationId, NoticeId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { JobSearch } from '../facts/client-facts.ts';
import type { DeterminationResult } from '../determination/determination.ts';
import { type Handover, handOver, type ResponsibilitySpan, type StartGround } from './responsibility.ts';

/** Stages of a referral notice (siirtoilmoituksen tila). */
export type NoticeState = 'SENT' | 'RECEIVED' | 'WITHDRAWN';

/** How the client is told: by e-mail, by letter, or by a letter to an address nobody has confirmed. */
export type NoticeChannel = 'E_MAIL' | 'LETTER' | 'LETTER_UNCONFIRMED';

/** Notice that a municipality is responsible for a client from now on (ilmoitus siirtämisestä). */
export interface ReferralNotice {
  readonly id: NoticeId;
  readonly clientId: ClientId;
  readonly determinationId: DeterminationId;
  readonly from: OrganisationId;
  readonly to: OrganisationId;
  readonly grounds: readonly Ground[];
  /** What the responsibility that follows from the notice will be recorded as. */
  readonly startGround: StartGround;
  readonly effectiveDate: PlainDate;
  readonly language: string;
  readonly channel: NoticeChannel;
  readonly sentAt: Instant;
  /** The day on which the client is presumed to have got the notice. */
  readonly deemedServedOn: PlainDate;
  /** When the municipality received it: its responsibility starts then. */
  readonly receivedAt: Instant | null;
  readonly state: NoticeState;
  readonly withdrawnReason: 'JOB_SEARCH_ENDED' | null;
  readonly rule: RuleReference;
  readonly version: number;
}

/** What is known of a client when the notice is to be sent. */
export interface TransferCandidate {
  readonly clientId: ClientId;
  readonly determinationId: DeterminationId;
  readonly result: DeterminationResult;
  readonly grounds: readonly Ground[];
  readonly municipality: string | null;
  readonly areaCode: string | null;
  /** Who is responsible now; nobody when the job search has ended meanwhile. */
  readonly responsibility: ResponsibilitySpan | null;
  readonly hasOpenNotice: boolean;
  /** The valid job search, with its first day as far as it is known; null when there is none. */
  readonly jobSearch: Pick<JobSearch, 'from'> | null;
  readonly language: string;
  readonly hasEmail: boolean;
  readonly hasAddress: boolean;
  readonly hasSecurityBan: boolean;
}

export type SendNoticeCode =
  | 'RULE_NOT_FOUND'
  | 'OUTSIDE_TRIAL_PERIOD'
  | 'NOT_IN_TARGET_GROUP'
  | 'NO_VALID_JOB_SEARCH'
  | 'WRONG_MUNICIPALITY'
  | 'TRANSFER_ALREADY_PENDING'
  | 'ALREADY_RESPONSIBLE';

/** Which commands each state of a notice allows; `docs/reference` and the refusals are made from the same table. */
export const NOTICE_COMMANDS: Readonly<Record<NoticeState, readonly ('receive' | 'withdraw')[]>> = {
  SENT: ['receive', 'withdraw'],
  RECEIVED: [],
  WITHDRAWN: [],
};

/**
 * Sends the referral notice of a client to the client and to the home municipality (Act 1269/2020, section 5).
 * Responsibility does not move yet: it moves when the municipality has received the notice.
 */
export function sendReferralNotice(
  candidate: TransferCandidate,
  id: NoticeId,
  at: Instant,
  { transfer, noticeService }: Pick<StatuteBook, 'transfer' | 'noticeService'>,
): Result<ReferralNotice, Failure<SendNoticeCode>> {
  const sentOn = localDateOf(at);
  const law = rulesOn({ transfer, noticeService }, sentOn);
  if (!law.ok) return law;
  const { rules, reference } = law.value.transfer;
  if (!isWithinTrial(rules, sentOn))
    return fail('rule-violation', 'OUTSIDE_TRIAL_PERIOD', { date: sentOn }, reference);
  const { jobSearch, responsibility } = candidate;
  if (jobSearch === null || responsibility === null) {
    return fail('rule-violation', 'NO_VALID_JOB_SEARCH', undefined, reference);
  }
  if (candidate.result !== 'IN') {
    return fail('rule-violation', 'NOT_IN_TARGET_GROUP', { result: candidate.result }, reference);
  }
  if (candidate.municipality === null || candidate.areaCode === null) {
    return fail(
      'rule-violation',
      'WRONG_MUNICIPALITY',
      { municipality: candidate.municipality ?? '' },
      reference,
    );
  }
  if (candidate.hasOpenNotice) return fail('conflict', 'TRANSFER_ALREADY_PENDING', undefined, reference);
  const to = organisation('municipality', candidate.municipality);
  const from = responsibility.authority;
  if (from === to || responsibility.from > at) {
    return fail('conflict', 'ALREADY_RESPONSIBLE', { authority: from }, reference);
  }

  const channel = channelFor(candidate);
  return ok({
    id,
    clientId: candidate.clientId,
    determinationId: candidate.determinationId,
    from,
    to,
    grounds: candidate.grounds,
    startGround: startGroundOf(jobSearch.from, from, sentOn, rules),
    effectiveDate: sentOn,
    language: candidate.language,
    channel,
    sentAt: at,
    deemedServedOn: presumedServiceOn(
      sentOn,
      channel === 'E_MAIL' ? 'message' : 'letter',
      law.value.noticeService.rules,
    ),
    receivedAt: null,
    state: 'SENT',
    withdrawnReason: null,
    rule: reference,
    version: 1,
  });
}

/**
 * The municipality receives the notice; from that moment it is responsible for the client (Act 1269/2020,
 * section 24). Fails with `NOTICE_STATE` when the notice is no longer open, and `TRANSFER_LAPSED` when the job
 * search ended before the receipt: the client never became the municipality's.
 */
export function receiveReferralNotice(
  notice: ReferralNotice,
  current: ResponsibilitySpan | null,
  hasValidJobSearch: boolean,
  at: Instant,
): Result<{ notice: ReferralNotice; handover: Handover }, Failure<'NOTICE_STATE' | 'TRANSFER_LAPSED'>> {
  if (!NOTICE_COMMANDS[notice.state].includes('receive')) {
    return fail('conflict', 'NOTICE_STATE', { state: notice.state, receivedAt: notice.receivedAt ?? '' });
  }
  if (!hasValidJobSearch) return fail('conflict', 'TRANSFER_LAPSED', undefined, notice.rule);
  const next = {
    clientId: notice.clientId,
    authority: notice.to,
    startGround: notice.startGround,
    noticeId: notice.id,
  };
  return ok({
    notice: { ...notice, state: 'RECEIVED', receivedAt: at, version: notice.version + 1 },
    handover: handOver(current, next, at),
  });
}

/** Takes back a notice whose client's job search ended before the municipality received it. */
export function withdrawLapsedNotice(notice: ReferralNotice): ReferralNotice {
  return { ...notice, state: 'WITHDRAWN', withdrawnReason: 'JOB_SEARCH_ENDED', version: notice.version + 1 };
}

function isWithinTrial(rules: TransferRules, day: PlainDate): boolean {
  return rules.possible && (rules.lastDay === null || day <= rules.lastDay);
}

/**
 * Everybody registered before the trials began was to be moved in their first month (section 24); whom another
 * municipality hands over has moved.
 */
function startGroundOf(
  searchFrom: PlainDate | null,
  from: OrganisationId,
  sentOn: PlainDate,
  { initialTransfer }: TransferRules,
): StartGround {
  if (organisationKind(from) === 'municipality') return 'MOVE';
  const isInitial =
    initialTransfer !== null &&
    (searchFrom === null || searchFrom <= initialTransfer.registeredBy) &&
    sentOn <= initialTransfer.movedBy;
  return isInitial ? 'INITIAL_TRANSFER' : 'NEW_REGISTRATION';
}

function channelFor(candidate: TransferCandidate): NoticeChannel {
  if (candidate.hasEmail && !candidate.hasSecurityBan) return 'E_MAIL';
  return candidate.hasAddress ? 'LETTER' : 'LETTER_UNCONFIRMED';
}
