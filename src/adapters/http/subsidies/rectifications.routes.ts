import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, RectificationRequestId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import { PROPOSING } from './deciding-refusals.ts';
import {
  appealBody,
  judgmentBody,
  refusalBody,
  replacementBody,
  requestAnswer,
  requestBody,
  requestExample,
  requestList,
} from './rectifications.schemas.ts';

const tags = ['rectification-requests'];
const nothing = z.strictObject({});
const oneRequest = z.strictObject({ id: id<RectificationRequestId>('Id of the request.') });

/** Refusals that every change of a request shares. */
const OF_REQUEST = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'DECISION_NOT_FOUND',
  'RECTIFICATION_REQUEST_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
] as const;

/** Requests that decisions be rectified, and appeals. */
export function rectificationRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/rectification-requests',
    {
      schema: {
        operationId: 'findRectifications',
        tags,
        summary: 'Rectification requests about a client, the latest first',
        description: 'Late ones are among them.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The requests.', requestList, { items: [requestExample] }) },
          ...problems(services.findRectifications, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findRectifications(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/rectification-requests/:id',
    {
      schema: {
        operationId: 'getRectification',
        tags,
        summary: 'A rectification request',
        description:
          'With its deadline, what was demanded, the outcome with its reasons, and what became of it in court.',
        params: oneRequest,
        querystring: nothing,
        response: responses(
          { 200: json('The request.', requestAnswer, requestExample, ETAG) },
          ...problems(services.getRectification, ...QUERY, 'RECTIFICATION_REQUEST_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getRectification(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/rectification-requests',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordRectification',
        tags,
        summary: 'Record that a decision is contested',
        description:
          'By the client or the employer, once the decision has been sent. One that came after the last day is recorded, too: `isLate` tells it, and it is decided to be inadmissible.',
        querystring: nothing,
        body: requestBody,
        response: responses(
          MADE,
          ...problems(
            services.recordRectification,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'DECISION_NOT_FOUND',
            'DECISION_NOT_SERVED',
            'DATE_IN_FUTURE',
            'DATE_BEFORE_DECISION',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.recordRectification, request.body, request, reply),
  );

  scope.post(
    '/v1/rectification-requests/:id/refusal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'refuseRectification',
        tags,
        summary: 'Leave a request without consideration, or reject it',
        description: 'With reasons. What is accepted is decided anew: `/new-decision`.',
        params: oneRequest,
        querystring: nothing,
        body: refusalBody,
        response: responses(
          CHANGED,
          ...problems(services.refuseRectification, ...OF_REQUEST, 'REASONS_MISSING', 'RECTIFICATION_LATE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.refuseRectification, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/rectification-requests/:id/new-decision',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'replaceDecision',
        tags,
        summary: 'Begin the decision by which a request is accepted',
        description:
          'The answer is the draft. When it is given, the request is accepted, wholly or partly, the old decision is replaced, and the quota moves by the difference.',
        params: oneRequest,
        querystring: nothing,
        body: replacementBody,
        response: responses(
          CHANGED,
          ...problems(
            services.replaceDecision,
            ...OF_REQUEST,
            ...PROPOSING,
            'RECTIFICATION_LATE',
            'DECISION_UNDER_WAY',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.replaceDecision, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/rectification-requests/:id/appeal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordAppeal',
        tags,
        summary: 'Record an appeal to the administrative court',
        description: 'Whoever is not satisfied with the outcome has gone on to the administrative court.',
        params: oneRequest,
        querystring: nothing,
        body: appealBody,
        response: responses(
          CHANGED,
          ...problems(services.recordAppeal, ...OF_REQUEST, 'DATE_IN_FUTURE', 'SEQUENCE_INVALID'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.recordAppeal, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/rectification-requests/:id/judgment',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordJudgment',
        tags,
        summary: 'Record what the court has decided',
        description: 'What the administrative court has decided; the request ends with it.',
        params: oneRequest,
        querystring: nothing,
        body: judgmentBody,
        response: responses(
          CHANGED,
          ...problems(services.recordJudgment, ...OF_REQUEST, 'DATE_IN_FUTURE', 'SEQUENCE_INVALID'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.recordJudgment, request.params.id, request.body, request, reply),
  );
}
