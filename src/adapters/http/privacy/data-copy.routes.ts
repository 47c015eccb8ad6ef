import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { DATA_COPY_CSV_EXAMPLE, dataCopyCsv } from '../../texts/data-copy-csv.ts';
import { languageOf } from '../../texts/language.ts';
import { restrictionAnswers } from '../../texts/privacy-terms.ts';
import { answer, answerValue, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { CONTENT_LANGUAGE } from '../language.ts';
import { json, problems, QUERY, responses, WITH_BODY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import { dataCopy, dataCopyExample, restrictionAnswer, restrictionExample } from './data-copy.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const nothing = z.strictObject({});

/** What a person may ask of the data about them. */
export function dataCopyRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/clients/:id/data-copies',
    {
      schema: {
        operationId: 'copyData',
        tags: ['persons'],
        summary: 'Copy of the data of a client, for the client',
        description:
          'Everything personal about the client and the duplicates merged into the client, with every version, and who has looked at it (GDPR, Article 15). Check who asks before giving it. The copy is logged and kept nowhere.',
        params: oneClient,
        querystring: z.strictObject({ format }),
        body: nothing,
        response: responses(
          { 200: withCsv(json('The copy.', dataCopy, dataCopyExample), DATA_COPY_CSV_EXAMPLE, 'contact') },
          ...problems(services.copyData, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_BODY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const copy = await services.copyData(request.params.id, contextOf(request));
      if ((request.query.format ?? formAccepted(request)) === 'json') return answerValue(reply, copy);
      const language = languageOf(request.headers['accept-language']);
      return answer(reply, copy, (made) =>
        sendCsv(reply, `kuntakokeilu-data-copy-${made.clientId}`, language, dataCopyCsv(made, language)),
      );
    },
  );

  scope.post(
    '/v1/clients/:id/restriction-requests',
    {
      schema: {
        operationId: 'askRestriction',
        tags: ['persons'],
        summary: 'Answer to a client who asks for processing to be restricted',
        description:
          'The refusal with its ground, in words for the client: since 23.5.2022 there is no right of restriction (GDPR, Article 18) for these data (Act 916/2012 as amended by 337/2022, chapter 13, section 5); before that day the register itself restricts. The request is logged.',
        params: oneClient,
        querystring: nothing,
        body: nothing,
        response: responses(
          { 200: json('The answer.', restrictionAnswer, restrictionExample, CONTENT_LANGUAGE) },
          ...problems(services.askRestriction, ...QUERY, 'CLIENT_NOT_FOUND', 'RULE_NOT_FOUND'),
          ...WITH_BODY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      return answer(reply, await services.askRestriction(request.params.id, contextOf(request)), (told) =>
        reply
          .header('content-language', language)
          .send({ ...told, text: restrictionAnswers[told.outcome][language] }),
      );
    },
  );
}
