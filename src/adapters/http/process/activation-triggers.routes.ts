import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, ActivationTriggerId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  countBody,
  triggerAnswer,
  triggerBody,
  triggerExample,
  triggerList,
} from './activation-triggers.schemas.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED, MADE } from './matter.schemas.ts';

const one = z.strictObject({ id: id<ActivationTriggerId>('Id of the trigger.') });
const ofClient = z.strictObject({ client: id<ClientId>('Id of the client.') });
const nothing = z.strictObject({});
const tags = ['activation-triggers'];

/** What makes activation plans due. */
export function activationTriggerRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/activation-triggers',
    {
      schema: {
        operationId: 'findActivationTriggers',
        tags,
        summary: 'Triggers of the activation plan of a client, the latest first',
        description: 'Each as it is now; what has ended stays in the list.',
        querystring: ofClient,
        response: responses(
          { 200: json('All of the client.', triggerList, { items: [triggerExample] }) },
          ...problems(services.findActivationTriggers, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findActivationTriggers(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/activation-triggers/:id',
    {
      schema: {
        operationId: 'getActivationTrigger',
        tags,
        summary: 'A trigger of the activation plan',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: one,
        querystring: nothing,
        response: responses(
          { 200: json('As it is now.', triggerAnswer, triggerExample, ETAG) },
          ...problems(services.getActivationTrigger, ...QUERY, 'ACTIVATION_TRIGGER_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getActivationTrigger(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/activation-triggers',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordActivationTrigger',
        tags,
        summary: 'Record a notice on a client’s benefits',
        description:
          'Of Kela, or what the official knows. When a threshold of the client’s age is reached, an activation plan is to be made without delay, unless there is a right to integration; then the days still count (E46).',
        querystring: nothing,
        body: triggerBody,
        response: responses(
          MADE,
          ...problems(
            services.recordActivationTrigger,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'TRIGGER_ALREADY_OPEN',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.recordActivationTrigger, request.body, request, reply),
  );

  scope.post(
    '/v1/activation-triggers/:id/counts',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'countBenefitsAgain',
        tags,
        summary: 'Record a later count, or a correction',
        description:
          'A count that no longer reaches the threshold corrects the trigger and ends nothing: a plan that was made meanwhile stays (E47).',
        params: one,
        querystring: nothing,
        body: countBody,
        response: responses(
          CHANGED,
          ...problems(
            services.countBenefitsAgain,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'ACTIVATION_TRIGGER_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.countBenefitsAgain, request.params.id, request.body, request, reply),
  );
}
