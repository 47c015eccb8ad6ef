import type { FastifyReply, FastifyRequest } from 'fastify';
import type {
  ChangedRequest,
  RequestChange,
} from '../../../../application/clients/responsibility/changing-request.ts';
import type { Command } from '../../../../application/shared/command.ts';
import type { RequestId } from '../../../../domain/shared/ids.ts';
import type { Failure } from '../../../../domain/shared/result.ts';
import type { ProblemCode } from '../../../texts/failures/catalogue.ts';
import { answer } from '../../answer.ts';
import { repeatableContextOf } from '../../context.ts';
import { ETAG, etagOf, versionIn } from '../../if-match.ts';
import { refusal, sendProblem } from '../../problem.ts';
import { json, WITH_KEY, WITH_PART } from '../../responses.ts';
import { changedRequest, changedRequestExample } from './transfer-request.schemas.ts';

/** Answer to who has changed a request. */
export const CHANGED = {
  200: json('The request as it stands now.', changedRequest, changedRequestExample, ETAG),
};

/** Refusals that every change of a request shares. */
export const OF_CHANGE = ['IF_MATCH_REQUIRED', ...WITH_KEY, ...WITH_PART] as const;

/** Changes the version of a request that the caller has seen. */
export async function changeRequest<Body extends object, F extends Failure<ProblemCode>>(
  useCase: Command<RequestChange & Body, ChangedRequest, F>,
  requestId: RequestId,
  body: Body,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = repeatableContextOf(request);
  if (!context.ok) return sendProblem(reply, context.failure);
  const version = versionIn(request.headers['if-match']);
  if (version === null) return sendProblem(reply, refusal('IF_MATCH_REQUIRED'));
  const changed = await useCase({ ...body, requestId, version }, context.value);
  return answer(reply, changed, (made) => reply.header('etag', etagOf(made.version)).send(made));
}
