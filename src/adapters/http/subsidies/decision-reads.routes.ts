import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, DecisionId } from '../../../domain/shared/ids.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { answer, answerJson, answerValue, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { documentIn, PAGE_POLICY } from '../document-answer.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, pageQuery } from '../zod.ts';
import { GIVING } from './deciding-refusals.ts';
import {
  limitBody,
  limitExample,
  limitList,
  previewAnswer,
  previewExample,
} from './decision-previews.schemas.ts';
import {
  decisionAnswer,
  decisionExample,
  decisionList,
  decisionListExample,
  waitingExample,
  waitingPage,
} from './decisions.schemas.ts';

const tags = ['decisions'];
const nothing = z.strictObject({});
const oneDecision = z.strictObject({ id: id<DecisionId>('Id of the decision.') });

/** Decisions as they are read, their letters, and how much one person decides alone. */
export function decisionReadRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/decisions',
    {
      schema: {
        operationId: 'findDecisions',
        tags,
        summary: 'Decisions on a client’s subsidies and grants, the latest first',
        description: 'With what they come to, and without what they rest on.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The decisions.', decisionList, decisionListExample) },
          ...problems(services.findDecisions, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findDecisions(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/decisions/awaiting-second',
    {
      schema: {
        operationId: 'findDecisionsToConfirm',
        tags,
        summary: 'Decisions of the body that wait for a second person',
        description:
          'Those that wait longest first; without what whoever asks has written or submitted and so cannot confirm.',
        querystring: z.strictObject(pageQuery),
        response: responses(
          { 200: json('A page of decisions.', waitingPage, waitingExample) },
          ...problems(services.findDecisionsToConfirm, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findDecisionsToConfirm(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/decisions/:id',
    {
      schema: {
        operationId: 'getDecision',
        tags,
        summary: 'A decision',
        description:
          'Reasons and rows of a decision that rests on health are shown with the right to health data only.',
        params: oneDecision,
        querystring: nothing,
        response: responses(
          { 200: json('The decision.', decisionAnswer, decisionExample, ETAG) },
          ...problems(services.getDecision, ...QUERY, 'DECISION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getDecision(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/decisions/:id/preview',
    {
      schema: {
        operationId: 'previewDecision',
        tags,
        summary: 'What would happen if a decision were given now',
        description:
          'Amount with its rows, quota before and after, messages and letters. Nothing is written. Refusals are those of giving it.',
        params: oneDecision,
        querystring: nothing,
        response: responses(
          { 200: json('What would happen.', previewAnswer, previewExample) },
          ...problems(
            services.previewDecision,
            ...QUERY,
            ...GIVING,
            'CLIENT_NOT_FOUND',
            'DECISION_NOT_FOUND',
          ),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerValue(reply, await services.previewDecision(request.params.id, contextOf(request))),
  );

  scope.get(
    '/v1/decisions/:id/letter',
    {
      schema: {
        operationId: 'getDecisionLetter',
        tags,
        summary: 'The letter of a decision',
        description:
          'As page or tagged PDF (PDF/UA), byte for byte as it was made when the decision was given; its SHA-256 is the `ETag`. In the language of the decision unless another is asked for.',
        params: oneDecision,
        querystring: z.strictObject({
          format: z.enum(['html', 'pdf']).default('html').meta({ description: 'Page or PDF.' }),
          lang: z.enum(LANGUAGES).optional().meta({ description: 'Language of the letter.' }),
        }),
        response: responses(
          documentIn(['html', 'pdf'], 'health'),
          ...problems(
            services.getDecisionLetter,
            ...QUERY,
            'DECISION_NOT_FOUND',
            'LETTER_NOT_FOUND',
            'LETTER_DAMAGED',
            'HEALTH_RIGHT_MISSING',
          ),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { format, lang } = request.query;
      const asked = { id: request.params.id, format, language: lang ?? null };
      return answer(reply, await services.getDecisionLetter(asked, contextOf(request)), (letter) =>
        reply
          .header('content-language', letter.language)
          .header('etag', `"${letter.sha256}"`)
          .header('content-security-policy', PAGE_POLICY)
          .type(format === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8')
          .send(Buffer.from(letter.bytes)),
      );
    },
  );

  scope.get(
    '/v1/decision-limits',
    {
      schema: {
        operationId: 'findDecisionLimits',
        tags,
        summary: 'How much one person of the body decides alone',
        description: 'What was set, the latest first. Where nothing is, `decision.alone_up_to` holds.',
        querystring: nothing,
        response: responses(
          { 200: json('The limits.', limitList, { items: [limitExample] }) },
          ...problems(services.findDecisionLimits, ...QUERY),
        ),
      },
    },
    async (request, reply) => answerJson(reply, await services.findDecisionLimits(null, contextOf(request))),
  );

  scope.post(
    '/v1/decision-limits',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'setDecisionLimit',
        tags,
        summary: 'Set how much one person of the body decides alone',
        description:
          'From a day on, an area for every municipality of it; the limit of the day on which a decision is given counts.',
        querystring: nothing,
        body: limitBody,
        response: responses(
          { 201: json('The limits, body by body.', limitList, { items: [limitExample] }) },
          ...problems(services.setDecisionLimit, ...COMMAND, 'DATE_IN_PAST'),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answer(reply, await services.setDecisionLimit(request.body, context.value), (items) =>
        reply.code(201).send({ items }),
      );
    },
  );
}
