import type { PlainDate } from '../../shared/plain-date.ts';
import type { AuthorityRules, TransferReason } from '../../legislation/transfer.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { trialAreaOfMunicipality } from '../../legislation/trial-areas.ts';
import type { ClientId, RequestId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { type OrganisationId, organisationCode, organisationKind } from '../../shared/organisation.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { Rectification, RequestDecision } from './request-decision.ts';
import type { ResponsibilitySpan } from './responsibility.ts';

/**
 * Where a client asks to be moved (siirtopyynnön laji): back to the TE Office, to another trial municipality, or, when
 * the trials have ended, to another employment authority, which needs a notice and no decision.
 */
export type RequestKind = 'TO_TE_OFFICE' | 'TO_OTHER_MUNICIPALITY' | 'AUTHORITY_CHOICE';

/** Why a client asks: the reasons of the trial act, and those for choosing an authority (pyynnön peruste). */
export type RequestReason = TransferReason | AuthorityRules['choice']['reasons'][number];

/** How a request reached the authority (saapumistapa). */
export type RequestChannel = 'VISIT' | 'PHONE' | 'LETTER' | 'E_MAIL' | 'ONLINE';

/** Stages of a request (siirtopyynnön tila). */
export type RequestState =
  | 'AWAITING_CONSENT'
  | 'AWAITING_DECISION'
  | 'GRANTED'
  | 'REFUSED'
  | 'CONTESTED'
  | 'REFUSAL_UPHELD'
  | 'WITHDRAWN'
  | 'TAKEN_NOTE_OF'
  | 'PASSED_ON';

type RequestCommand = 'answer-consent' | 'decide' | 'withdraw' | 'contest' | 'rectify' | 'pass-on';

/** What may be done with a request in each of its states; every other attempt fails with `REQUEST_STATE`. */
export const REQUEST_COMMANDS: Readonly<Record<RequestState, readonly RequestCommand[]>> = {
  AWAITING_CONSENT: ['answer-consent', 'decide', 'withdraw', 'pass-on'],
  AWAITING_DECISION: ['decide', 'withdraw', 'pass-on'],
  GRANTED: [],
  REFUSED: ['contest'],
  CONTESTED: ['rectify', 'pass-on'],
  REFUSAL_UPHELD: [],
  WITHDRAWN: [],
  TAKEN_NOTE_OF: [],
  PASSED_ON: [],
};

/** Answer of the municipality to which the client asks to be moved (vastaanottavan kunnan suostumus). */
export interface Consent {
  readonly given: boolean;
  /** Why it is not given; null when it is. */
  readonly reasons: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** What one authority owes another for a client who has chosen it (kustannusten korvaaminen). */
export interface CostCompensation {
  readonly payer: OrganisationId;
  readonly payee: OrganisationId;
  readonly from: PlainDate;
}

/** A client's request to be served by another authority (asiakkaan siirtopyyntö). */
export interface ClientRequest {
  readonly id: RequestId;
  readonly clientId: ClientId;
  readonly kind: RequestKind;
  /** Who was responsible when the request was made. */
  readonly from: OrganisationId;
  readonly to: OrganisationId;
  /** TE Office that decides; null where no decision is needed. */
  readonly decider: OrganisationId | null;
  readonly reason: RequestReason;
  /** The client's own words. */
  readonly words: string | null;
  readonly channel: RequestChannel;
  readonly receivedOn: PlainDate;
  readonly state: RequestState;
  readonly consent: Consent | null;
  readonly decision: RequestDecision | null;
  readonly rectification: Rectification | null;
  readonly compensation: CostCompensation | null;
  /** The rule by which the request could be made. */
  readonly rule: RuleReference;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** What an official records of a request. */
export type RecordedRequest = Pick<
  ClientRequest,
  'id' | 'clientId' | 'kind' | 'reason' | 'words' | 'channel' | 'receivedOn'
> & {
  /** Where to; null for the TE Office, of which there is one. */
  readonly to: OrganisationId | null;
};

/** What a request depends on. */
export interface RequestSituation {
  readonly responsibility: ResponsibilitySpan | null;
  /** The TE Office of the client's region. */
  readonly teOffice: OrganisationId;
  /** The employment authority of the client's home; null while there is none. */
  readonly homeAuthority: OrganisationId | null;
  /** Whether the employment authority asked for is registered on the day. */
  readonly isKnownAuthority: boolean;
  readonly hasOpenRequest: boolean;
}

export type RecordRequestCode =
  | 'RULE_NOT_FOUND'
  | 'DATE_IN_FUTURE'
  | 'REQUEST_NOT_POSSIBLE'
  | 'REQUEST_REASON_INVALID'
  | 'REQUEST_ALREADY_OPEN'
  | 'NO_VALID_JOB_SEARCH'
  | 'NOT_IN_TRIAL_AREA'
  | 'NOT_MUNICIPAL_CLIENT'
  | 'EMPLOYMENT_AUTHORITY_UNKNOWN'
  | 'ALREADY_RESPONSIBLE';

/**
 * Records a request that an official has received from a client (Act 1269/2020, section 17; from 2025 Act 380/2023).
 * The law of the day on which it was received says whether it can be made and for which reasons. A choice of
 * authority takes effect as it is recorded; everything else waits, and responsibility stays meanwhile.
 */
export function recordRequest(
  recorded: RecordedRequest,
  situation: RequestSituation,
  by: string,
  at: Instant,
  law: Pick<StatuteBook, 'transfer' | 'authorityChoice'>,
): Result<ClientRequest, Failure<RecordRequestCode>> {
  const { kind, receivedOn, reason } = recorded;
  const today = localDateOf(at);
  if (receivedOn > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: receivedOn, today });
  const allowed = allowedBy(kind, receivedOn, law);
  if (!allowed.ok) return allowed;
  const { reasons, rule } = allowed.value;
  if (!reasons.includes(reason)) {
    return fail('rule-violation', 'REQUEST_REASON_INVALID', { reason, reasons }, rule);
  }
  const { responsibility, hasOpenRequest, teOffice, homeAuthority } = situation;
  if (hasOpenRequest) return fail('conflict', 'REQUEST_ALREADY_OPEN', undefined, rule);
  if (responsibility === null) return fail('rule-violation', 'NO_VALID_JOB_SEARCH', undefined, rule);
  const from = responsibility.authority;
  const to = recorded.to ?? teOffice;
  if (from === to) return fail('conflict', 'ALREADY_RESPONSIBLE', { authority: to }, rule);
  const reachable = mayBeAskedFor(kind, from, to, today, situation, rule);
  if (!reachable.ok) return reachable;
  const isChoice = kind === 'AUTHORITY_CHOICE';
  return ok({
    ...recorded,
    from,
    to,
    decider: isChoice ? null : teOffice,
    state: FIRST_STATE[kind],
    consent: null,
    decision: null,
    rectification: null,
    compensation:
      isChoice && homeAuthority !== null && homeAuthority !== to
        ? { payer: homeAuthority, payee: to, from: today }
        : null,
    rule,
    recordedBy: by,
    recordedAt: at,
    version: 1,
    changedBy: by,
    changedAt: at,
  });
}

const FIRST_STATE: Readonly<Record<RequestKind, RequestState>> = {
  TO_TE_OFFICE: 'AWAITING_DECISION',
  TO_OTHER_MUNICIPALITY: 'AWAITING_CONSENT',
  AUTHORITY_CHOICE: 'TAKEN_NOTE_OF',
};

/** The municipality to which the client would move consents, or says why not; without it nothing can be granted. */
export function answerConsent(
  request: ClientRequest,
  { given, reasons }: Pick<Consent, 'given' | 'reasons'>,
  by: string,
  at: Instant,
): Result<ClientRequest, Failure<'REQUEST_STATE' | 'REASONS_MISSING'>> {
  const open = allows(request, 'answer-consent');
  if (!open.ok) return open;
  if (!given && !hasWords(reasons)) return fail('rule-violation', 'REASONS_MISSING', undefined, request.rule);
  const consent = { given, reasons: given ? null : reasons, by, at };
  return ok({ ...changed(request, by, at), state: 'AWAITING_DECISION', consent });
}

/** The client takes the request back before it has been decided on. */
export function withdrawRequest(
  request: ClientRequest,
  by: string,
  at: Instant,
): Result<ClientRequest, Failure<'REQUEST_STATE'>> {
  const open = allows(request, 'withdraw');
  return open.ok ? ok({ ...changed(request, by, at), state: 'WITHDRAWN' }) : open;
}

/** Whether the command is allowed in the state of the request; the refusal tells who brought it there, and when. */
export function allows(
  { state, changedBy, changedAt, rule }: ClientRequest,
  command: RequestCommand,
): Result<null, Failure<'REQUEST_STATE'>> {
  if (REQUEST_COMMANDS[state].includes(command)) return ok(null);
  return fail('conflict', 'REQUEST_STATE', { requestState: state, changedBy, changedAt }, rule);
}

/** The request as somebody has just changed it. */
export function changed(request: ClientRequest, by: string, at: Instant): ClientRequest {
  return { ...request, version: request.version + 1, changedBy: by, changedAt: at };
}

export function hasWords(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}

interface Allowed {
  readonly reasons: readonly RequestReason[];
  readonly rule: RuleReference;
}

function allowedBy(
  kind: RequestKind,
  receivedOn: PlainDate,
  { transfer, authorityChoice }: Pick<StatuteBook, 'transfer' | 'authorityChoice'>,
): Result<Allowed, Failure<'RULE_NOT_FOUND' | 'REQUEST_NOT_POSSIBLE'>> {
  if (kind === 'AUTHORITY_CHOICE') {
    const law = authorityChoice.at(receivedOn);
    return law.ok ? ok({ reasons: law.value.rules.choice.reasons, rule: law.value.reference }) : law;
  }
  const law = transfer.at(receivedOn);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  const conditions = kind === 'TO_TE_OFFICE' ? rules.requestToTe : rules.requestToOtherMunicipality;
  return conditions === null
    ? fail('rule-violation', 'REQUEST_NOT_POSSIBLE', { date: receivedOn }, reference)
    : ok({ reasons: conditions.reasons, rule: reference });
}

/** Whether the authority asked for is one to which the client could move from the one responsible now. */
function mayBeAskedFor(
  kind: RequestKind,
  from: OrganisationId,
  to: OrganisationId,
  day: PlainDate,
  { isKnownAuthority }: RequestSituation,
  rule: RuleReference,
): Result<null, Failure<'NOT_IN_TRIAL_AREA' | 'NOT_MUNICIPAL_CLIENT' | 'EMPLOYMENT_AUTHORITY_UNKNOWN'>> {
  if (kind === 'AUTHORITY_CHOICE') {
    return isKnownAuthority
      ? ok(null)
      : fail('rule-violation', 'EMPLOYMENT_AUTHORITY_UNKNOWN', { authority: organisationCode(to) }, rule);
  }
  if (organisationKind(from) !== 'municipality') {
    return fail('conflict', 'NOT_MUNICIPAL_CLIENT', { authority: from }, rule);
  }
  const municipality = organisationCode(to);
  return kind === 'TO_TE_OFFICE' || trialAreaOfMunicipality(municipality, day) !== null
    ? ok(null)
    : fail('rule-violation', 'NOT_IN_TRIAL_AREA', { municipality }, rule);
}
