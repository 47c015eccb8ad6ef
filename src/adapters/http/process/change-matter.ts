import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangedMatter, MatterChange } from '../../../application/shared/handling-client.ts';
import type { Command } from '../../../application/shared/command.ts';
import type { Failure } from '../../../domain/shared/result.ts';
import type { ProblemCode } from '../../texts/failures/catalogue.ts';
import { answer } from '../answer.ts';
import { changeOf } from '../change.ts';
import { repeatableContextOf } from '../context.ts';
import { etagOf } from '../if-match.ts';
import { sendProblem } from '../problem.ts';
import { WITH_KEY, WITH_PART } from '../responses.ts';

/** What the routes that change a matter take, for the document. */
export const OF_CHANGE = { headers: ['Idempotency-Key', 'If-Match'] } as const;

/** Refusals that every change of a matter shares. */
export const CHANGE_REFUSALS = ['IF_MATCH_REQUIRED', ...WITH_KEY, ...WITH_PART] as const;

/** Begins a matter. */
export async function makeMatter<Input, F extends Failure<ProblemCode>>(
  useCase: Command<Input, ChangedMatter, F>,
  input: Input,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = repeatableContextOf(request);
  if (!context.ok) return sendProblem(reply, context.failure);
  return answer(reply, await useCase(input, context.value), (made) =>
    reply.code(201).header('etag', etagOf(made.version)).send(made),
  );
}

/** Changes the version of a matter that the caller has seen. */
export async function changeMatter<Id extends string, Body extends object, F extends Failure<ProblemCode>>(
  useCase: Command<MatterChange<Id> & Body, ChangedMatter, F>,
  id: Id,
  body: Body,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const change = changeOf(request);
  if (!change.ok) return sendProblem(reply, change.refusal);
  const changed = await useCase({ ...body, id, version: change.version }, change.context);
  return answer(reply, changed, (made) => reply.header('etag', etagOf(made.version)).send(made));
}
