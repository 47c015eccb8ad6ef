import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY } from '../responses.ts';
import { id } from '../zod.ts';
import {
  adviceBody,
  adviceList,
  adviceListExample,
  recordedAdvice,
  recordedExample,
} from './guidance.schemas.ts';

const tags = ['guidance'];

/** Information and advice: a log of contacts, from which nothing follows. */
export function adviceRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/advice-contacts',
    {
      schema: {
        operationId: 'findAdvice',
        tags,
        summary: 'Contacts in which a client got information or advice, the latest first',
        description: 'Whoever recorded them. They are never changed.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The contacts.', adviceList, adviceListExample) },
          ...problems(services.findAdvice, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findAdvice(request.query.client, contextOf(request))),
  );

  scope.post(
    '/v1/advice-contacts',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordAdvice',
        tags,
        summary: 'Record a contact for information and advice',
        description: 'It changes no plan, and is not changed later. A topic must be told.',
        querystring: z.strictObject({}),
        body: adviceBody,
        response: responses(
          { 201: json('The contact is recorded.', recordedAdvice, recordedExample) },
          ...problems(
            services.recordAdvice,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'TOPIC_MISSING',
            'DATE_IN_FUTURE',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answer(reply, await services.recordAdvice(request.body, context.value), (made) =>
        reply.code(201).send(made),
      );
    },
  );
}
