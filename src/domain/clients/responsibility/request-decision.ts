import { presumedServiceOn } from '../../legislation/notice-service.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { rulesOn } from '../../legislation/timeline.ts';
import { deadline } from '../../shared/deadlines.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import {
  allows,
  type AppealInstruction,
  changed,
  type ClientRequest,
  hasWords,
  type Rectification,
  type RequestDecision,
} from './transfer-request.ts';

/** What the TE Office has found. */
export interface Finding {
  readonly outcome: RequestDecision['outcome'];
  readonly reasons: string;
  /** Whether access to the services that the client needs would be in danger elsewhere. */
  readonly servicesEndangered: boolean;
  readonly servedBy: AppealInstruction['servedBy'];
}

/** What law a decision needs. */
export type DecisionLaw = Pick<StatuteBook, 'transfer' | 'noticeService' | 'rectification' | 'appeal'>;

export type DecideRequestCode =
  | 'RULE_NOT_FOUND'
  | 'REQUEST_STATE'
  | 'REASONS_MISSING'
  | 'REQUEST_NOT_POSSIBLE'
  | 'SERVICES_ENDANGERED'
  | 'MUNICIPALITY_CONSENT_MISSING';

/**
 * The TE Office decides on a request (Act 1269/2020, section 17). It can be granted only when the services are not in
 * danger and, for another municipality, when that one consents. A decision has reasons and tells how to appeal.
 */
export function decideRequest(
  request: ClientRequest,
  { outcome, reasons, servicesEndangered, servedBy }: Finding,
  by: string,
  at: Instant,
  law: DecisionLaw,
): Result<ClientRequest, Failure<DecideRequestCode>> {
  const open = allows(request, 'decide');
  if (!open.ok) return open;
  const legal = legalBasis(request, at, law);
  if (!legal.ok) return legal;
  const { rule, needsConsent } = legal.value;
  if (!hasWords(reasons)) return fail('rule-violation', 'REASONS_MISSING', undefined, rule);
  if (outcome === 'GRANTED' && servicesEndangered) {
    return fail('rule-violation', 'SERVICES_ENDANGERED', undefined, rule);
  }
  if (outcome === 'GRANTED' && needsConsent && request.consent?.given !== true) {
    return fail('rule-violation', 'MUNICIPALITY_CONSENT_MISSING', undefined, rule);
  }
  const appeal = appealAgainst(servedBy, localDateOf(at), law);
  if (!appeal.ok) return appeal;
  const decision = { outcome, reasons, by, at, legalBasis: rule, appeal: appeal.value };
  return ok({ ...changed(request, by, at), state: outcome, decision });
}

/**
 * The client asks for rectification of a refusal. One that comes after the last day is recorded as inadmissible; the
 * refusal then stands.
 */
export function contestRefusal(
  request: ClientRequest,
  { receivedOn, words }: Pick<Rectification, 'receivedOn' | 'words'>,
  by: string,
  at: Instant,
): Result<ClientRequest, Failure<'REQUEST_STATE' | 'DATE_IN_FUTURE' | 'DATE_BEFORE_DECISION'>> {
  const open = allows(request, 'contest');
  if (!open.ok) return open;
  const { decision } = request;
  if (decision === null) throw new Error('refused without a decision');
  const today = localDateOf(at);
  if (receivedOn > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: receivedOn, today });
  const decidedOn = localDateOf(decision.at);
  if (receivedOn < decidedOn) {
    return fail('rule-violation', 'DATE_BEFORE_DECISION', { date: receivedOn, decidedOn });
  }
  const last = decision.appeal.rectificationBy;
  const isLate = receivedOn > last;
  return ok({
    ...changed(request, by, at),
    state: isLate ? 'REFUSAL_UPHELD' : 'CONTESTED',
    rectification: {
      receivedOn,
      words,
      deadline: last,
      outcome: isLate ? 'INADMISSIBLE' : null,
      reasons: null,
      by: isLate ? by : null,
      at: isLate ? at : null,
      nextInstance: isLate ? 'ADMINISTRATIVE_COURT' : null,
    },
  });
}

/** The TE Office decides on the rectification. What was refused is granted from this moment on, not retroactively. */
export function rectify(
  request: ClientRequest,
  { outcome, reasons }: { readonly outcome: 'ACCEPTED' | 'REJECTED'; readonly reasons: string },
  by: string,
  at: Instant,
  law: DecisionLaw,
): Result<ClientRequest, Failure<DecideRequestCode>> {
  const open = allows(request, 'rectify');
  if (!open.ok) return open;
  const legal = legalBasis(request, at, law);
  if (!legal.ok) return legal;
  const { rule, needsConsent } = legal.value;
  if (!hasWords(reasons)) return fail('rule-violation', 'REASONS_MISSING', undefined, rule);
  const isAccepted = outcome === 'ACCEPTED';
  if (isAccepted && needsConsent && request.consent?.given !== true) {
    return fail('rule-violation', 'MUNICIPALITY_CONSENT_MISSING', undefined, rule);
  }
  const { rectification } = request;
  if (rectification === null) throw new Error('contested without a rectification');
  return ok({
    ...changed(request, by, at),
    state: isAccepted ? 'GRANTED' : 'REFUSAL_UPHELD',
    rectification: {
      ...rectification,
      outcome,
      reasons,
      by,
      at,
      nextInstance: isAccepted ? null : 'ADMINISTRATIVE_COURT',
    },
  });
}

interface LegalBasis {
  readonly rule: RuleReference;
  readonly needsConsent: boolean;
}

/** The law of the day of the decision: a request made in time may be decided on only while there are such moves. */
function legalBasis(
  { kind }: ClientRequest,
  at: Instant,
  { transfer }: DecisionLaw,
): Result<LegalBasis, Failure<'RULE_NOT_FOUND' | 'REQUEST_NOT_POSSIBLE'>> {
  const date = localDateOf(at);
  const law = transfer.at(date);
  if (!law.ok) return law;
  const { rules, reference: rule } = law.value;
  const conditions = kind === 'TO_TE_OFFICE' ? rules.requestToTe : rules.requestToOtherMunicipality;
  return conditions === null
    ? fail('rule-violation', 'REQUEST_NOT_POSSIBLE', { date }, rule)
    : ok({ rule, needsConsent: conditions.receivingMunicipalityConsents });
}

/** Thirty days from the presumed service, to the authority itself and then to the court (Act 434/2003, chapter 7a). */
function appealAgainst(
  servedBy: AppealInstruction['servedBy'],
  sentOn: PlainDate,
  { noticeService, rectification, appeal }: DecisionLaw,
): Result<AppealInstruction, Failure<'RULE_NOT_FOUND'>> {
  const law = rulesOn({ noticeService, appeal }, sentOn);
  if (!law.ok) return law;
  const by = servedBy === 'LETTER' ? 'letter' : 'message';
  const servedOn = presumedServiceOn(sentOn, by, law.value.noticeService.rules);
  const term = rectification.at(servedOn);
  if (!term.ok) return term;
  return ok({
    path: law.value.appeal.rules.path,
    servedBy,
    servedOn,
    rectificationBy: deadline(servedOn, term.value.rules.deadline).moved,
    rule: term.value.reference,
  });
}
