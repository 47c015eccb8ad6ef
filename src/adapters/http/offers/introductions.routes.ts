import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, IntroductionId, VacancyId } from '../../../domain/shared/ids.ts';
import { introductionCsv } from '../../texts/introduction-csv.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { lang, languageFor } from '../language.ts';
import { makeMatter } from '../process/change-matter.ts';
import { MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  documentExample,
  introductionAnswer,
  introductionBody,
  introductionDocument,
  introductionExample,
  introductionList,
} from './introductions.schemas.ts';

const tags = ['introductions'];
const nothing = z.strictObject({});
const oneIntroduction = z.strictObject({ id: id<IntroductionId>('Id of the introduction.') });
const CSV_EXAMPLE = 'Nimi;Puhelin;Sähköposti;…\r\nMalla Maria Esimerkki;;;…\r\n';

/** Introductions of jobseekers to employers, as they are begun and read. */
export function introductionRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/introductions',
    {
      schema: {
        operationId: 'findIntroductions',
        tags,
        summary: 'Introductions of a client, or for a vacancy, the latest first',
        description:
          'Of a client: all in which the client was asked, with this client only, also where the client refused. For a vacancy: those that the acting body sees. One of the two is named.',
        querystring: z
          .strictObject({
            client: id<ClientId>('Id of the client.').optional(),
            vacancy: id<VacancyId>('Id of the vacancy.').optional(),
          })
          .refine(({ client, vacancy }) => (client === undefined) !== (vacancy === undefined), {
            path: ['client'],
            error: '?client=… / ?vacancy=…',
          }),
        response: responses(
          { 200: json('The introductions.', introductionList, { items: [introductionExample] }) },
          ...problems(services.findIntroductions, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) => {
      const { client, vacancy } = request.query;
      const asked = client === undefined ? { vacancy: vacancy as VacancyId } : { client };
      return answerJson(reply, await services.findIntroductions(asked, contextOf(request)));
    },
  );

  scope.get(
    '/v1/introductions/:id',
    {
      schema: {
        operationId: 'getIntroduction',
        tags,
        summary: 'An introduction with its clients',
        description: 'With those of its clients who are seen, their consents, and what was told of them.',
        params: oneIntroduction,
        querystring: nothing,
        response: responses(
          { 200: json('The introduction.', introductionAnswer, introductionExample, ETAG) },
          ...problems(services.getIntroduction, ...QUERY, 'INTRODUCTION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getIntroduction(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/introductions/:id/document',
    {
      schema: {
        operationId: 'getIntroductionDocument',
        tags,
        summary: 'What is handed over to the employer',
        description:
          'After the introduction, until it is closed: of each client who was introduced what that client has consented to, as it is known now. Contact data of somebody under a security ban are never in it; contact and health data are there only for those who may read them.',
        params: oneIntroduction,
        querystring: z.strictObject({ lang, format }),
        response: responses(
          {
            200: withCsv(
              json('The document.', introductionDocument, documentExample),
              CSV_EXAMPLE,
              'contact',
            ),
          },
          ...problems(services.getIntroductionDocument, ...QUERY, 'INTRODUCTION_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const form = request.query.format ?? formAccepted(request);
      const found = await services.getIntroductionDocument(request.params.id, contextOf(request, form));
      if (form === 'json') return answerJson(reply, found);
      return answer(reply, found, (document) =>
        sendCsv(reply, 'kuntakokeilu-esittely', language, introductionCsv(document, language)),
      );
    },
  );

  scope.post(
    '/v1/introductions',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'makeIntroduction',
        tags,
        summary: 'Draft an introduction of clients for a vacancy',
        description:
          'Nothing is told to the employer: first the clients are asked. How each of them suits the vacancy is kept with the introduction.',
        querystring: nothing,
        body: introductionBody,
        response: responses(
          MADE,
          ...problems(
            services.makeIntroduction,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'VACANCY_NOT_FOUND',
            'VACANCY_CLOSED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.makeIntroduction, request.body, request, reply),
  );
}
