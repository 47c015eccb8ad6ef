import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { logExtractCsv } from '../../texts/log-extract-csv.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { lang, languageFor } from '../language.ts';
import { json, problems, QUERY, responses, WITH_BODY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  anomalies,
  anomaliesExample,
  anomalyQuery,
  logDays,
  logDaysExample,
  logExtract,
  logExtractExample,
  logLines,
  logLinesExample,
  logQuery,
} from './access-log.schemas.ts';

const CSV_EXAMPLE = 'Aika;Organisaatio;Rooli;…\r\n31.3.2021 klo 12.00;Hämeenlinna;kunnan viranhaltija;…\r\n';

/** Who has looked at whose data: for those who review it, and for the client. */
export function accessLogRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/access-log',
    {
      schema: {
        operationId: 'reviewAccessLog',
        tags: ['access-log'],
        summary: 'Lines of the access log',
        description:
          'The lines of the acting organisation, the latest first; the KEHA Centre sees those of every organisation. Your own lines are left out, and asking for them is refused with `OWN_LOG_REVIEW`. With `sample` so many lines by chance. What you look at here is logged as well.',
        querystring: logQuery,
        response: responses(
          { 200: json('Part of the log.', logLines, logLinesExample) },
          ...problems(services.reviewAccessLog, ...QUERY, 'OWN_LOG_REVIEW', 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) => {
      const { sample, seed, after, limit, ...filter } = request.query;
      const part = sample === null ? { after, limit } : { count: sample, seed };
      return answerJson(reply, await services.reviewAccessLog({ filter, part }, contextOf(request)));
    },
  );

  scope.get(
    '/v1/access-log/anomalies',
    {
      schema: {
        operationId: 'findLogAnomalies',
        tags: ['access-log'],
        summary: 'Signs of unusual use',
        description:
          'Who should be asked about a look at client data, seven days at a time at most: no responsibility for the client, the same last name, many clients in a short time, protected persons, at night, homes elsewhere. A sign proves nothing. Your own looks are left to others.',
        querystring: anomalyQuery,
        response: responses(
          { 200: json('The signs.', anomalies, anomaliesExample) },
          ...problems(services.findAnomalies, ...QUERY, 'PERIOD_INVALID', 'RULE_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.findAnomalies(request.query, contextOf(request)), (items) =>
        reply.send({ items }),
      ),
  );

  scope.post(
    '/v1/clients/:id/log-extracts',
    {
      schema: {
        operationId: 'extractAccessLog',
        tags: ['access-log'],
        summary: 'Who has looked at a client',
        description:
          'For a client who asks: when, which organisation in which role, what, for what purpose, which classes of data, and what was sent where. Of the acting organisation; the KEHA Centre gives that of every organisation. Handlers are not named, and nothing is told of other clients. The request itself is logged. As CSV it opens in Excel.',
        params: z.strictObject({ id: id<ClientId>('Id of the client.') }),
        querystring: z.strictObject({ lang, format }),
        body: z.strictObject(logDays).meta({ examples: [logDaysExample] }),
        response: responses(
          { 200: withCsv(json('The extract.', logExtract, logExtractExample), CSV_EXAMPLE, 'log') },
          ...problems(services.extractAccessLog, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_BODY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const form = request.query.format ?? formAccepted(request);
      const input = { clientId: request.params.id, ...request.body };
      const found = await services.extractAccessLog(input, contextOf(request, form));
      if (form === 'json') return answerJson(reply, found);
      const language = languageFor(request);
      return answer(reply, found, (extract) =>
        sendCsv(reply, 'kuntakokeilu-log', language, logExtractCsv(extract, language)),
      );
    },
  );
}
