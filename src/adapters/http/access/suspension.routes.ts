import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { SuspensionId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { ETAG, etagOf, versionIn } from '../if-match.ts';
import { refusal, sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import {
  ordered,
  orderedExample,
  suspensionBody,
  suspensions,
  suspensionsExample,
} from './suspension.schemas.ts';

const nothing = z.strictObject({});
const config = { headers: ['Idempotency-Key'] } as const;

/** Orders of the supervisor by which municipalities are suspended. */
export function suspensionRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/suspensions',
    {
      schema: {
        operationId: 'findSuspensions',
        tags: ['supervision'],
        summary: 'Suspensions of municipalities, the latest first',
        description: 'Orders of the supervisor (Act 1269/2020, section 22), those that have ended too.',
        querystring: nothing,
        response: responses(
          { 200: json('The suspensions.', suspensions, suspensionsExample) },
          ...problems(services.findSuspensions, ...QUERY),
        ),
      },
    },
    async (request, reply) => answerJson(reply, await services.findSuspensions(null, contextOf(request))),
  );

  scope.post(
    '/v1/suspensions',
    {
      config,
      schema: {
        operationId: 'orderSuspension',
        tags: ['supervision'],
        summary: 'Suspend a municipality',
        description:
          'From the moment of the order the municipality’s acts in the tasks are refused with `COMPETENCE_SUSPENDED`; the TE Office is competent, and deadlines keep running. When the whole trial is suspended, `POST /v1/suspension-runs` moves the clients.',
        querystring: nothing,
        body: suspensionBody,
        response: responses(
          { 201: json('The order.', ordered, orderedExample, ETAG) },
          ...problems(
            services.orderSuspension,
            ...COMMAND,
            'RULE_NOT_FOUND',
            'NO_SUPERVISION',
            'NOT_A_TRIAL_MUNICIPALITY',
            'DATE_IN_PAST',
            'SUSPENSION_OVERLAP',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answer(reply, await services.orderSuspension(request.body, context.value), (suspension) =>
        reply.code(201).header('etag', etagOf(suspension.version)).send(suspension),
      );
    },
  );

  scope.post(
    '/v1/suspensions/:id/end',
    {
      config: { headers: ['Idempotency-Key', 'If-Match'] },
      schema: {
        operationId: 'endSuspension',
        tags: ['supervision'],
        summary: 'End a suspension',
        description:
          'The municipality is competent again from now on. Clients who have moved to the TE Office stay there until they are moved. There is no body.',
        params: z.strictObject({ id: id<SuspensionId>('Id of the suspension.') }),
        querystring: nothing,
        response: responses(
          { 200: json('The order as it stands now.', ordered, { ...orderedExample, state: 'ENDED' }, ETAG) },
          ...problems(
            services.endSuspension,
            ...COMMAND,
            'SUSPENSION_NOT_FOUND',
            'SUSPENSION_STATE',
            'VERSION_CONFLICT',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      refuseBody(request.body);
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const seen = versionIn(request.headers['if-match']);
      if (seen === null) return sendProblem(reply, refusal('IF_MATCH_REQUIRED'));
      const input = { id: request.params.id, version: seen };
      return answer(reply, await services.endSuspension(input, context.value), (suspension) =>
        reply.header('etag', etagOf(suspension.version)).send(suspension),
      );
    },
  );
}
