import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClarificationId, ClientId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  answerBody,
  clarification,
  clarificationBody,
  clarificationExample,
  clarifications,
  clarificationsExample,
  healthAnnex,
  healthAnnexExample,
  withdrawalBody,
} from './clarifications.schemas.ts';

const oneRequest = z.strictObject({ id: id<ClarificationId>('Id of the request.') });
const nothing = z.strictObject({});
const tags = ['clarifications'];
const OF_REQUEST = [
  ...COMMAND,
  'CLARIFICATION_NOT_FOUND',
  'VERSION_CONFLICT',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'COMMAND_NOT_ALLOWED',
] as const;

/** Requests for clarification: clients are heard before anything is reported of them. */
export function clarificationRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clarifications',
    {
      schema: {
        operationId: 'findClarifications',
        tags,
        summary: 'Requests for clarification of a client, the latest first',
        description: 'Of health they tell only that there is a reason.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The requests.', clarifications, clarificationsExample) },
          ...problems(services.findClarifications, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findClarifications(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/clarifications/:id',
    {
      schema: {
        operationId: 'getClarification',
        tags,
        summary: 'A request for clarification, and the answer',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: oneRequest,
        querystring: nothing,
        response: responses(
          { 200: json('The request.', clarification, clarificationExample, ETAG) },
          ...problems(services.getClarification, ...QUERY, 'CLARIFICATION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getClarification(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/clarifications/:id/health-annex',
    {
      schema: {
        operationId: 'getHealthAnnex',
        tags,
        summary: 'What the client says of health',
        description: 'The restricted annex: read with a right of its own only, and each reading is logged.',
        params: oneRequest,
        querystring: nothing,
        response: responses(
          { 200: json('The annex.', healthAnnex, healthAnnexExample) },
          ...problems(
            services.getHealthAnnex,
            ...QUERY,
            'CLARIFICATION_NOT_FOUND',
            'HEALTH_RIGHT_MISSING',
            'HEALTH_ANNEX_NOT_FOUND',
          ),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getHealthAnnex(request.params.id, contextOf(request))),
  );

  scope.post(
    '/v1/clarifications',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'askClient',
        tags,
        summary: 'Ask a client about an event',
        description:
          'Once about each event: asking again gives the request that there is. The task to find out about it is done with it, and the client is told.',
        querystring: nothing,
        body: clarificationBody,
        response: responses(
          MADE,
          ...problems(
            services.askClient,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'DATE_IN_FUTURE',
            'EVENT_NOT_TOLD',
            'EVENT_ON_OTHER_DAY',
            'ANSWER_TIME_TOO_SHORT',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.askClient, request.body, request, reply),
  );

  scope.post(
    '/v1/clarifications/:id/answer',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'answerClarification',
        tags,
        summary: 'Take down what the client answers',
        description:
          'After the last day, too: it is marked late. What tells of health goes to the restricted annex.',
        params: oneRequest,
        querystring: nothing,
        body: answerBody,
        response: responses(
          CHANGED,
          ...problems(
            services.answerClarification,
            ...OF_REQUEST,
            'ANSWER_OUTSIDE_TIME',
            'REASON_NOT_IN_LAW',
            'HEALTH_ANNEX_MISSING',
            'HEALTH_DATA_IN_NOTE',
            'RULE_NOT_FOUND',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.answerClarification, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/clarifications/:id/withdrawal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'withdrawClarification',
        tags,
        summary: 'Take a request back',
        description: 'With the reason; the client is told. What was answered cannot be taken back.',
        params: oneRequest,
        querystring: nothing,
        body: withdrawalBody,
        response: responses(
          CHANGED,
          ...problems(services.withdrawClarification, ...OF_REQUEST),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.withdrawClarification, request.params.id, request.body, request, reply),
  );
}
