import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, StartUpGrantId } from '../../../domain/shared/ids.ts';
import { failureMessage } from '../../texts/failures/failure-message.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { languageFor } from '../language.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { id, pageQuery } from '../zod.ts';
import {
  checkAnswer,
  checkExample,
  grantAnswer,
  grantExample,
  grantList,
  handledExample,
  handledGrants,
} from './start-up-grant-answers.schemas.ts';
import { grantState } from './start-up-grants.schemas.ts';

const tags = ['start-up-grants'];
const oneGrant = z.strictObject({ id: id<StartUpGrantId>('Id of the case.') });

/** Start-up grants as they are read: of a client, to be decided on, one by one, and examined. */
export function startUpGrantReadRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/start-up-grants',
    {
      schema: {
        operationId: 'findStartUpGrants',
        tags,
        summary: 'Start-up grants of a client, the latest first',
        description: 'All of them, also those that another body decided on before the client moved.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The cases.', grantList, { items: [grantExample] }) },
          ...problems(services.findStartUpGrants, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findStartUpGrants(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/start-up-grants/handled',
    {
      schema: {
        operationId: 'findHandledGrants',
        tags,
        summary: 'Start-up grants that the acting body handles',
        description:
          'Those still to be decided on, extensions too, or those in a state; the first that came before others.',
        querystring: z.strictObject({
          state: grantState
            .optional()
            .meta({ description: 'Only those in this state; otherwise all that are still to be decided.' })
            .transform((state) => state ?? null),
          ...pageQuery,
        }),
        response: responses(
          { 200: json('A page of cases.', handledGrants, handledExample) },
          ...problems(services.findHandledGrants, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findHandledGrants(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/start-up-grants/:id',
    {
      schema: {
        operationId: 'getStartUpGrant',
        tags,
        summary: 'A case of start-up grant',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: oneGrant,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('The case.', grantAnswer, grantExample, ETAG) },
          ...problems(services.getStartUpGrant, ...QUERY, 'START_UP_GRANT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getStartUpGrant(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/start-up-grants/:id/check',
    {
      schema: {
        operationId: 'checkStartUpGrant',
        tags,
        summary: 'What a decision of today could grant, and why not',
        description:
          'Everything in the way with its rule, or the period and the amount row by row; of a grant that runs, the extension. Nothing is written.',
        params: oneGrant,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('What was found.', checkAnswer, checkExample) },
          ...problems(services.checkStartUpGrant, ...QUERY, 'START_UP_GRANT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      return answer(reply, await services.checkStartUpGrant(request.params.id, contextOf(request)), (found) =>
        reply.header('content-language', language).send({
          ...found,
          obstacles: found.obstacles.map((failure) => ({
            code: failure.code,
            ...failureMessage(failure, language),
            rule: failure.rule ?? null,
          })),
        }),
      );
    },
  );
}
