import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { changeShown } from '../../texts/plan-changes.ts';
import { planDocument } from '../../texts/plan-document.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { documentIn, sendDocument } from '../document-answer.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { sendProblem } from '../problem.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  planAnswer,
  planChangesAnswer,
  planChangesExample,
  planExample,
  planList,
  planListExample,
} from './plan-answers.schemas.ts';
import { onePlan, optionalVersion, wantedVersion } from './plans.schemas.ts';

const tags = ['plans'];

/** Plans as they are read: in every version, compared, and as documents. */
export function planReadRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/plans',
    {
      schema: {
        operationId: 'findPlans',
        tags,
        summary: 'Plans of a client',
        description: 'All of them, the latest first.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The plans.', planList, planListExample) },
          ...problems(services.findPlans, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findPlans(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/plans/:id',
    {
      schema: {
        operationId: 'getPlan',
        tags,
        summary: 'A plan',
        description: 'As it is now, or in an earlier version. A change must name the latest version.',
        params: onePlan,
        querystring: z.strictObject({ version: optionalVersion }),
        response: responses(
          { 200: json('The plan.', planAnswer, planExample, ETAG) },
          ...problems(services.getPlan, ...QUERY, 'PLAN_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const asked = { id: request.params.id, version: request.query.version };
      return answer(reply, await services.getPlan(asked, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      );
    },
  );

  scope.get(
    '/v1/plans/:id/changes',
    {
      schema: {
        operationId: 'getPlanChanges',
        tags,
        summary: 'How two versions of a plan differ',
        description: 'Field by field, act by act and approval by approval, in words.',
        params: onePlan,
        querystring: z.strictObject({ from: wantedVersion, to: wantedVersion, lang }),
        response: responses(
          { 200: json('The differences.', planChangesAnswer, planChangesExample, CONTENT_LANGUAGE) },
          ...problems(services.getPlanChanges, ...QUERY, 'PLAN_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const { from, to } = request.query;
      const { id: planId } = request.params;
      const found = await services.getPlanChanges({ id: planId, from, to }, contextOf(request));
      return answer(reply, found, (changes) =>
        reply
          .header('content-language', language)
          .send({ planId, from, to, changes: changes.map((change) => changeShown(change, language)) }),
      );
    },
  );

  scope.get(
    '/v1/plans/:id/document',
    {
      schema: {
        operationId: 'getPlanDocument',
        tags,
        summary: 'A plan as a document',
        description:
          'For the parties: an accessible page, or tagged PDF (PDF/UA). It tells the act and section applied, who agreed on which text and when, and the hash of the text. What the parties wrote stays in the language of the plan.',
        params: onePlan,
        querystring: z.strictObject({
          format: z.enum(['html', 'pdf']).default('html').meta({ description: 'A page, or PDF.' }),
          version: optionalVersion,
          lang,
        }),
        response: responses(
          documentIn(['html', 'pdf'], 'basic'),
          ...problems(services.getPlanDocument, ...QUERY, 'PLAN_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const { format, version } = request.query;
      const found = await services.getPlanDocument({ id: request.params.id, version }, contextOf(request));
      if (!found.ok) return sendProblem(reply, found.failure);
      return sendDocument(reply, planDocument(found.value, language), {
        form: format,
        language,
        at: found.value.plan.changedAt,
      });
    },
  );
}
