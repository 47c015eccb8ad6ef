import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY } from '../responses.ts';
import { ACCEPTED, accept } from '../runs/accept.ts';
import { pageQuery } from '../zod.ts';
import { faultPage, faultPageExample, vacancyImportBody } from './vacancy-import.schemas.ts';

/** Job postings of other systems: asked for here, taken in in the background. */
export function vacancyImportRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/vacancy-imports',
    {
      config: { headers: ['Idempotency-Key'], cost: 'work' },
      schema: {
        operationId: 'requestVacancyImport',
        tags: ['runs'],
        summary: 'Take job postings in',
        description:
          'Of the interface that this installation is connected to. Follow the run at its `Location`. One that failed half-way goes on where it ended when it is asked for again on the same day.',
        querystring: z.strictObject({}),
        body: vacancyImportBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(services.requestVacancyImport, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => accept(services.requestVacancyImport, request.body, request, reply),
  );

  scope.get(
    '/v1/job-posting-faults',
    {
      schema: {
        operationId: 'findPostingFaults',
        tags: ['vacancies'],
        summary: 'Job postings that could not be taken',
        description: 'As they were last seen. One that can be taken later is here no more.',
        querystring: z.strictObject(pageQuery),
        response: responses(
          { 200: json('A page of postings.', faultPage, faultPageExample) },
          ...problems(services.findPostingFaults, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findPostingFaults(request.query, contextOf(request))),
  );
}
