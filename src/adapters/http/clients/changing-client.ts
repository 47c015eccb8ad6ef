import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../application/shared/context.ts';
import type { Command } from '../../../application/shared/command.ts';
import type { Failure } from '../../../domain/shared/result.ts';
import type { ProblemCode } from '../../texts/failures/catalogue.ts';
import { answer } from '../answer.ts';
import { repeatableContextOf } from '../context.ts';
import { etagOf, versionIn } from '../if-match.ts';
import { refusal, sendProblem } from '../problem.ts';

/**
 * Carries out a change of something that has a version: the request must carry a key and the version that was seen, and
 * the answer carries the new one.
 */
export async function changeVersioned<
  Input,
  Output extends { readonly version: number },
  F extends Failure<ProblemCode>,
>(
  useCase: Command<Input, Output, F>,
  inputOf: (version: number) => Input,
  request: FastifyRequest,
  reply: FastifyReply,
  status = 200,
): Promise<FastifyReply> {
  const context = repeatableContextOf(request);
  if (!context.ok) return sendProblem(reply, context.failure);
  const version = versionIn(request.headers['if-match']);
  if (version === null) return sendProblem(reply, refusal('IF_MATCH_REQUIRED'));
  return answer(reply, await useCase(inputOf(version), context.value satisfies Context), (changed) =>
    reply.code(status).header('etag', etagOf(changed.version)).send(changed),
  );
}
