import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../../../application/shared/context.ts';
import type { Services } from '../../../../container.ts';
import type { ClientId, DeterminationId } from '../../../../domain/shared/ids.ts';
import { ok } from '../../../../domain/shared/result.ts';
import { answer, type Scope } from '../../answer.ts';
import { repeatableContextOf } from '../../context.ts';
import { ETAG, etagOf, versionIn } from '../../if-match.ts';
import { refusal, sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id } from '../../zod.ts';
import {
  decidedReview,
  decidedReviewExample,
  determineClientBody,
  determinedClient,
  determinedClientExample,
  overrideBody,
  overriddenDetermination,
  overriddenExample,
  reviewDecisionBody,
  withdrawalBody,
} from './deciding.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const oneDetermination = z.strictObject({ id: id<DeterminationId>('Id of the determination.') });
const nothing = z.strictObject({});
const WITH_VERSION = { config: { headers: ['Idempotency-Key', 'If-Match'] } } as const;
const LOCATION = { Location: { type: 'string', description: 'Address of the determination.' } } as const;

/** Determining one client, deciding otherwise than the facts say, and deciding what follows. */
export function decidingRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/clients/:id/determinations',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'determineClient',
        tags: ['determinations'],
        summary: 'Determine one client',
        description:
          'Determines by the facts as they are known now whether the client belongs to the target group on a date (Act 1269/2020, section 4). The same facts give the determination that there is; others supersede it.',
        params: oneClient,
        querystring: nothing,
        body: determineClientBody,
        response: responses(
          {
            200: json(
              'The determination that there was.',
              determinedClient,
              determinedClientExample,
              LOCATION,
            ),
            201: json('The determination made.', determinedClient, determinedClientExample, LOCATION),
          },
          ...problems(
            services.determineClient,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'DATE_IN_FUTURE',
            'RULE_NOT_FOUND',
            'TARGET_GROUP_NOT_DETERMINED',
            'NO_VALID_JOB_SEARCH',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const input = { clientId: request.params.id, date: request.body.date };
      return answer(reply, await services.determineClient(input, context.value), (determined) =>
        reply
          .code(determined.isNew ? 201 : 200)
          .header('location', `/v1/determinations/${determined.id}`)
          .send(determined),
      );
    },
  );

  scope.post(
    '/v1/determinations/:id/override',
    {
      ...WITH_VERSION,
      schema: {
        operationId: 'overrideDetermination',
        tags: ['determinations'],
        summary: 'Decide otherwise than the facts say',
        description:
          'With reasons (Act 434/2003, section 45). The determination, its facts and its result stay as they are; transfers, lists and figures go by `effectiveResult`.',
        params: oneDetermination,
        querystring: nothing,
        body: overrideBody,
        response: responses(
          { 200: json('What holds now.', overriddenDetermination, overriddenExample, ETAG) },
          ...problems(
            services.overrideDetermination,
            ...COMMAND,
            'DETERMINATION_NOT_FOUND',
            'VERSION_CONFLICT',
            'RULE_NOT_FOUND',
            'REASONS_MISSING',
            'DETERMINATION_SUPERSEDED',
            'OVERRIDE_WITHOUT_EFFECT',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const asked = versionedContextOf(request);
      if (!asked.ok) return sendProblem(reply, asked.failure);
      const { context, version } = asked.value;
      const input = { ...request.params, ...request.body, version };
      return answer(reply, await services.overrideDetermination(input, context), (decided) =>
        reply.header('etag', etagOf(decided.version)).send(decided),
      );
    },
  );

  scope.post(
    '/v1/determinations/:id/override-withdrawal',
    {
      ...WITH_VERSION,
      schema: {
        operationId: 'withdrawDeterminationOverride',
        tags: ['determinations'],
        summary: 'Take an override back',
        description: 'With reasons; the result that was computed from the facts holds again.',
        params: oneDetermination,
        querystring: nothing,
        body: withdrawalBody,
        response: responses(
          { 200: json('What holds now.', overriddenDetermination, overriddenExample, ETAG) },
          ...problems(
            services.withdrawDeterminationOverride,
            ...COMMAND,
            'DETERMINATION_NOT_FOUND',
            'VERSION_CONFLICT',
            'RULE_NOT_FOUND',
            'REASONS_MISSING',
            'DETERMINATION_SUPERSEDED',
            'NOT_OVERRIDDEN',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const asked = versionedContextOf(request);
      if (!asked.ok) return sendProblem(reply, asked.failure);
      const { context, version } = asked.value;
      const input = { ...request.params, ...request.body, version };
      return answer(reply, await services.withdrawDeterminationOverride(input, context), (decided) =>
        reply.header('etag', etagOf(decided.version)).send(decided),
      );
    },
  );

  scope.post(
    '/v1/determinations/:id/review-decision',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'decideResponsibilityReview',
        tags: ['determinations'],
        summary: 'Decide what becomes of a client who was determined otherwise',
        description:
          'Responsibility that has begun is not undone by a later determination. The client is kept, which is the rule, or both authorities agree on a transfer back, for which a notice is then sent.',
        params: oneDetermination,
        querystring: nothing,
        body: reviewDecisionBody,
        response: responses(
          { 200: json('What was decided.', decidedReview, decidedReviewExample) },
          ...problems(
            services.decideResponsibilityReview,
            ...COMMAND,
            'REVIEW_NOT_FOUND',
            'REVIEW_DECIDED',
            'REASONS_MISSING',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const input = { ...request.params, ...request.body };
      return answer(reply, await services.decideResponsibilityReview(input, context.value), (decided) =>
        reply.send(decided),
      );
    },
  );
}

/** The context of a change that must carry a key and name the version that the caller has seen. */
function versionedContextOf(
  request: FastifyRequest,
):
  | { readonly ok: true; readonly value: { readonly context: Context; readonly version: number } }
  | { readonly ok: false; readonly failure: Parameters<typeof sendProblem>[1] } {
  const context = repeatableContextOf(request);
  if (!context.ok) return context;
  const version = versionIn(request.headers['if-match']);
  return version === null
    ? { ok: false, failure: refusal('IF_MATCH_REQUIRED') }
    : ok({ context: context.value, version });
}
