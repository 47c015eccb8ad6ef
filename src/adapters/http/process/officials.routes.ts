import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { changeOf } from '../change.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, pageQuery } from '../zod.ts';
import { CHANGE_REFUSALS, OF_CHANGE } from './change-matter.ts';
import {
  clientsOfOfficial,
  clientsOfOfficialExample,
  handedOver,
  handedOverExample,
  handOverBody,
  namedOfficial,
  namedOfficialExample,
  officialAnswer,
  officialBody,
  officialExample,
  subject,
} from './officials.schemas.ts';

const ofClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const ofOfficial = z.strictObject({
  subject: subject.meta({ description: 'Sign-in name of the official.' }),
});
const nothing = z.strictObject({});
const tags = ['officials'];

/** Officials who answer for clients by name. */
export function officialRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/official',
    {
      schema: {
        operationId: 'getOfficial',
        tags,
        summary: 'Who answers for a client',
        description:
          'The official named now, and those before. The version in the header `ETag` is how many have been named; a naming must name it, `"0"` when nobody has been.',
        params: ofClient,
        querystring: nothing,
        response: responses(
          { 200: json('The official.', officialAnswer, officialExample, ETAG) },
          ...problems(services.getOfficial, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getOfficial(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.put(
    '/v1/clients/:id/official',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'nameOfficial',
        tags,
        summary: 'Name the official who answers for a client',
        description:
          'In place of the one before, whose naming ends; open tasks of the client follow. When responsibility moves to another authority, the naming ends by itself.',
        params: ofClient,
        querystring: nothing,
        body: officialBody,
        response: responses(
          { 200: json('The official named.', namedOfficial, namedOfficialExample, ETAG) },
          ...problems(
            services.nameOfficial,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'VERSION_CONFLICT',
            'ALREADY_OFFICIAL',
            'OFFICIAL_WITHOUT_RIGHT',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    async (request, reply) => {
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const order = { ...request.body, clientId: request.params.id, version: change.version };
      return answer(reply, await services.nameOfficial(order, change.context), (named) =>
        reply.header('etag', etagOf(named.version)).send(named),
      );
    },
  );

  scope.get(
    '/v1/officials/:subject/clients',
    {
      schema: {
        operationId: 'findClientsOfOfficial',
        tags,
        summary: 'Clients of an official, by name',
        description: 'Those whom the acting organisation sees, with how many open tasks they have.',
        params: ofOfficial,
        querystring: z.strictObject(pageQuery),
        response: responses(
          { 200: json('A page of clients.', clientsOfOfficial, clientsOfOfficialExample) },
          ...problems(services.findClientsOfOfficial, ...QUERY, 'CURSOR_INVALID'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(
        reply,
        await services.findClientsOfOfficial({ ...request.params, ...request.query }, contextOf(request)),
      ),
  );

  scope.post(
    '/v1/officials/:subject/hand-over',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'handOverClients',
        tags,
        summary: 'Give every client of an official to another',
        description:
          'Every client whom the acting organisation handles. `dryRun` tells how many it would be. Clients for whom whoever asks is disqualified stay where they are.',
        params: ofOfficial,
        querystring: nothing,
        body: handOverBody,
        response: responses(
          { 200: json('How many clients.', handedOver, handedOverExample) },
          ...problems(services.handOverClients, ...COMMAND, 'OFFICIAL_WITHOUT_RIGHT', 'ALREADY_OFFICIAL'),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const order = { ...request.body, from: request.params.subject };
      return answer(reply, await services.handOverClients(order, context.value), (done) => reply.send(done));
    },
  );
}
