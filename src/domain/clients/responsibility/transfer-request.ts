import type { PlainDate } from '../../shared/plain-date.ts';
import type { AppealRules } from '../../legislation/employment-areas.ts';
import type { AuthorityRules, TransferReason } from '../../legislation/transfer.ts';
import type { ClientId, RequestId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';

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

/** How a decision contested is taken further (muutoksenhakuohjaus). */
export interface AppealInstruction {
  readonly path: AppealRules['path'];
  /** How the decision is served on the client. */
  readonly servedBy: 'LETTER' | 'MESSAGE';
  /** The day on which the client is presumed to have got it. */
  readonly servedOn: PlainDate;
  /** Last day for asking for rectification. */
  readonly rectificationBy: PlainDate;
  readonly rule: RuleReference;
}

/** Decision of the TE Office on a request (siirtopäätös), written, with reasons, legal basis and appeal instruction. */
export interface RequestDecision {
  readonly outcome: 'GRANTED' | 'REFUSED';
  readonly reasons: string;
  readonly by: string;
  readonly at: Instant;
  /** The rule by which it was decided. */
  readonly legalBasis: RuleReference;
  readonly appeal: AppealInstruction;
}

/** The client contests a refusal, and what the authority says to it (oikaisuvaatimus). */
export interface Rectification {
  readonly receivedOn: PlainDate;
  readonly words: string | null;
  /** Last day on which it would have been in time. */
  readonly deadline: PlainDate;
  /** Null while it has not been decided on. One that came late is not looked into, and stays on record. */
  readonly outcome: 'ACCEPTED' | 'REJECTED' | 'INADMISSIBLE' | null;
  readonly reasons: string | null;
  readonly by: string | null;
  readonly at: Instant | null;
  /** Where the client may go next; null when the client got what was asked for, or must still wait. */
  readonly nextInstance: 'ADMINISTRATIVE_COURT' | null;
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
