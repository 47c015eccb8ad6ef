import { z } from 'zod';
import type { ShownMovement } from '../../../application/resources/quotas/quota-reads.port.ts';
import type { Services } from '../../../container.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import { movementsCsv, underuseCsv } from '../../texts/quota-csv.ts';
import { quotaSvg } from '../../texts/quota-svg.ts';
import { answer, answerJson, answerValue, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { id, pageQuery } from '../zod.ts';
import {
  checkAnswer,
  checkExample,
  movementPage,
  movementPageExample,
  quotaAnswer,
  quotaAnswerExample,
  quotaPage,
  quotaPageExample,
  quotasQuery,
  underuseAnswer,
  underuseExample,
  yearQuery,
} from './quotas.schemas.ts';

const tags = ['quotas'];
const oneQuota = z.strictObject({ id: id<QuotaId>('Id of the quota.') });
const SVG = 'image/svg+xml';

/** A table is taken out in one piece. */
const MOST_IN_TABLE = 20_000;

/** Quotas as they are read: lists, one by one, their ledgers, their years, and whether the ledgers hold. */
export function quotaReadRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/quotas',
    {
      schema: {
        operationId: 'findQuotas',
        tags,
        summary: 'Quotas, the latest years first',
        description: 'Those of the acting body, of its area, or of everybody for national bodies.',
        querystring: quotasQuery,
        response: responses(
          { 200: json('Part of the quotas.', quotaPage, quotaPageExample) },
          ...problems(services.findQuotas, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) => answerJson(reply, await services.findQuotas(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/quotas/underuse',
    {
      schema: {
        operationId: 'getQuotaUnderuse',
        tags,
        summary: 'What was left of the quotas of a year',
        description:
          'For each quota what was committed, paid and left. What is released after the year comes back to that year and is underuse, no new money. As CSV it opens in Excel.',
        querystring: z.strictObject({ year: yearQuery, lang, format }),
        response: responses(
          {
            200: withCsv(json('The quotas.', underuseAnswer, underuseExample), 'Organisaatio;Palvelu;…\r\n'),
          },
          ...problems(services.getUnderuse, ...QUERY),
        ),
      },
    },
    async (request, reply) => {
      const { year, format: form = formAccepted(request) } = request.query;
      const found = await services.getUnderuse(year, contextOf(request, form));
      return answer(reply, found, (items) => {
        const language = languageFor(request);
        return form === 'csv'
          ? sendCsv(reply, `kuntakokeilu-kiintiot-${year}`, language, underuseCsv(items, language))
          : reply.send({ items });
      });
    },
  );

  scope.get(
    '/v1/quotas/ledger-check',
    {
      config: { cost: 'work' },
      schema: {
        operationId: 'verifyQuotas',
        tags,
        summary: 'Whether the ledgers of all quotas hold',
        description:
          'Looks through every movement: changes sum to the balance, numbers have no gaps, each balance is the one before plus the change, commitments sum to what is taken, nothing is overspent. The daily round does the same and fails loudly.',
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('What was found.', checkAnswer, checkExample) },
          ...problems(services.verifyQuotas, ...QUERY),
        ),
      },
    },
    async (request, reply) => answerValue(reply, await services.verifyQuotas(null, contextOf(request))),
  );

  scope.get(
    '/v1/quotas/:id',
    {
      schema: {
        operationId: 'getQuota',
        tags,
        summary: 'A quota with what led to how it stands',
        description: 'A step must name the version; movements of cases do not change it.',
        params: oneQuota,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('The quota.', quotaAnswer, quotaAnswerExample, ETAG) },
          ...problems(services.getQuota, ...QUERY, 'QUOTA_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getQuota(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/quotas/:id/movements',
    {
      schema: {
        operationId: 'getQuotaMovements',
        tags,
        summary: 'The ledger of a quota',
        description: `Each movement in its order: what it changed, the balance after it, who, why, and by which rule. As CSV it opens in Excel, up to ${MOST_IN_TABLE} movements from \`after\` on in one piece.`,
        params: oneQuota,
        querystring: z.strictObject({ ...pageQuery, lang, format }),
        response: responses(
          {
            200: withCsv(
              json('Part of the ledger.', movementPage, movementPageExample),
              'Nro;Aika;Päätöspäivä;Tapahtuma;…\r\n',
            ),
          },
          ...problems(services.getQuotaMovements, ...QUERY, 'QUOTA_NOT_FOUND', 'CURSOR_INVALID'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { after, limit, format: form = formAccepted(request) } = request.query;
      const asked = { id: request.params.id, after, limit: form === 'csv' ? MOST_IN_TABLE : limit };
      const found = await services.getQuotaMovements(asked, contextOf(request, form));
      if (form === 'json') return answerJson(reply, found);
      const language = languageFor(request);
      return answer(reply, found, (page) => {
        const { items } = JSON.parse(page) as { readonly items: readonly ShownMovement[] };
        return sendCsv(reply, 'kuntakokeilu-kiintio', language, movementsCsv(items, language));
      });
    },
  );

  scope.get(
    '/v1/quotas/:id/year.svg',
    {
      schema: {
        operationId: 'drawQuotaYear',
        tags,
        summary: 'How a quota goes by month, as a picture',
        description:
          'What was used, committed, reserved and left at the end of each month of its year; the description of the picture says it in words.',
        params: oneQuota,
        querystring: z.strictObject({ lang }),
        response: responses(
          {
            200: {
              description: 'The picture.',
              content: {
                [SVG]: { schema: z.string(), example: '<svg xmlns="http://www.w3.org/2000/svg">…</svg>' },
              },
              headers: CONTENT_LANGUAGE,
            },
          },
          ...problems(services.getQuotaYear, ...QUERY, 'QUOTA_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      return answer(reply, await services.getQuotaYear(request.params.id, contextOf(request)), (year) =>
        reply
          .type(`${SVG}; charset=utf-8`)
          .header('content-language', language)
          .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
          .send(quotaSvg(year, language)),
      );
    },
  );
}
