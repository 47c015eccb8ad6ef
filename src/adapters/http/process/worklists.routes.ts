import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { TaskId } from '../../../domain/shared/ids.ts';
import { countsShown, processWorkCsv, workShown } from '../../texts/process-worklist-shown.ts';
import { answer, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { date, id, municipalityCode, pageQuery } from '../zod.ts';
import { subject } from './officials.schemas.ts';
import {
  processCounts,
  processCountsExample,
  processWork,
  processWorkExample,
  processWorklistName,
  taskDone,
  taskDoneBody,
  taskDoneExample,
  taskKind,
} from './worklists.schemas.ts';

const tags = ['process-worklists'];
const orNull = <T>(given: T | undefined): T | null => given ?? null;

const owner = {
  official: subject
    .meta({ description: 'Only tasks of this official’s clients.' })
    .optional()
    .transform(orNull),
  team: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'Only tasks of this team’s clients.' })
    .optional()
    .transform(orNull),
  municipality: municipalityCode
    .meta({
      description:
        'Only clients of this municipality: whom it is responsible for or, while a TE Office is, whose home it is.',
    })
    .optional()
    .transform(orNull),
};

const CSV_EXAMPLE =
  'Sukunimi;Etunimet;Syntymäaika;Tehtävä;…\r\nEsimerkki;Malla Maria;1999-01-01;Määräaikaishaastattelu;…\r\n';

/** What is to be done in service processes, list by list. */
export function processWorklistRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/process-worklists',
    {
      schema: {
        operationId: 'countProcessWork',
        tags,
        summary: 'How many tasks the lists have',
        description:
          'Of the acting organisation as a whole, or team by team, or official by official. What is only due later than the lists look ahead is not counted.',
        querystring: z.strictObject({
          ...owner,
          by: z
            .enum(['body', 'team', 'official'])
            .default('body')
            .meta({ description: 'By what the counts are told apart.' }),
          lang,
        }),
        response: responses(
          { 200: json('The counts.', processCounts, processCountsExample, CONTENT_LANGUAGE) },
          ...problems(services.countProcessWork, ...QUERY, 'RULE_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const { official, team, municipality, by } = request.query;
      const found = await services.countProcessWork({ official, team, municipality, by }, contextOf(request));
      return answer(reply, found, (counts) =>
        reply
          .header('content-language', language)
          .send({ items: counts.map((one) => countsShown(one, language)) }),
      );
    },
  );

  scope.get(
    '/v1/process-worklists/:list',
    {
      schema: {
        operationId: 'findProcessWork',
        tags,
        summary: 'Tasks of a list, the most urgent first',
        description:
          'What each task is, which rule put it there, and what to do next. What the law only aims at stands in the list `aims` and nowhere else.',
        params: z.strictObject({ list: processWorklistName.meta({ description: 'Name of the list.' }) }),
        querystring: z.strictObject({
          ...owner,
          kind: taskKind.meta({ description: 'Only tasks of this kind.' }).optional().transform(orNull),
          until: date('Only tasks that are due on this day or before.').optional().transform(orNull),
          ...pageQuery,
          lang,
          format,
        }),
        response: responses(
          {
            200: withCsv(
              json('Part of the list.', processWork, processWorkExample, CONTENT_LANGUAGE),
              CSV_EXAMPLE,
              'basic',
            ),
          },
          ...problems(services.findProcessWork, ...QUERY, 'CURSOR_INVALID', 'RULE_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const { lang: _, format: asked, ...filter } = request.query;
      const form = asked ?? formAccepted(request);
      const name = request.params.list;
      const found = await services.findProcessWork({ ...filter, name }, contextOf(request, form));
      return answer(reply, found, (page) => {
        if (form === 'csv') {
          return sendCsv(reply, `kuntakokeilu-${name}`, language, processWorkCsv(page, language));
        }
        const items = workShown(page, language);
        return reply.header('content-language', language).send({ items, next: page.next });
      });
    },
  );

  scope.post(
    '/v1/tasks/:id/done',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'endTask',
        tags,
        summary: 'Mark a task as done',
        description:
          'Only of kinds that no matter of their own ends, as `MAKE_SECOND_CONTACT`; every other task ends when what it is about has been handled.',
        params: z.strictObject({ id: id<TaskId>('Id of the task.') }),
        querystring: z.strictObject({}),
        body: taskDoneBody,
        response: responses(
          { 200: json('The end of the task.', taskDone, taskDoneExample) },
          ...problems(
            services.endTask,
            ...COMMAND,
            'TASK_NOT_FOUND',
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'TASK_ENDED',
            'TASK_ENDS_WITH_MATTER',
            'LATE_REASON_REQUIRED',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const order = { ...request.body, id: request.params.id };
      return answer(reply, await services.endTask(order, context.value), (done) => reply.send(done));
    },
  );
}
