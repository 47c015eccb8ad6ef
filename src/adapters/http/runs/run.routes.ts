import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { RunId } from '../../../domain/shared/ids.ts';
import type { Context } from '../../../application/shared/context.ts';
import { ok } from '../../../domain/shared/result.ts';
import { languageOf } from '../../texts/language.ts';
import { RUN_ROW_CSV_EXAMPLE, runRowsCsv, type ShownRunRow } from '../../texts/run-rows-csv.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { answer, answerRecorded, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, pageQuery } from '../zod.ts';
import { ACCEPTED, accept } from './accept.ts';
import {
  dailyRoundBody,
  determinationBody,
  importBody,
  runAnswer,
  runExample,
  runPage,
  runPageExample,
  runRowOutcome,
  runRowPage,
  runRowPageExample,
  transferBody,
} from './run.schemas.ts';

const nothing = z.strictObject({});
/** Ten thousand ids as JSON, with room for line breaks. */
const SELECTION_BYTES = 640 * 1024;
const config = { headers: ['Idempotency-Key'], cost: 'work' } as const;

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
      bodyLimit: SELECTION_BYTES,
      schema: {
        operationId: 'requestTransfer',
        tags: ['runs'],
        summary: 'Move the clients of the target group to their municipalities',
        description:
          'Sends the referral notices of an area (Act 1269/2020, sections 5 and 24). A municipality that works in this system receives them at once, unless `awaitReceipt` leaves that to it. Clients may be chosen by municipality or by id; a dry run tells what would become of each. See the rows of the run.',
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

  scope.post(
    '/v1/daily-round-runs',
    {
      config,
      schema: {
        operationId: 'requestDailyRound',
        tags: ['runs'],
        summary: 'Do what has to be done every day',
        description:
          'Determines clients again whose facts have changed, reminds those who have missing information, and tells which notices have not been received. Running it again does what is left.',
        querystring: nothing,
        body: dailyRoundBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(services.requestDailyRound, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => accept(services.requestDailyRound, request.body, request, reply),
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

  scope.get(
    '/v1/runs/:id/rows',
    {
      schema: {
        operationId: 'findRunRows',
        tags: ['runs'],
        summary: 'What became of each client of a run',
        description:
          'One row for each client of a transfer; of a determination, those who are determined otherwise than before. As CSV all of them, in a table that opens in Excel.',
        params: z.strictObject({ id: id<RunId>('Id of the run.') }),
        querystring: z.strictObject({
          outcome: z
            .enum(runRowOutcome.options)
            .meta({ description: 'Only clients of whom this became.' })
            .optional()
            .transform((outcome) => outcome ?? null),
          ...pageQuery,
          format,
        }),
        response: responses(
          {
            200: withCsv(
              json('A page of rows.', runRowPage, runRowPageExample),
              RUN_ROW_CSV_EXAMPLE,
              'basic',
            ),
          },
          ...problems(services.findRunRows, ...QUERY, 'RUN_NOT_FOUND', 'CURSOR_INVALID'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { format: form = formAccepted(request), ...page } = request.query;
      const input = { ...request.params, ...page };
      const context = contextOf(request, form);
      if (form === 'json') {
        return answerRecorded(reply, await services.findRunRows(input, context));
      }
      const rows = await everyRow(services.findRunRows, input, context);
      const language = languageOf(request.headers['accept-language']);
      return answer(reply, rows, (found) =>
        sendCsv(reply, `kuntakokeilu-run-${input.id}`, language, runRowsCsv(found, language)),
      );
    },
  );
}

const AT_A_TIME = 1_000;

/** The rows of every page, from the first on. */
async function everyRow(
  findRunRows: Services['findRunRows'],
  input: Omit<Parameters<Services['findRunRows']>[0], 'after' | 'limit'>,
  context: Context,
) {
  const rows: ShownRunRow[] = [];
  let after: string | null = null;
  do {
    const page = await findRunRows({ ...input, after, limit: AT_A_TIME }, context);
    if (!page.ok) return page;
    const { items, next }: { readonly items: readonly ShownRunRow[]; readonly next: string | null } =
      JSON.parse(page.value);
    rows.push(...items);
    after = next;
  } while (after !== null);
  return ok(rows);
}
