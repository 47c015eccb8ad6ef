import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { ClientId, HandOverId } from '../../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../../answer.ts';
import { changeOf } from '../../change.ts';
import { contextOf } from '../../context.ts';
import { ETAG, etagOf } from '../../if-match.ts';
import { sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id } from '../../zod.ts';
import { handOverAnswer, handOverExample, handOvers, stayAnswer, stayExample } from './hand-over.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const oneHandOver = z.strictObject({ id: id<HandOverId>('Id of the hand-over.') });
const nothing = z.strictObject({});
const text = z.string().trim().min(1).max(2000);

/** Hand-overs with what went along, and the clients whom the TE Office leaves untransferred. */
export function handOverRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/hand-overs',
    {
      schema: {
        operationId: 'getClientHandOvers',
        tags: ['clients'],
        summary: 'Hand-overs of a client',
        description:
          'Those to which the acting organisation was a party, the latest first; also when the client has gone on and is not seen any more.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          { 200: json('The hand-overs.', handOvers, { items: [handOverExample] }) },
          ...problems(services.getClientHandOvers, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getClientHandOvers(request.params.id, contextOf(request))),
  );

  scope.get(
    '/v1/hand-overs/:id',
    {
      schema: {
        operationId: 'getHandOver',
        tags: ['clients'],
        summary: 'A hand-over with its package',
        description:
          'What was open at that moment: deadlines, plan in force, offers, interviews, services, quota use; on which terms the client went, and what the former body may still see, on which ground (Act 1269/2020, section 18).',
        params: oneHandOver,
        querystring: nothing,
        response: responses(
          { 200: json('The hand-over.', handOverAnswer, handOverExample) },
          ...problems(services.getHandOver, ...QUERY, 'HAND_OVER_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getHandOver(request.params.id, contextOf(request))),
  );

  scope.post(
    '/v1/clients/:id/te-office-stays',
    {
      config: { headers: ['Idempotency-Key', 'If-Match'] },
      schema: {
        operationId: 'markTeOfficeStay',
        tags: ['clients'],
        summary: 'Leave a client with the TE Office',
        description:
          'For a reason of the law (Act 1269/2020, section 5). Nobody is moved past the mark, by one notice or by many; it is to be looked at again when language of service or home municipality changes.',
        params: oneClient,
        querystring: nothing,
        body: z.strictObject({ reason: stayAnswer.shape.reason, text }),
        response: responses(
          { 201: json('The mark.', stayAnswer, stayExample, ETAG) },
          ...problems(
            services.markTeOfficeStay,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'NOT_RESPONSIBLE',
            'RULE_NOT_FOUND',
            'MUNICIPALITY_CODE_INVALID',
            'NO_VALID_JOB_SEARCH',
            'OUTSIDE_TRIAL_PERIOD',
            'TRANSFER_ALREADY_PENDING',
            'ALREADY_RESPONSIBLE',
            'GROUND_NOT_MET',
            'REASON_NOT_IN_LAW',
            'STAY_ALREADY_MARKED',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const input = { ...request.body, clientId: request.params.id, version: change.version };
      const marked = await services.markTeOfficeStay(input, change.context);
      return answer(reply, marked, (stay) => reply.code(201).header('etag', etagOf(stay.version)).send(stay));
    },
  );

  scope.post(
    '/v1/clients/:id/te-office-stays/removal',
    {
      config: { headers: ['Idempotency-Key', 'If-Match'] },
      schema: {
        operationId: 'removeTeOfficeStay',
        tags: ['clients'],
        summary: 'Remove the mark that a client is left with the TE Office',
        description: 'From now on the client can be moved.',
        params: oneClient,
        querystring: nothing,
        body: z.strictObject({ text }),
        response: responses(
          {
            200: json(
              'The version of the client after it.',
              z
                .strictObject({ version: z.int().min(1) })
                .meta({ id: 'ClientVersion', 'x-data-class': 'basic' }),
              { version: 4 },
              ETAG,
            ),
          },
          ...problems(
            services.removeTeOfficeStay,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'STAY_NOT_FOUND',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const input = { ...request.body, clientId: request.params.id, version: change.version };
      const removed = await services.removeTeOfficeStay(input, change.context);
      return answer(reply, removed, (client) => reply.header('etag', etagOf(client.version)).send(client));
    },
  );
}
