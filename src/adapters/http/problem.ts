import type { FastifyReply } from 'fastify';
import type { PossibleDuplicate } from '../../application/clients/persons/possible-duplicates.ts';
import type { Failure, FailureKind, RuleReference } from '../../domain/shared/result.ts';
import { FAILURE_TEXTS, type ProblemCode, type RequestCode } from '../texts/failures/catalogue.ts';
import { failureMessage } from '../texts/failures/failure-message.ts';
import type { RequestFailureKind } from '../texts/failures/failure-text.ts';
import { type ExplainedDuplicate, explainDuplicate } from '../texts/duplicate-words.ts';
import { type Language, languageOf } from '../texts/language.ts';
import { SECURE_HEADERS } from './secure-headers.ts';

/** A fault of one value that a caller sent. */
export interface InputError {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** JSON pointer to the value in that part of the request. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Why a request is not done, whoever refuses it. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly kind: FailureKind | RequestFailureKind;
  readonly data?: Failure['data'];
  readonly rule?: RuleReference;
  readonly errors?: readonly InputError[];
  /** Who may be the same person, where that is why. */
  readonly candidates?: readonly PossibleDuplicate[];
}

/** A problem document (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ProblemCode;
  readonly next: string;
  readonly errors?: readonly InputError[];
  readonly rule?: RuleReference;
  /** Commands that the state of a matter allows. */
  readonly allowed?: readonly string[];
  /** Parts, kinds or fields that are not there and must be. */
  readonly missing?: readonly string[];
  /** Who is competent, and who may do it too. */
  readonly competent?: string;
  readonly may?: readonly string[];
  /** What is left of a quota that does not suffice. */
  readonly availableCents?: number;
  readonly candidates?: readonly ExplainedDuplicate[];
}

/** Status by kind of refusal: the only place where failures meet HTTP statuses. */
const STATUS: Readonly<Record<FailureKind | RequestFailureKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  conflict: 409,
  'precondition-failed': 412,
  'body-too-large': 413,
  'url-too-long': 414,
  'media-type-unsupported': 415,
  'rule-violation': 422,
  'precondition-required': 428,
  'too-many': 429,
  'headers-too-large': 431,
  defect: 500,
  unavailable: 503,
};

export const PROBLEM_TYPE = 'application/problem+json';

const RETRY_AFTER_SECONDS = '5';

/** The status with which a problem usually is answered. */
export function statusOf(code: ProblemCode): number {
  return STATUS[FAILURE_TEXTS[code].kind];
}

/** Address of the page about a problem. */
export function problemPath(code: ProblemCode): string {
  return `/problems/${code.toLowerCase().replaceAll('_', '-')}`;
}

/** A refusal of the HTTP layer itself. */
export function refusal(code: RequestCode, errors?: readonly InputError[]): Refusal {
  return { code, kind: FAILURE_TEXTS[code].kind, ...(errors && { errors }) };
}

/** Puts a refusal into words; the correlation id leads from the answer to the logs. */
export function problemOf(
  { code, kind, data, rule, errors, candidates }: Refusal,
  correlationId: string,
  language: Language,
): Problem {
  const { title, detail, next } = failureMessage({ code, ...(data && { data }) }, language);
  return {
    type: problemPath(code),
    title,
    status: STATUS[kind],
    detail,
    instance: `urn:uuid:${correlationId}`,
    code,
    next,
    ...(errors && { errors }),
    ...(rule && { rule }),
    ...(Array.isArray(data?.['allowed']) && { allowed: data['allowed'] as readonly string[] }),
    ...(Array.isArray(data?.['missing']) && { missing: data['missing'] as readonly string[] }),
    ...(typeof data?.['competent'] === 'string' && { competent: data['competent'] }),
    ...(Array.isArray(data?.['may']) && { may: data['may'] as readonly string[] }),
    ...(typeof data?.['availableCents'] === 'number' && { availableCents: data['availableCents'] }),
    ...(candidates && { candidates: candidates.map((one) => explainDuplicate(one, language)) }),
  };
}

/** Answers with a problem in the caller's language. */
export function sendProblem(reply: FastifyReply, refused: Refusal): FastifyReply {
  const { request } = reply;
  const language = languageOf(request.headers['accept-language']);
  const problem = problemOf(refused, request.id, language);
  if (refused.kind === 'unavailable') reply.header('retry-after', RETRY_AFTER_SECONDS);
  const challenge = challengeFor(refused);
  if (challenge !== null) reply.header('www-authenticate', challenge);
  return reply
    .code(problem.status)
    .headers({
      ...SECURE_HEADERS,
      'request-id': request.id,
      'cache-control': 'no-store',
      'content-language': language,
    })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem));
}

/** What a token must be like to be taken (RFC 6750). */
function challengeFor({ kind, code, data }: Refusal): string | null {
  const realm = 'Bearer realm="kuntakokeilu"';
  if (code === 'SCOPE_MISSING')
    return `${realm}, error="insufficient_scope", scope="${String(data?.['scope'])}"`;
  if (kind !== 'unauthenticated') return null;
  return code === 'TOKEN_INVALID' ? `${realm}, error="invalid_token"` : realm;
}
