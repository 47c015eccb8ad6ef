import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { RequestId } from '../../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../../answer.ts';
import { contextOf, repeatableContextOf } from '../../context.ts';
import { ETAG, etagOf } from '../../if-match.ts';
import { sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id, pageQuery, refuseBody } from '../../zod.ts';
import { CHANGED, changeRequest, OF_CHANGE } from './change-request.ts';
import {
  changedRequest,
  changedRequestExample,
  consentBody,
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
      changeRequest(services.answerTransferRequest, request.params.id, request.body, request, reply),
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
      return changeRequest(services.withdrawTransferRequest, request.params.id, {}, request, reply);
    },
  );
}
