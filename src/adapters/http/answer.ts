import type { FastifyBaseLogger, FastifyInstance, FastifyReply, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Failure, Result } from '../../domain/shared/result.ts';
import type { ProblemCode } from '../texts/failures/catalogue.ts';
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

/** Answers with a value that goes through the schema of the route. */
export function answerValue(reply: FastifyReply, result: Refusable<unknown>): FastifyReply {
  return answer(reply, result, (value) => reply.send(value));
}
