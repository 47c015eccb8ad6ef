import type { FastifyBaseLogger, FastifyInstance, FastifyReply, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Failure, Result } from '../../domain/shared/result.ts';
import { isProblemCode, type ProblemCode } from '../texts/failures/catalogue.ts';
import { failureMessage } from '../texts/failures/failure-message.ts';
import { type Language, languageOf } from '../texts/language.ts';
import { sendProblem } from './problem.ts';

/** A scope of the server whose requests have the types of their schemas. */
export type Scope = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

type Refusable<T> = Result<T, Failure<ProblemCode>>;

/** Answers with what a use case gave, or with the problem that it refused with. */
export function answer<T>(
  reply: FastifyReply,
  result: Refusable<T>,
  send: (value: T) => FastifyReply,
): FastifyReply {
  // A handler that was given up has been answered already.
  if (reply.sent) return reply;
  return result.ok ? send(result.value) : sendProblem(reply, result.failure);
}

/** Answers with JSON that the database has made: it is sent as it is. */
export function answerJson(reply: FastifyReply, result: Refusable<string>): FastifyReply {
  return answer(reply, result, (json) => reply.type('application/json').send(json));
}

/** Answers with JSON that the database has made and that may tell of failures: they are put into the reader's words. */
export function answerRecorded(reply: FastifyReply, result: Refusable<string>): FastifyReply {
  return answer(reply, result, (json) => {
    const language = languageOf(reply.request.headers['accept-language']);
    return reply.header('content-language', language).type('application/json').send(inWords(json, language));
  });
}

const HAS_FAILURE = /"failure" ?: ?\{/;

function inWords(json: string, language: Language): string {
  if (!HAS_FAILURE.test(json)) return json;
  const value: unknown = JSON.parse(json, (key, inner: unknown) =>
    key === 'failure' && isKnownFailure(inner) ? { ...inner, ...failureMessage(inner, language) } : inner,
  );
  return JSON.stringify(value);
}

function isKnownFailure(value: unknown): value is Parameters<typeof failureMessage>[0] {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false;
  return typeof value.code === 'string' && isProblemCode(value.code);
}

/** Answers with a value that goes through the schema of the route. */
export function answerValue(reply: FastifyReply, result: Refusable<unknown>): FastifyReply {
  return answer(reply, result, (value) => reply.send(value));
}
