import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { FactReportId } from '../../../domain/shared/ids.ts';
import { htmlDocument } from '../../documents/html-document.ts';
import { pdfDocument } from '../../documents/pdf-document.ts';
import { textOf } from '../../documents/plain-document.ts';
import { factReportDocument } from '../../texts/fact-report-document.ts';
import type { Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
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
const PLAIN = 'text/plain';
const HTML = 'text/html';
const PDF = 'application/pdf';
/** The page has its own style and loads nothing. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

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
          {
            200: {
              description: 'The document.',
              content: {
                [PLAIN]: { schema: document('The text.'), example: 'Tietojen ilmoittaminen…' },
                [HTML]: { schema: document('The page.'), example: '<!doctype html>…' },
                [PDF]: { schema: document('The file.'), example: '%PDF-1.7…' },
              },
              headers: CONTENT_LANGUAGE,
            },
          },
          ...problems(services.getFactReportDocument, ...QUERY, 'FACT_REPORT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getFactReportDocument(request.params.id, contextOf(request));
      if (!found.ok) return sendProblem(reply, found.failure);
      const made = factReportDocument(found.value, language);
      reply.header('content-language', language);
      switch (request.query.format) {
        case 'text':
          return reply.type(`${PLAIN}; charset=utf-8`).send(textOf(made));
        case 'html':
          return reply
            .type(`${HTML}; charset=utf-8`)
            .header('content-security-policy', PAGE_POLICY)
            .send(htmlDocument(made));
        case 'pdf':
          return reply.type(PDF).send(await pdfDocument(made, new Date(found.value.report.changedAt)));
      }
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

function document(description: string) {
  return z.string().meta({ description, 'x-data-class': 'statement' });
}
