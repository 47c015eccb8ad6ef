import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, IntegrationRightId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  rightAnswer,
  rightBody,
  rightExample,
  rightList,
  rightStepBody,
} from './integration-rights.schemas.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED, MADE } from './matter.schemas.ts';

const one = z.strictObject({ id: id<IntegrationRightId>('Id of the right.') });
const ofClient = z.strictObject({ client: id<ClientId>('Id of the client.') });
const nothing = z.strictObject({});
const tags = ['integration-rights'];

/** Rights to integration services. */
export function integrationRightRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/integration-rights',
    {
      schema: {
        operationId: 'findIntegrationRights',
        tags,
        summary: 'Rights to integration services of a client, the latest first',
        description: 'Each as it is now; what has ended stays in the list.',
        querystring: ofClient,
        response: responses(
          { 200: json('All of the client.', rightList, { items: [rightExample] }) },
          ...problems(services.findIntegrationRights, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findIntegrationRights(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/integration-rights/:id',
    {
      schema: {
        operationId: 'getIntegrationRight',
        tags,
        summary: 'A right to integration services',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: one,
        querystring: nothing,
        response: responses(
          { 200: json('As it is now.', rightAnswer, rightExample, ETAG) },
          ...problems(services.getIntegrationRight, ...QUERY, 'INTEGRATION_RIGHT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getIntegrationRight(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/integration-rights',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordIntegrationRight',
        tags,
        summary: 'Record a right to integration services',
        description:
          'An integration plan and integration training need a right that is valid (R46, R54). From 2025 the need is assessed while the first permit is at most three years old. The tasks of the initial assessment begin.',
        querystring: nothing,
        body: rightBody,
        response: responses(
          MADE,
          ...problems(
            services.recordIntegrationRight,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
            'INTEGRATION_RIGHT_EXISTS',
            'INTEGRATION_RIGHT_MISSING',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.recordIntegrationRight, request.body, request, reply),
  );

  scope.post(
    '/v1/integration-rights/:id/steps',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'takeIntegrationStep',
        tags,
        summary: 'Take a step under a right',
        description:
          'The initial assessment begins or is done; the client is guided to training; the longest time of the plans is extended on special ground, or interrupted by illness or leave; studies of the client’s own choice are decided on; the right ends.',
        params: one,
        querystring: nothing,
        body: rightStepBody,
        response: responses(
          CHANGED,
          ...problems(
            services.takeIntegrationStep,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'INTEGRATION_RIGHT_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
            'REASONS_MISSING',
            'INTEGRATION_RIGHT_MISSING',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.takeIntegrationStep, request.params.id, { step: request.body }, request, reply),
  );
}
