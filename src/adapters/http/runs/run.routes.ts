import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { RunId } from '../../../domain/shared/ids.ts';
import { answerRecorded, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, pageQuery } from '../zod.ts';
import { ACCEPTED, accept } from './accept.ts';
import {
  determinationBody,
  importBody,
  runAnswer,
  runExample,
  runPage,
  runPageExample,
  transferBody,
} from './run.schemas.ts';

const nothing = z.strictObject({});
const config = { headers: ['Idempotency-Key'] } as const;

/** Long work: asked for here, done in the background, followed at its own address. */
export function runRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/import-runs',
    {
      config,
      schema: {
        operationId: 'requestImport',
        tags: ['runs'],
        summary: 'Import a delivery',
        description: 'Takes a waiting delivery of the client register in. Follow the run at its `Location`.',
        querystring: nothing,
        body: importBody,
        response: responses({ 202: ACCEPTED }, ...problems(services.requestImport, ...COMMAND), ...WITH_KEY),
      },
    },
    (request, reply) => accept(services.requestImport, { location: request.body.delivery }, request, reply),
  );

  scope.post(
    '/v1/determination-runs',
    {
      config,
      schema: {
        operationId: 'requestDetermination',
        tags: ['runs'],
        summary: 'Determine the target group of an area',
        description:
          'Determines for every client of the TE Office of the area whether the client belongs to the target group on a date (Act 1269/2020, section 4). Running it again changes nothing where the facts are the same.',
        querystring: nothing,
        body: determinationBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(services.requestDetermination, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => accept(services.requestDetermination, request.body, request, reply),
  );

  scope.post(
    '/v1/transfer-runs',
    {
      config,
      schema: {
        operationId: 'requestTransfer',
        tags: ['runs'],
        summary: 'Move the clients of the target group to their municipalities',
        description:
          'Sends the referral notices of an area (Act 1269/2020, sections 5 and 24). A municipality that works in this system receives them at once, unless `awaitReceipt` leaves that to it.',
        querystring: nothing,
        body: transferBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(services.requestTransfer, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => accept(services.requestTransfer, request.body, request, reply),
  );

  scope.get(
    '/v1/runs',
    {
      schema: {
        operationId: 'findRuns',
        tags: ['runs'],
        summary: 'Runs of the acting organisation, the latest first',
        description: 'Everything that the organisation has asked for, finished or not.',
        querystring: z.strictObject(pageQuery),
        response: responses(
          { 200: json('A page of runs.', runPage, runPageExample) },
          ...problems(services.findRuns, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerRecorded(reply, await services.findRuns(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/runs/:id',
    {
      schema: {
        operationId: 'getRun',
        tags: ['runs'],
        summary: 'A run',
        description: 'How far it has come; when it has ended, its result, or the failure that ended it.',
        params: z.strictObject({ id: id<RunId>('Id of the run.') }),
        querystring: nothing,
        response: responses(
          { 200: json('The run.', runAnswer, runExample) },
          ...problems(services.getRun, ...QUERY, 'RUN_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerRecorded(reply, await services.getRun(request.params.id, contextOf(request))),
  );
}
