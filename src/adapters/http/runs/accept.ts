import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestedRun } from '../../../application/runs/request-run.ts';
import type { Command } from '../../../application/shared/command.ts';
import type { Failure } from '../../../domain/shared/result.ts';
import type { ProblemCode } from '../../texts/failures/catalogue.ts';
import { answer } from '../answer.ts';
import { repeatableContextOf } from '../context.ts';
import { sendProblem } from '../problem.ts';
import { json } from '../responses.ts';
import { requestedRun, requestedRunExample } from './run.schemas.ts';

/** Answer to who has asked for long work. */
export const ACCEPTED = json('The run has been queued.', requestedRun, requestedRunExample, {
  Location: { type: 'string', description: 'Address of the run.' },
});

/** Asks for a run and tells where to follow it. */
export async function accept<Input, F extends Failure<ProblemCode>>(
  ask: Command<Input, RequestedRun, F>,
  input: Input,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = repeatableContextOf(request);
  if (!context.ok) return sendProblem(reply, context.failure);
  return answer(reply, await ask(input, context.value), (run) =>
    reply.code(202).header('location', `/v1/runs/${run.id}`).send(run),
  );
}
