import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import { calculationCsv } from '../../texts/calculation-csv.ts';
import { calculationDocument } from '../../texts/calculation-document.ts';
import { languageOf } from '../../texts/language.ts';
import { answer, answerJson, answerValue, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { documentIn, sendDocument } from '../document-answer.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { lang, languageFor } from '../language.ts';
import { sendProblem } from '../problem.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { listOf, pageOf } from '../wire.ts';
import { id } from '../zod.ts';
import {
  calculationExample,
  calculationItemExample,
  comparisonExample,
  proposalExample,
  rowExample,
  transferringExample,
} from './calculation-examples.schemas.ts';
import {
  calculationAnswer,
  calculationItem,
  calculationsQuery,
  compareQuery,
  comparisonAnswer,
  proposalSchema,
  rowSchema,
  transferringAnswer,
  transferringQuery,
} from './calculations.schemas.ts';

const params = z.strictObject({ id: id<QuotaCalculationId>('Id of the version.') });
const tags = ['quota-calculations'];

/** Reads of the Ministry's calculations. */
export function calculationReadRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/quota-calculations',
    {
      schema: {
        operationId: 'findQuotaCalculations',
        tags,
        summary: 'Calculations of quotas and staff, the latest first',
        description:
          'Every one for the Ministry; for others those that were published and concern them. A series holds the versions of one calculation.',
        querystring: calculationsQuery,
        response: responses(
          { 200: json('A page.', pageOf(calculationItem), { items: [calculationItemExample], next: null }) },
          ...problems(services.findQuotaCalculations, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findQuotaCalculations(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/quota-calculations/:id',
    {
      schema: {
        operationId: 'getQuotaCalculation',
        tags,
        summary: 'A version of a calculation',
        description:
          'Inputs, result, and for every figure a row with its inputs, its formula and its rule. A change must name the version.',
        params,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('The calculation.', calculationAnswer, calculationExample, ETAG) },
          ...problems(services.getQuotaCalculation, ...QUERY, 'QUOTA_CALCULATION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getQuotaCalculation(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/quota-calculations/:id/rows',
    {
      schema: {
        operationId: 'getQuotaCalculationRows',
        tags,
        summary: 'The rows of a calculation, as CSV for Excel too',
        description: 'None until it is calculated.',
        params,
        querystring: z.strictObject({ format }),
        response: responses(
          {
            200: withCsv(
              json('The rows.', listOf(rowSchema), { items: [rowExample] }),
              'Luku;Palvelu;Kunta;Arvo;…\r\n',
            ),
          },
          ...problems(services.getQuotaCalculationDocument, ...QUERY, 'QUOTA_CALCULATION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const form = request.query.format ?? formAccepted(request);
      const context = contextOf(request, form);
      const found = await services.getQuotaCalculationDocument(request.params.id, context);
      return answer(reply, found, (calculation) => {
        const rows = calculation.result?.rows ?? [];
        if (form === 'json') return reply.send({ items: rows });
        const language = languageOf(request.headers['accept-language']);
        return sendCsv(reply, `laskelma-${calculation.number}`, language, calculationCsv(rows, language));
      });
    },
  );

  scope.get(
    '/v1/quota-calculations/:id/document',
    {
      schema: {
        operationId: 'getQuotaCalculationDocument',
        tags,
        summary: 'A calculation as a document',
        description:
          'An accessible page, or tagged PDF (PDF/UA): quotas and staff, parts of the municipalities, what they are made from, and who was heard.',
        params,
        querystring: z.strictObject({
          format: z.enum(['html', 'pdf']).default('html').meta({ description: 'A page, or PDF.' }),
          lang,
        }),
        response: responses(
          documentIn(['html', 'pdf'], null),
          ...problems(services.getQuotaCalculationDocument, ...QUERY, 'QUOTA_CALCULATION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getQuotaCalculationDocument(request.params.id, contextOf(request));
      if (!found.ok) return sendProblem(reply, found.failure);
      return sendDocument(reply, calculationDocument(found.value, language), {
        form: request.query.format,
        language,
        at: found.value.changedAt,
      });
    },
  );

  scope.get(
    '/v1/quota-calculations/:id/comparison',
    {
      schema: {
        operationId: 'compareQuotaCalculations',
        tags,
        summary: 'Two versions side by side',
        description: 'Every figure of either: before in the version named in `with`, after in this one.',
        params,
        querystring: compareQuery,
        response: responses(
          { 200: json('The figures.', comparisonAnswer, comparisonExample) },
          ...problems(
            services.compareQuotaCalculations,
            ...QUERY,
            'QUOTA_CALCULATION_NOT_FOUND',
            'QUOTA_CALCULATION_NOT_CALCULATED',
          ),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const asked = { id: request.params.id, with: request.query.with };
      return answerValue(reply, await services.compareQuotaCalculations(asked, contextOf(request)));
    },
  );

  scope.get(
    '/v1/quota-calculations/:id/proposals',
    {
      schema: {
        operationId: 'getCalculatedProposals',
        tags,
        summary: 'The quotas that a calculation would have proposed',
        description:
          'For each municipality and service line, as the ELY Centre may propose them. They sum to the quotas of the calculation.',
        params,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('The proposals.', listOf(proposalSchema), { items: [proposalExample] }) },
          ...problems(
            services.getCalculatedProposals,
            ...QUERY,
            'QUOTA_CALCULATION_NOT_FOUND',
            'QUOTA_CALCULATION_NOT_CURRENT',
          ),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerValue(reply, await services.getCalculatedProposals(request.params.id, contextOf(request))),
  );

  scope.get(
    '/v1/transferring-clients',
    {
      config: { cost: 'work' },
      schema: {
        operationId: 'countTransferringClients',
        tags,
        summary: 'Clients who would move, by municipality and service line',
        description:
          'Counted from the register as a suggestion for the inputs of a calculation: those whose last determination by the day is that they are in the target group. Nobody is named.',
        querystring: transferringQuery,
        response: responses(
          { 200: json('The counts.', transferringAnswer, transferringExample) },
          ...problems(services.countTransferringClients, ...QUERY),
        ),
      },
    },
    async (request, reply) =>
      answerValue(reply, await services.countTransferringClients(request.query, contextOf(request))),
  );
}
