import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, VacancyId } from '../../../domain/shared/ids.ts';
import { matchingCsv } from '../../texts/matching-csv.ts';
import { answer, answerValue, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { lang, languageFor } from '../language.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY } from '../responses.ts';
import { id } from '../zod.ts';
import {
  criteria,
  matchingClients,
  matchingClientsExample,
  matchingVacancies,
  matchingVacanciesExample,
  wishesAnswer,
  wishesBody,
  wishesExample,
} from './matching.schemas.ts';

const tags = ['matching'];
const CSV_EXAMPLE = 'Sukunimi;Etunimet;Syntymäaika;Pisteet;…\r\nEsimerkki;Malla Maria;1999-01-01;25;…\r\n';

/** Which vacancies suit a client, which clients suit a vacancy, and what clients wish for. */
export function matchingRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/matching-vacancies',
    {
      schema: {
        operationId: 'findMatchingVacancies',
        tags,
        summary: 'Open vacancies that suit a client, the best first',
        description:
          'By occupation, experience, education, skills, languages, driving licences and commuting area, each with what is asked, what is known and whether that suffices; never by health. Only of clients for whom the acting body is responsible.',
        params: z.strictObject({ id: id<ClientId>('Id of the client.') }),
        querystring: z.strictObject({ criteria }),
        response: responses(
          { 200: json('The vacancies.', matchingVacancies, matchingVacanciesExample) },
          ...problems(
            services.findMatchingVacancies,
            ...QUERY,
            'CLIENT_NOT_FOUND',
            'NO_GROUND_FOR_HEALTH_DATA',
            'RULE_NOT_FOUND',
          ),
        ),
      },
    },
    async (request, reply) => {
      const input = { id: request.params.id, criteria: request.query.criteria };
      return answerValue(reply, await services.findMatchingVacancies(input, contextOf(request)));
    },
  );

  scope.get(
    '/v1/vacancies/:id/matching-clients',
    {
      schema: {
        operationId: 'findMatchingClients',
        tags,
        summary: 'Clients of the acting body who suit an open vacancy, the best first',
        description:
          'With a valid job search. Each client in the answer is a line of the access log. Under a security ban nobody is found by where they live, and it is not shown.',
        params: z.strictObject({ id: id<VacancyId>('Id of the vacancy.') }),
        querystring: z.strictObject({ criteria, lang, format }),
        response: responses(
          {
            200: withCsv(json('The clients.', matchingClients, matchingClientsExample), CSV_EXAMPLE, 'basic'),
          },
          ...problems(
            services.findMatchingClients,
            ...QUERY,
            'VACANCY_NOT_FOUND',
            'VACANCY_CLOSED',
            'NO_GROUND_FOR_HEALTH_DATA',
            'RULE_NOT_FOUND',
          ),
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const form = request.query.format ?? formAccepted(request);
      const input = { id: request.params.id, criteria: request.query.criteria };
      const found = await services.findMatchingClients(input, contextOf(request, form));
      return answer(reply, found, (matches) =>
        form === 'csv'
          ? sendCsv(
              reply,
              `kuntakokeilu-paikka-${matches.vacancy.number}`,
              language,
              matchingCsv(matches, language),
            )
          : reply.send(matches),
      );
    },
  );

  scope.post(
    '/v1/clients/:id/job-wishes',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'tellJobWishes',
        tags,
        summary: 'Record what a client has said of the work that is looked for',
        description: 'It takes the place of what was said before, which stays in the history.',
        params: z.strictObject({ id: id<ClientId>('Id of the client.') }),
        querystring: z.strictObject({}),
        body: wishesBody,
        response: responses(
          { 201: json('What the client has said.', wishesAnswer, wishesExample) },
          ...problems(
            services.tellJobWishes,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'CODE_INVALID',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const input = { ...request.body, clientId: request.params.id };
      return answer(reply, await services.tellJobWishes(input, context.value), (told) =>
        reply.code(201).send(told),
      );
    },
  );
}
