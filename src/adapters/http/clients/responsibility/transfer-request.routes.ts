import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type {
  ChangedRequest,
  RequestChange,
} from '../../../../application/clients/responsibility/changing-request.ts';
import type { Command } from '../../../../application/shared/command.ts';
import type { Services } from '../../../../container.ts';
import type { RequestId } from '../../../../domain/shared/ids.ts';
import type { Failure } from '../../../../domain/shared/result.ts';
import type { ProblemCode } from '../../../texts/failures/catalogue.ts';
import { answer, answerJson, type Scope } from '../../answer.ts';
import { contextOf, repeatableContextOf } from '../../context.ts';
import { ETAG, etagOf, versionIn } from '../../if-match.ts';
import { refusal, sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id, pageQuery, refuseBody } from '../../zod.ts';
import {
  changedRequest,
  changedRequestExample,
  consentBody,
  contestBody,
  decisionBody,
  rectificationBody,
  requestAnswer,
  requestBody,
  requestExample,
  requestPage,
  requestPageExample,
  requestState,
} from './transfer-request.schemas.ts';

const oneRequest = z.strictObject({ id: id<RequestId>('Id of the request.') });
const nothing = z.strictObject({});
const tags = ['transfer-requests'];
const config = { headers: ['Idempotency-Key', 'If-Match'] } as const;
const CHANGED = { 200: json('The request as it stands now.', changedRequest, changedRequestExample, ETAG) };
const OF_CHANGE = ['IF_MATCH_REQUIRED', ...WITH_KEY, ...WITH_PART] as const;

