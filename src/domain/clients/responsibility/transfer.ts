import type { ActedBy } from '../../shared/acted-by.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { TransferRules } from '../../legislation/transfer.ts';
import { countFrom } from '../../shared/deadlines.ts';
import type { NoticeId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { type OrganisationId, organisation, organisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { CaseCommand, CaseRefusal } from './case-commands.ts';
import { isSameAuthority, teOfficeOfMunicipality } from './competent-authority.ts';
import { authorityOf } from './employment-authority.ts';
import { type NoticeContent, type ReferralNotice, sendNotice } from './referral-notice.ts';
import { refusalOf, type ResponsibilityCase, type Standing, standingOf } from './responsibility-case.ts';
import type { StartGround } from './responsibility.ts';
import { returnsTo } from './sticky-return.ts';

/** A notice as somebody wants it sent. */
export interface TransferOrder {
  readonly id: NoticeId;
  readonly at: Instant;
  readonly by: ActedBy;
  /** Why the client is to move; null for whatever ground the case has. */
  readonly ground: StartGround | null;
  /** The municipality that the sender takes for the receiver; null for the one that the home leads to. */
  readonly municipality: string | null;
}

export type SendNoticeCode =
  | CaseRefusal
  | 'NOT_IN_TARGET_GROUP'
  | 'NOT_IN_TRIAL_AREA'
  | 'WRONG_MUNICIPALITY'
  | 'LEFT_WITH_TE_OFFICE';

type Judged<T> = Result<T, Failure<SendNoticeCode>>;

/**
 * Sends the referral notice of a client to the client and to the authority that becomes responsible (Act 1269/2020,
 * section 5): the home municipality for whom belongs to the target group or was its client in the search before, the
 * authority of the new home for who has moved, the TE Office for who is entitled to change security or is returned by
 * agreement. When the trials have ended one employment authority sends to another whom the home has taken there (Act
 * 380/2023). Responsibility does not move yet: it moves when the authority has received the notice.
 */
export function sendReferralNotice(
  known: ResponsibilityCase,
  order: TransferOrder,
  law: StatuteBook,
): Judged<ReferralNotice> {
  const day = localDateOf(order.at);
  const found = law.transfer.at(day);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  if (isWithinTrial(rules, day)) return send(known, order, { day, rules, reference, law });
  const choice = law.authorityChoice.at(day);
  const movesOn =
    known.current !== null &&
    organisationKind(known.current.authority) === 'employment-authority' &&
    (order.ground ?? 'MOVE') === 'MOVE';
  return choice.ok && movesOn
    ? send(known, { ...order, ground: 'MOVE' }, { day, rules, reference: choice.value.reference, law })
    : fail('rule-violation', 'OUTSIDE_TRIAL_PERIOD', { date: day }, reference);
}

function send(known: ResponsibilityCase, order: TransferOrder, basis: Basis): Judged<ReferralNotice> {
  const { reference, law } = basis;
  const content = contentOf(known, order, basis);
  if (!content.ok) {
    return { ok: false, failure: { rule: reference, ...content.failure } };
  }
  return sendNotice(content.value, { ...order, contact: known.contact }, law);
}

interface Basis {
  readonly day: PlainDate;
  readonly rules: TransferRules;
  readonly reference: RuleReference;
  readonly law: StatuteBook;
}

function contentOf(
  known: ResponsibilityCase,
  { at, ground, municipality }: TransferOrder,
  basis: Basis,
): Judged<NoticeContent> {
  const standing = standingOf(known, basis.day, basis.law);
  if (!standing.ok) return standing;
  const asked = ground ?? groundOf(known, standing.value, basis);
  const command = COMMAND_OF[asked];
  if (command === null) return fail('rule-violation', 'GROUND_NOT_MET', { ground: asked });
  const allowed = refusalOf(known, command, basis.day, basis.law);
  if (!allowed.ok) return allowed;
  const { current, clientId } = known;
  if (current === null || current.from > at) {
    return fail(
      'conflict',
      'ALREADY_RESPONSIBLE',
      current === null ? undefined : { changedAt: current.from },
    );
  }
  const moved = MOVED_BY[command](known, asked, allowed.value, basis);
  if (!moved.ok) return moved;
  const { to } = moved.value;
  if (municipality !== null && !isReceiverFor(to, municipality, known, basis.day)) {
    return fail('rule-violation', 'WRONG_MUNICIPALITY', { municipality });
  }
  return ok({ clientId, from: current.authority, rule: basis.reference, ...moved.value });
}

/** Whether a body is the one that answers for a municipality: itself, or the employment authority that it belongs to. */
function isReceiverFor(
  to: OrganisationId,
  municipality: string,
  { authorities = [] }: ResponsibilityCase,
  day: PlainDate,
): boolean {
  return organisationKind(to) === 'employment-authority'
    ? authorityOf(municipality, day, authorities) === to
    : isSameAuthority(to, organisation('municipality', municipality), day);
}

type Moved = Judged<Pick<NoticeContent, 'to' | 'startGround' | 'grounds' | 'determinationId' | 'dueOn'>>;

const OF_NO_DETERMINATION = { determinationId: null, grounds: [], dueOn: null } as const;

/** By what each ground is asked for; null for the grounds that need no notice of this kind. */
const COMMAND_OF: Readonly<Record<StartGround, Exclude<CaseCommand, 'DECIDE' | 'STAY' | 'REGISTER'> | null>> =
  {
    INITIAL_TRANSFER: 'TRANSFER',
    NEW_REGISTRATION: 'TRANSFER',
    STICKY_RETURN: 'TRANSFER',
    MOVE: 'MOVE',
    RETURN_CHANGE_SECURITY: 'RETURN_CHANGE_SECURITY',
    RETURN_BY_AGREEMENT: 'RETURN_BY_AGREEMENT',
    CLIENT_REQUEST: null,
    TRIAL_END: null,
    SUSPENSION: null,
  };

const MOVED_BY = {
  TRANSFER: transferred,
  MOVE: moving,
  RETURN_CHANGE_SECURITY: returning,
  RETURN_BY_AGREEMENT: returning,
} as const;

/** The ground that a case has by itself. */
function groundOf(known: ResponsibilityCase, { state }: Standing, basis: Basis): StartGround {
  if (state === 'MUNICIPALITY' || state === 'PENDING_MOVE') {
    if (known.determination?.result === 'EXCLUDED') return 'RETURN_CHANGE_SECURITY';
    if (known.agreedReturn !== null) return 'RETURN_BY_AGREEMENT';
    return state === 'PENDING_MOVE' ? 'MOVE' : 'NEW_REGISTRATION';
  }
  return returnsTo(known, basis.rules) ? 'STICKY_RETURN' : transferGround(known, basis);
}

/** To the home municipality: who was its client before returns without a test, others belong to the target group. */
function transferred(known: ResponsibilityCase, asked: StartGround, standing: Standing, basis: Basis): Moved {
  const { determination, stay, jobSearch } = known;
  if (stay !== null) {
    return fail('conflict', 'LEFT_WITH_TE_OFFICE', { reason: stay.reason, changedAt: stay.markedAt });
  }
  const { competent, home } = standing;
  const isReturn = returnsTo(known, basis.rules);
  const ground = isReturn ? 'STICKY_RETURN' : transferGround(known, basis);
  if (asked !== ground) return fail('rule-violation', 'GROUND_NOT_MET', { ground: asked });
  if (!isReturn && determination?.result !== 'IN') {
    return fail('rule-violation', 'NOT_IN_TARGET_GROUP', { result: determination?.result ?? '' });
  }
  if (organisationKind(competent) !== 'municipality') {
    return fail('rule-violation', 'NOT_IN_TRIAL_AREA', { municipality: home ?? '' });
  }
  const determinedFor = determination?.municipality ?? null;
  if (!isReturn && determinedFor !== null && !leadsTo(competent, determinedFor, basis.day)) {
    return fail('rule-violation', 'WRONG_MUNICIPALITY', { municipality: determinedFor });
  }
  const dueOn = lastDayFor(ground, jobSearch?.from ?? null, basis.rules);
  return ok(
    isReturn || determination === null
      ? { ...OF_NO_DETERMINATION, to: competent, startGround: ground, dueOn }
      : {
          to: competent,
          startGround: ground,
          grounds: determination.grounds,
          determinationId: determination.id,
          dueOn,
        },
  );
}

/** To where the home leads now: another municipality that runs a trial, or the TE Office of the new place (E1, E2). */
function moving(_known: ResponsibilityCase, _asked: StartGround, { competent }: Standing): Moved {
  return ok({ ...OF_NO_DETERMINATION, to: competent, startGround: 'MOVE' });
}

/**
 * To the TE Office of the region: change security was recognised after the transfer (E18), or the determination was
 * wrong and both bodies agree that the client goes back (E35).
 */
function returning(
  { determination, agreedReturn, current, teOffice }: ResponsibilityCase,
  asked: StartGround,
  { home, competent }: Standing,
): Moved {
  const excludedBy = determination?.result === 'EXCLUDED' ? determination.id : null;
  const determinationId = asked === 'RETURN_BY_AGREEMENT' ? agreedReturn : excludedBy;
  if (determinationId === null) return fail('rule-violation', 'GROUND_NOT_MET', { ground: asked });
  const ofHome = home === null ? null : teOfficeOfMunicipality(home);
  const to =
    organisationKind(competent) === 'te-office' ? competent : organisation('te-office', ofHome ?? teOffice);
  if (current?.authority === to) return fail('conflict', 'ALREADY_RESPONSIBLE');
  return ok({ ...OF_NO_DETERMINATION, determinationId, to, startGround: asked });
}

/** Everybody registered before the trials began was to be moved in their first month (section 24). */
function transferGround({ jobSearch }: ResponsibilityCase, { rules, day }: Basis): StartGround {
  const { initialTransfer } = rules;
  const searchFrom = jobSearch?.from ?? null;
  const isInitial =
    initialTransfer !== null &&
    (searchFrom === null || searchFrom <= initialTransfer.registeredBy) &&
    day <= initialTransfer.movedBy;
  return isInitial ? 'INITIAL_TRANSFER' : 'NEW_REGISTRATION';
}

/** The last day by which the law wants the client moved. */
function lastDayFor(
  ground: StartGround,
  searchFrom: PlainDate | null,
  { initialTransfer, windowAfterStart }: TransferRules,
): PlainDate | null {
  if (ground === 'INITIAL_TRANSFER') return initialTransfer?.movedBy ?? null;
  if (searchFrom === null || windowAfterStart === null) return null;
  return countFrom(searchFrom, windowAfterStart);
}

function leadsTo(authority: OrganisationId, municipality: string, day: PlainDate): boolean {
  return isSameAuthority(authority, organisation('municipality', municipality), day);
}

/** Whether clients can be moved on a day. */
export function isWithinTrial(rules: TransferRules, day: PlainDate): boolean {
  return rules.possible && (rules.lastDay === null || day <= rules.lastDay);
}
