import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { FactReportId } from '../../../domain/shared/ids.ts';
import { factReportDocument } from '../../texts/fact-report-document.ts';
import type { Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { documentIn, sendDocument } from '../document-answer.ts';
import { lang, languageFor } from '../language.ts';
import { CHANGE_REFUSALS, changeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED } from '../process/matter.schemas.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import { questionBody, receiptBody, statementBody } from './fact-reports.schemas.ts';

const oneReport = z.strictObject({ id: id<FactReportId>('Id of the report.') });
const nothing = z.strictObject({});
const tags = ['fact-reports'];
const OF_ANSWER = [
  ...COMMAND,
  'FACT_REPORT_NOT_FOUND',
  'NOT_THE_RECEIVER',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
] as const;

/** What a receiver without a channel does: it reads the report as a document, and records its answers by hand. */
export function factReportReceiverRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/fact-reports/:id/document',
    {
      schema: {
        operationId: 'getFactReportDocument',
        tags,
        summary: 'A fact report as a document',
        description:
          'As text, as an accessible page, or as tagged PDF (PDF/UA). Of health it tells only that there is a restricted annex.',
        params: oneReport,
        querystring: z.strictObject({
          format: z
            .enum(['text', 'html', 'pdf'])
            .default('html')
            .meta({ description: 'Text, a page, or PDF.' }),
          lang,
        }),
        response: responses(
          documentIn(['text', 'html', 'pdf'], 'statement'),
          ...problems(services.getFactReportDocument, ...QUERY, 'FACT_REPORT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getFactReportDocument(request.params.id, contextOf(request));
      if (!found.ok) return sendProblem(reply, found.failure);
      return sendDocument(reply, factReportDocument(found.value, language), {
        form: request.query.format,
        language,
        at: found.value.report.changedAt,
      });
    },
  );

  scope.post(
    '/v1/fact-reports/:id/receipt',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordFactReportReceipt',
        tags,
        summary: 'Record that the report has been received',
        description: 'By the TE Office that it was sent to, where no channel tells it.',
        params: oneReport,
        querystring: nothing,
        body: receiptBody,
        response: responses(
          CHANGED,
          ...problems(services.answerFactReport, ...OF_ANSWER),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const content = { kind: 'RECEIVED', ...request.body } as const;
      return changeMatter(services.answerFactReport, request.params.id, { answer: content }, request, reply);
    },
  );

  scope.post(
    '/v1/fact-reports/:id/supplement-requests',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'requestFactReportSupplement',
        tags,
        summary: 'Ask for more',
        description: 'By the TE Office that the report was sent to, where no channel tells it.',
        params: oneReport,
        querystring: nothing,
        body: questionBody,
        response: responses(
          CHANGED,
          ...problems(services.answerFactReport, ...OF_ANSWER),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const content = { kind: 'SUPPLEMENT_REQUESTED', ...request.body } as const;
      return changeMatter(services.answerFactReport, request.params.id, { answer: content }, request, reply);
    },
  );

  scope.post(
    '/v1/fact-reports/:id/statements',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordReceiverStatement',
        tags,
        summary: 'Record the receiver’s statement, or that it gives none',
        description:
          'By the TE Office that the report was sent to, where no channel tells it. The code is only kept: nothing here reads it.',
        params: oneReport,
        querystring: nothing,
        body: statementBody,
        response: responses(
          CHANGED,
          ...problems(services.answerFactReport, ...OF_ANSWER),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const { statement } = request.body;
      const content =
        statement === null
          ? ({ kind: 'NO_STATEMENT' } as const)
          : ({ kind: 'STATEMENT_GIVEN', ...statement } as const);
      return changeMatter(services.answerFactReport, request.params.id, { answer: content }, request, reply);
    },
  );
}
