import type { StatuteBook } from '../../legislation/statute-book.ts';
import { trialAreaOfMunicipality } from '../../legislation/trial-areas.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { type OrganisationId, organisationCode, organisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { ResponsibilitySpan } from './responsibility.ts';
import type { ClientRequest, RequestKind, RequestReason, RequestState } from './transfer-request.ts';

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
  | 'REASON_NOT_IN_LAW'
  | 'REQUEST_ALREADY_OPEN'
  | 'NO_VALID_JOB_SEARCH'
  | 'NOT_A_TRIAL_MUNICIPALITY'
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
    return fail('rule-violation', 'REASON_NOT_IN_LAW', { reason, date: receivedOn }, rule);
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
): Result<
  null,
  Failure<'NOT_A_TRIAL_MUNICIPALITY' | 'NOT_MUNICIPAL_CLIENT' | 'EMPLOYMENT_AUTHORITY_UNKNOWN'>
> {
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
    : fail('rule-violation', 'NOT_A_TRIAL_MUNICIPALITY', { municipality }, rule);
}
