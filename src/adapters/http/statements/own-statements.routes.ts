import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, StatementId } from '../../../domain/shared/ids.ts';
import { statementDocument } from '../../texts/statement-document.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { documentIn, sendDocument } from '../document-answer.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { lang, languageFor } from '../language.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import {
  issuingBody,
  statement,
  statementBody,
  statementExample,
  statements,
  statementsExample,
  statementTextBody,
} from './own-statements.schemas.ts';
import { statementLawRoutes } from './statement-law.routes.ts';

const oneStatement = z.strictObject({ id: id<StatementId>('Id of the statement.') });
const nothing = z.strictObject({});
const tags = ['statements'];
const OF_STATEMENT = [
  ...COMMAND,
  'STATEMENT_NOT_FOUND',
  'VERSION_CONFLICT',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'COMMAND_NOT_ALLOWED',
] as const;
const WRITING = [
  'STATEMENT_COMPETENCE',
  'STATEMENT_CODE_INVALID',
  'PERIOD_INVERTED',
  'RULE_NOT_FOUND',
  'CLARIFICATION_NOT_FOUND',
] as const;

/** Labour-policy statements that the municipality gives itself. */
export function ownStatementRoutes(scope: Scope, services: Services): void {
  statementLawRoutes(scope, services);

  scope.get(
    '/v1/statements',
    {
      schema: {
        operationId: 'findStatements',
        tags,
        summary: 'Labour-policy statements of a client, the latest first',
        description: 'Drafts, those that have been replaced, and those of former authorities, too.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The statements.', statements, statementsExample) },
          ...problems(services.findStatements, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findStatements(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/statements/:id',
    {
      schema: {
        operationId: 'getStatement',
        tags,
        summary: 'A labour-policy statement',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: oneStatement,
        querystring: nothing,
        response: responses(
          { 200: json('The statement.', statement, statementExample, ETAG) },
          ...problems(services.getStatement, ...QUERY, 'STATEMENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getStatement(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/statements/:id/document',
    {
      schema: {
        operationId: 'getStatementDocument',
        tags,
        summary: 'A labour-policy statement as a document',
        description:
          'An accessible page, or tagged PDF (PDF/UA): who gave it and by which rule, the subject, the code and the period, the reasons in their language, whom it binds, and how it can be appealed against. A draft says that it is one.',
        params: oneStatement,
        querystring: z.strictObject({
          format: z.enum(['html', 'pdf']).default('html').meta({ description: 'A page, or PDF.' }),
          lang,
        }),
        response: responses(
          documentIn(['html', 'pdf'], 'statement'),
          ...problems(services.getStatementDocument, ...QUERY, 'STATEMENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getStatementDocument(request.params.id, contextOf(request));
      if (!found.ok) return sendProblem(reply, found.failure);
      return sendDocument(reply, statementDocument(found.value, language), {
        form: request.query.format,
        language,
        at: found.value.statement.changedAt,
      });
    },
  );

  scope.post(
    '/v1/statements',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftStatement',
        tags,
        summary: 'Draft a labour-policy statement',
        description:
          'Within the competence of the day and with a code of its list. One statement covers its whole period, also when that crosses a change of competence. A statement that was given is never changed: draft another that replaces it.',
        querystring: nothing,
        body: statementBody,
        response: responses(
          MADE,
          ...problems(
            services.draftStatement,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'STATEMENT_NOT_FOUND',
            'COMMAND_NOT_ALLOWED',
            ...WRITING,
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.draftStatement, request.body, request, reply),
  );

  scope.post(
    '/v1/statements/:id/draft',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'writeStatement',
        tags,
        summary: 'Write a draft anew',
        description: 'The whole of it.',
        params: oneStatement,
        querystring: nothing,
        body: statementTextBody,
        response: responses(
          CHANGED,
          ...problems(services.writeStatement, ...OF_STATEMENT, ...WRITING),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.writeStatement, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/statements/:id/issuing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'issueStatement',
        tags,
        summary: 'Give a statement',
        description:
          'By the competence and the code list of today, whatever the period. It goes to Kela or the fund; the statement that it replaces is replaced in the same moment. `TRANSMITTED` follows with the receiver’s receipt.',
        params: oneStatement,
        querystring: nothing,
        body: issuingBody,
        response: responses(
          CHANGED,
          ...problems(
            services.issueStatement,
            ...OF_STATEMENT,
            ...WRITING,
            'REASONS_MISSING',
            'HEARING_OPEN',
            'APPEAL_MARKING_MISSING',
            'MUNICIPALITY_CODE_INVALID',
            'LATE_REASON_REQUIRED',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.issueStatement, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/statements/:id/abandonment',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'abandonStatement',
        tags,
        summary: 'Give a draft up',
        description: 'A draft that is not needed. There is no body.',
        params: oneStatement,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.abandonStatement, ...OF_STATEMENT),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.abandonStatement, request.params.id, {}, request, reply);
    },
  );
}
