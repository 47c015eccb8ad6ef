import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, DisqualificationId } from '../../../domain/shared/ids.ts';
import { addDays } from '../../../domain/shared/plain-date.ts';
import { answerJson, answerValue, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { EXAMPLE } from '../wire.ts';
import { id, refuseBody } from '../zod.ts';
import {
  disqualificationBody,
  disqualifications,
  disqualificationsExample,
  disqualified,
  ended,
} from './disqualification.schemas.ts';

const nothing = z.strictObject({});
const config = { headers: ['Idempotency-Key'] } as const;
const clientId = id<ClientId>('Id of the client.');

/** Who may neither see nor handle a client. */
export function disqualificationRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/disqualifications',
    {
      schema: {
        operationId: 'getDisqualifications',
        tags: ['clients'],
        summary: 'Who may not handle a client',
        description: 'Disqualifications of officials (Act 434/2003, sections 27–30), the latest first.',
        params: z.strictObject({ id: clientId }),
        querystring: nothing,
        response: responses(
          { 200: json('The disqualifications.', disqualifications, disqualificationsExample) },
          ...problems(services.getDisqualifications, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getDisqualifications(request.params.id, contextOf(request))),
  );

  scope.post(
    '/v1/clients/:id/disqualifications',
    {
      config,
      schema: {
        operationId: 'disqualify',
        tags: ['clients'],
        summary: 'Record that somebody may not handle a client',
        description:
          'From this moment whatever the person asks of the client is refused with `DISQUALIFIED`, every attempt is marked as an alert in the access log, and lists leave the client out.',
        params: z.strictObject({ id: clientId }),
        querystring: nothing,
        body: disqualificationBody,
        response: responses(
          { 201: json('It has been recorded.', disqualified, { id: EXAMPLE.notice }) },
          ...problems(services.disqualify, ...COMMAND, 'CLIENT_NOT_FOUND', 'DATE_IN_PAST'),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const { to, ...body } = request.body;
      const until = to === null ? null : addDays(to, 1);
      const input = { ...body, clientId: request.params.id, until };
      return answerValue(reply.code(201), await services.disqualify(input, context.value));
    },
  );

  scope.post(
    '/v1/clients/:id/disqualifications/:disqualification/end',
    {
      config,
      schema: {
        operationId: 'endDisqualification',
        tags: ['clients'],
        summary: 'End a disqualification',
        description: 'When the reason is gone. Whom it concerns cannot end it. There is no body.',
        params: z.strictObject({
          id: clientId,
          disqualification: id<DisqualificationId>('Id of the disqualification.'),
        }),
        querystring: nothing,
        response: responses(
          { 200: json('It has ended.', ended, { clientId: EXAMPLE.client, id: EXAMPLE.notice }) },
          ...problems(
            services.endDisqualification,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'DISQUALIFICATION_NOT_FOUND',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      refuseBody(request.body);
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const { id: client, disqualification } = request.params;
      const input = { clientId: client, id: disqualification };
      return answerValue(reply, await services.endDisqualification(input, context.value));
    },
  );
}
