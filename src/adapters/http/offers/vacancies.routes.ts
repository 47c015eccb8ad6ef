import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { VacancyId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { date, id, municipalityCode, pageQuery, refuseBody } from '../zod.ts';
import {
  closingBody,
  noticeBody,
  occupationPrefix,
  refusalBody,
  vacancyAnswer,
  vacancyExample,
  vacancyPage,
  vacancyPageExample,
  vacancySource,
  vacancyState,
} from './vacancies.schemas.ts';

const nothing = z.strictObject({});
const oneVacancy = z.strictObject({ id: id<VacancyId>('Id of the vacancy.') });
const tags = ['vacancies'];
const orNull = <T>(given: T | undefined): T | null => given ?? null;

/** Refusals that every change of a vacancy shares. */
const OF_VACANCY = [...COMMAND, 'VACANCY_NOT_FOUND', 'VACANCY_NOT_OWN', 'VERSION_CONFLICT'] as const;

/** Vacancies: employers’ notices, what was published of them, and how they ended. */
export function vacancyRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/vacancies',
    {
      schema: {
        operationId: 'findVacancies',
        tags,
        summary: 'Vacancies, the latest first',
        description: 'What is published, by whomever, and what the acting organisation handles.',
        querystring: z.strictObject({
          occupation: occupationPrefix
            .meta({ description: 'Beginning of the code of the occupation.' })
            .optional()
            .transform(orNull),
          municipality: municipalityCode
            .meta({ description: 'Where the work is done.' })
            .optional()
            .transform(orNull),
          state: vacancyState.optional().transform(orNull),
          applyBy: date('Only those that can still be applied for on this day.').optional().transform(orNull),
          source: vacancySource.optional().transform(orNull),
          ...pageQuery,
        }),
        response: responses(
          { 200: json('A page of vacancies.', vacancyPage, vacancyPageExample) },
          ...problems(services.findVacancies, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findVacancies(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/vacancies/:id',
    {
      schema: {
        operationId: 'getVacancy',
        tags,
        summary: 'A vacancy',
        description: 'As it is now. The contact person is shown to the organisation that handles it.',
        params: oneVacancy,
        querystring: nothing,
        response: responses(
          { 200: json('The vacancy.', vacancyAnswer, vacancyExample, ETAG) },
          ...problems(services.getVacancy, ...QUERY, 'VACANCY_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getVacancy(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/vacancies',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordVacancy',
        tags,
        summary: 'Record an employer’s notice of a vacancy',
        description: 'It is not open before it is published.',
        querystring: nothing,
        body: noticeBody,
        response: responses(
          MADE,
          ...problems(services.recordVacancy, ...COMMAND, 'CODE_INVALID', 'PERIOD_INVERTED'),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.recordVacancy, request.body, request, reply),
  );

  scope.post(
    '/v1/vacancies/:id/content',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'changeVacancy',
        tags,
        summary: 'Write anew what the employer has told',
        description: 'It takes the place of what was told before. Of a vacancy that is not over.',
        params: oneVacancy,
        querystring: nothing,
        body: noticeBody,
        response: responses(
          CHANGED,
          ...problems(
            services.changeVacancy,
            ...OF_VACANCY,
            'CODE_INVALID',
            'PERIOD_INVERTED',
            'VACANCY_CLOSED',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.changeVacancy, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/vacancies/:id/publication',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'publishVacancy',
        tags,
        summary: 'Open a vacancy',
        description:
          'As the employer has asked: seen by everybody, or by the acting organisation only. There is no body.',
        params: oneVacancy,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.publishVacancy, ...OF_VACANCY, 'VACANCY_CLOSED', 'COMMAND_NOT_ALLOWED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.publishVacancy, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/vacancies/:id/closing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'closeVacancy',
        tags,
        summary: 'Close a vacancy',
        description: 'With the reason. It stays readable and does not open again.',
        params: oneVacancy,
        querystring: nothing,
        body: closingBody,
        response: responses(
          CHANGED,
          ...problems(services.closeVacancy, ...OF_VACANCY, 'VACANCY_CLOSED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.closeVacancy, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/vacancies/:id/refusal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'refuseVacancy',
        tags,
        summary: 'Decide not to take an employer’s notice',
        description:
          'With written reasons (Act 916/2012, chapter 3, section 8). Of a notice that is not published.',
        params: oneVacancy,
        querystring: nothing,
        body: refusalBody,
        response: responses(
          CHANGED,
          ...problems(
            services.refuseVacancy,
            ...OF_VACANCY,
            'REASONS_MISSING',
            'RULE_NOT_FOUND',
            'COMMAND_NOT_ALLOWED',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.refuseVacancy, request.params.id, request.body, request, reply),
  );
}
