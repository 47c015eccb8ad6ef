import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, FactReportId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { changeOf } from '../change.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import {
  reportAnswer,
  reportExample,
  reportList,
  reportListExample,
  SENT,
} from './fact-report-answers.schemas.ts';
import {
  hearingBody,
  readinessBody,
  reportBody,
  supplementBody,
  withdrawalBody,
} from './fact-reports.schemas.ts';

const oneReport = z.strictObject({ id: id<FactReportId>('Id of the report.') });
const nothing = z.strictObject({});
const tags = ['fact-reports'];
const OF_REPORT = [
  ...COMMAND,
  'FACT_REPORT_NOT_FOUND',
  'VERSION_CONFLICT',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
] as const;

/** Reports of facts to whoever gives labour-policy statements, as the municipality handles them. */
export function factReportRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/fact-reports',
    {
      schema: {
        operationId: 'findFactReports',
        tags,
        summary: 'Fact reports of a client, the latest first',
        description: 'Of health they tell only that there is a reason.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The reports.', reportList, reportListExample) },
          ...problems(services.findFactReports, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findFactReports(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/fact-reports/:id',
    {
      schema: {
        operationId: 'getFactReport',
        tags,
        summary: 'A fact report, and what its receiver has answered',
        description:
          'The restricted annex is shown to those only who have the right to health data. The version is in the body and in the header `ETag`; a change must name it.',
        params: oneReport,
        querystring: nothing,
        response: responses(
          { 200: json('The report.', reportAnswer, reportExample, ETAG) },
          ...problems(services.getFactReport, ...QUERY, 'FACT_REPORT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getFactReport(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/fact-reports',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftFactReport',
        tags,
        summary: 'Draft a report of an event',
        description:
          'Once about each event: of one that was reported before, that report is given. The facts are gathered from what is kept, each with its source and day; nothing of them is typed, and no code of a statement can be given. When a client has answered a request for clarification, or let the time pass, the draft comes by itself.',
        querystring: nothing,
        body: reportBody,
        response: responses(
          MADE,
          ...problems(
            services.draftFactReport,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'DATE_IN_FUTURE',
            'EVENT_NOT_TOLD',
            'EVENT_ON_OTHER_DAY',
            'STATEMENT_IS_OWN',
            'NO_TE_OFFICE',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.draftFactReport, request.body, request, reply),
  );

  scope.post(
    '/v1/fact-reports/:id/hearing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'hearForFactReport',
        tags,
        summary: 'Record that the client was heard, or why not',
        description: 'A request for clarification counts by itself; this is for what was heard otherwise.',
        params: oneReport,
        querystring: nothing,
        body: hearingBody,
        response: responses(
          CHANGED,
          ...problems(
            services.hearForReport,
            ...OF_REPORT,
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
            'REASONS_MISSING',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.hearForReport, request.params.id, { hearing: request.body }, request, reply),
  );

  scope.post(
    '/v1/fact-reports/:id/readiness',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'makeFactReportReady',
        tags,
        summary: 'Mark a report as reviewed',
        description: 'The facts are gathered once more. Not before the client has been heard.',
        params: oneReport,
        querystring: nothing,
        body: readinessBody,
        response: responses(
          CHANGED,
          ...problems(services.makeReportReady, ...OF_REPORT, 'HEARING_OPEN', 'HEARING_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.makeReportReady, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/fact-reports/:id/sending',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'sendFactReport',
        tags,
        summary: 'Send a report',
        description:
          'To whoever is competent today: when that is another than at drafting, the answer warns. One that has left is not sent again; the answer tells how it stands. There is no body.',
        params: oneReport,
        querystring: nothing,
        response: responses(
          SENT,
          ...problems(
            services.sendFactReport,
            ...OF_REPORT,
            'HEARING_OPEN',
            'HEARING_MISSING',
            'STATEMENT_IS_OWN',
            'NO_TE_OFFICE',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    async (request, reply) => {
      refuseBody(request.body);
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const { version, context } = change;
      const sent = await services.sendFactReport({ id: request.params.id, version }, context);
      return answer(reply, sent, (made) => reply.header('etag', etagOf(made.version)).send(made));
    },
  );

  scope.post(
    '/v1/fact-reports/:id/supplements',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'supplementFactReport',
        tags,
        summary: 'Tell the receiver more',
        description: 'Answers every question that is open; without one, it is told unasked.',
        params: oneReport,
        querystring: nothing,
        body: supplementBody,
        response: responses(
          CHANGED,
          ...problems(services.supplementReport, ...OF_REPORT),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.supplementReport, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/fact-reports/:id/withdrawal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'withdrawFactReport',
        tags,
        summary: 'Take a report back',
        description: 'With the reason; a receiver that has it is told. What it answers afterwards is kept.',
        params: oneReport,
        querystring: nothing,
        body: withdrawalBody,
        response: responses(
          CHANGED,
          ...problems(services.withdrawReport, ...OF_REPORT, 'REASONS_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.withdrawReport, request.params.id, request.body, request, reply),
  );
}