/** Requests of clients to be served by another authority. */
export function transferRequestRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/transfer-requests',
    {
      schema: {
        operationId: 'findTransferRequests',
        tags,
        summary: 'Requests of clients, the latest first',
        description:
          'Those in which the acting organisation has a part: as the one left, asked for, or deciding.',
        querystring: z.strictObject({
          state: z
            .enum(requestState.options)
            .optional()
            .transform((state) => state ?? null)
            .meta({ description: 'Only requests in this state.' }),
          ...pageQuery,
        }),
        response: responses(
          { 200: json('A page of requests.', requestPage, requestPageExample) },
          ...problems(services.findTransferRequests, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findTransferRequests(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/transfer-requests/:id',
    {
      schema: {
        operationId: 'getTransferRequest',
        tags,
        summary: 'A request',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: oneRequest,
        querystring: nothing,
        response: responses(
          { 200: json('The request.', requestAnswer, requestExample, ETAG) },
          ...problems(services.getTransferRequest, ...QUERY, 'REQUEST_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getTransferRequest(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/transfer-requests',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordTransferRequest',
        tags,
        summary: 'Record a request of a client',
        description:
          'From 1.6.2021 a client may ask to return to the TE Office or to move to another trial municipality (Act 1269/2020, section 17); from 2025 the client chooses another employment authority by notice, which takes effect at once (Act 380/2023).',
        querystring: nothing,
        body: requestBody,
        response: responses(
          { 201: json('The request.', changedRequest, changedRequestExample, ETAG) },
          ...problems(
            services.recordTransferRequest,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
            'REQUEST_NOT_POSSIBLE',
            'REASON_NOT_IN_LAW',
            'REQUEST_ALREADY_OPEN',
            'NO_VALID_JOB_SEARCH',
            'NOT_A_TRIAL_MUNICIPALITY',
            'NOT_MUNICIPAL_CLIENT',
            'EMPLOYMENT_AUTHORITY_UNKNOWN',
            'MUNICIPALITY_CODE_INVALID',
            'ALREADY_RESPONSIBLE',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const recorded = await services.recordTransferRequest(request.body, context.value);
      return answer(reply, recorded, (made) =>
        reply.code(201).header('etag', etagOf(made.version)).send(made),
      );
    },
  );

  scope.post(
    '/v1/transfer-requests/:id/consent',
    {
      config,
      schema: {
        operationId: 'answerTransferRequest',
        tags,
        summary: 'Consent, or not, to take a client',
        description:
          'The municipality to which the client asks to be moved answers. Without its consent the request can only be refused; there is no queue.',
        params: oneRequest,
        querystring: nothing,
        body: consentBody,
        response: responses(
          CHANGED,
          ...problems(
            services.answerTransferRequest,
            ...COMMAND,
            'REQUEST_NOT_FOUND',
            'VERSION_CONFLICT',
            'REQUEST_STATE',
            'REASONS_MISSING',
          ),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) =>
      change(services.answerTransferRequest, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/transfer-requests/:id/decision',
    {
      config,
      schema: {
        operationId: 'decideTransferRequest',
        tags,
        summary: 'Decide on a request',
        description:
          'The TE Office decides, with reasons; the decision tells the legal basis and how to appeal. A granted one moves the client from now on: back to the TE Office at once, to another municipality when that one receives the notice.',
        params: oneRequest,
        querystring: nothing,
        body: decisionBody,
        response: responses(
          CHANGED,
          ...problems(services.decideTransferRequest, ...COMMAND, ...DECIDED),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) =>
      change(services.decideTransferRequest, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/transfer-requests/:id/withdrawal',
    {
      config,
      schema: {
        operationId: 'withdrawTransferRequest',
        tags,
        summary: 'Record that the client takes a request back',
        description: 'Until it has been decided on. There is no body.',
        params: oneRequest,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(
            services.withdrawTransferRequest,
            ...COMMAND,
            'REQUEST_NOT_FOUND',
            'VERSION_CONFLICT',
            'REQUEST_STATE',
          ),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return change(services.withdrawTransferRequest, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/transfer-requests/:id/rectification',
    {
      config,
      schema: {
        operationId: 'contestTransferDecision',
        tags,
        summary: 'Record that the client contests a refusal',
        description:
          'A request for rectification, within thirty days of the presumed service (Act 434/2003, chapter 7a). One that comes late is recorded as inadmissible. Responsibility stays where it is.',
        params: oneRequest,
        querystring: nothing,
        body: contestBody,
        response: responses(
          CHANGED,
          ...problems(
            services.contestTransferDecision,
            ...COMMAND,
            'REQUEST_NOT_FOUND',
            'VERSION_CONFLICT',
            'REQUEST_STATE',
            'DATE_IN_FUTURE',
            'DATE_BEFORE_DECISION',
          ),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) =>
      change(services.contestTransferDecision, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/transfer-requests/:id/rectification-decision',
    {
      config,
      schema: {
        operationId: 'rectifyTransferDecision',
        tags,
        summary: 'Decide on a rectification',
        description:
          'What is accepted moves the client from this decision on, not retroactively; after a rejection the administrative court is next.',
        params: oneRequest,
        querystring: nothing,
        body: rectificationBody,
        response: responses(
          CHANGED,
          ...problems(services.rectifyTransferDecision, ...COMMAND, ...DECIDED),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) =>
      change(services.rectifyTransferDecision, request.params.id, request.body, request, reply),
  );
}

const DECIDED = [
  'REQUEST_NOT_FOUND',
  'VERSION_CONFLICT',
  'REQUEST_STATE',
  'REASONS_MISSING',
  'REQUEST_NOT_POSSIBLE',
  'SERVICES_ENDANGERED',
  'CONSENT_MISSING',
  'RULE_NOT_FOUND',
  'MUNICIPALITY_CODE_INVALID',
  'NO_VALID_JOB_SEARCH',
  'OUTSIDE_TRIAL_PERIOD',
  'TRANSFER_ALREADY_PENDING',
  'ALREADY_RESPONSIBLE',
  'GROUND_NOT_MET',
] as const;

/** Changes the version of a request that the caller has seen. */
async function change<Body extends object, F extends Failure<ProblemCode>>(
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
