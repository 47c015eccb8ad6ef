import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestCode } from '../texts/failures/catalogue.ts';
import { type Language, languageOf } from '../texts/language.ts';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { inputErrors } from './input-errors.ts';
import { BodyTooDeep } from './json-body.ts';
import { PROBLEM_TYPE, problemOf, type Refusal, refusal, sendProblem } from './problem.ts';
import { SECURE_HEADERS } from './secure-headers.ts';
import { InputInvalid } from './zod.ts';

/** Answers whatever was thrown: a request that is at fault, something that is not available, or a defect. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refused = refusalOf(error, languageOf(request.headers['accept-language']));
  if (refused.kind === 'defect') request.log.error({ err: error }, 'defect');
  else if (refused.kind === 'unavailable') request.log.warn({ err: error }, 'unavailable');
  sendProblem(reply, refused);
}

/** Statuses of errors that the server framework throws itself, and what they mean to the caller. */
const OF_FRAMEWORK: Readonly<Record<number, RequestCode>> = {
  400: 'BODY_MALFORMED',
  408: 'REQUEST_TIMEOUT',
  413: 'BODY_TOO_LARGE',
  414: 'URL_TOO_LONG',
  415: 'MEDIA_TYPE_UNSUPPORTED',
  503: 'TIMED_OUT',
};

function refusalOf(error: unknown, language: Language): Refusal {
  if (error instanceof InputInvalid) return refusal('REQUEST_INVALID', inputErrors(error, language));
  if (error instanceof BodyTooDeep) return refusal('BODY_TOO_DEEP');
  if (isDatabaseUnavailable(error)) return refusal('DATABASE_UNAVAILABLE');
  return refusal(codeOfFramework(error) ?? 'INTERNAL_ERROR');
}

/** Only errors of the framework are trusted to carry a status: others may have one for reasons of their own. */
function codeOfFramework(error: unknown): RequestCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', statusCode = 0 } = error as { readonly code?: unknown; readonly statusCode?: number };
  if (code === 'FST_ERR_BAD_URL') return 'URL_INVALID';
  const isOfFramework =
    String(code).startsWith('FST_ERR_') || (error instanceof SyntaxError && statusCode === 400);
  return isOfFramework ? OF_FRAMEWORK[statusCode] : undefined;
}

/** What the HTTP parser could not make a request of. */
const OF_PARSER: Readonly<Record<string, RequestCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
};

/** Answers on the bare connection, where there is no request yet, and closes it. */
export function answerConnectionError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const correlationId = randomUUID();
  const problem = problemOf(refusal(OF_PARSER[error.code ?? ''] ?? 'URL_INVALID'), correlationId, 'fi');
  const body = JSON.stringify(problem);
  if (socket.writable) {
    socket.write(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        `Content-Type: ${PROBLEM_TYPE}; charset=utf-8`,
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Content-Language: fi',
        'Cache-Control: no-store',
        ...Object.entries(SECURE_HEADERS).map(([name, value]) => `${name}: ${value}`),
        `Request-Id: ${correlationId}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy(error);
}
