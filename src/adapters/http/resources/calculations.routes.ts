import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import { answerValue, type Scope } from '../answer.ts';
import { repeatableContextOf } from '../context.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import { calculationReadRoutes } from './calculation-reads.routes.ts';
import { withdrawalExample } from './calculation-examples.schemas.ts';
import {
  calculationBody,
  consultationBody,
  reasonBody,
  withdrawalAnswer,
  withdrawalBody,
} from './calculations.schemas.ts';

const nothing = z.strictObject({});
const params = z.strictObject({ id: id<QuotaCalculationId>('Id of the version.') });
const tags = ['quota-calculations'];

/** Refusals that every change of a version shares. */
const OF_VERSION = [
  ...COMMAND,
  'QUOTA_CALCULATION_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
] as const;

const OF_INPUTS = ['MUNICIPALITY_UNKNOWN', 'ELY_AREA_MISMATCH', 'LISTED_TWICE'] as const;
const OF_RESULT = [
  'REFERENCE_MISSING',
  'SHARE_OUT_OF_RANGE',
  'WEIGHT_MISSING',
  'SHARE_OVER_100',
  'NO_QUOTA_BASIS',
  'RULE_NOT_FOUND',
] as const;

/** The Ministry's calculations of quotas and staff. */
export function calculationRoutes(scope: Scope, services: Services): void {
  calculationReadRoutes(scope, services);

  scope.post(
    '/v1/quota-calculations',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftQuotaCalculation',
        tags,
        summary: 'Draft a calculation for a municipality or a candidate area',
        description:
          'Nobody but the Ministry sees it until it is published. The municipalities need not form a trial area; all lie in the area of one ELY Centre.',
        querystring: nothing,
        body: calculationBody,
        response: responses(
          MADE,
          ...problems(services.draftQuotaCalculation, ...COMMAND, ...OF_INPUTS),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.draftQuotaCalculation, request.body, request, reply),
  );

  scope.post(
    '/v1/quota-calculations/:id/versions',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftNextVersion',
        tags,
        summary: 'Draft the next version of a calculation',
        description: 'From the inputs of this one, which stays as it is. One version is open at a time.',
        params,
        querystring: nothing,
        body: reasonBody,
        response: responses(
          MADE,
          ...problems(
            services.draftNextVersion,
            ...COMMAND,
            'QUOTA_CALCULATION_NOT_FOUND',
            'QUOTA_CALCULATION_OPEN',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    (request, reply) =>
      makeMatter(
        services.draftNextVersion,
        { id: request.params.id, reason: request.body.reason },
        request,
        reply,
      ),
  );

  scope.post(
    '/v1/quota-calculations/:id/content',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'changeQuotaCalculation',
        tags,
        summary: 'Write a version anew that is not published',
        description: 'What had been calculated falls away.',
        params,
        querystring: nothing,
        body: calculationBody,
        response: responses(
          CHANGED,
          ...problems(services.changeQuotaCalculation, ...OF_VERSION, ...OF_INPUTS),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.changeQuotaCalculation, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/quota-calculations/:id/result',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'calculateQuotas',
        tags,
        summary: 'Calculate quotas and staff',
        description:
          'By the law of the first day. Every figure is rounded once, half away from zero; municipalities get parts that sum to it. There is no body.',
        params,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.calculateQuotas, ...OF_VERSION, ...OF_RESULT),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.calculateQuotas, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/quota-calculations/:id/publication',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'publishQuotaCalculation',
        tags,
        summary: 'Publish a version to those concerned',
        description:
          'It takes the place of the version published before, which stays readable. After the application period it is marked as late, and each body concerned is told. There is no body.',
        params,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.publishQuotaCalculation, ...OF_VERSION),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.publishQuotaCalculation, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/quota-calculations/:id/consultations',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'hearMunicipality',
        tags,
        summary: 'Record how a municipality was heard',
        description:
          'When, who was heard, and what they said. A version is confirmed when all of its municipalities were heard.',
        params,
        querystring: nothing,
        body: consultationBody,
        response: responses(
          CHANGED,
          ...problems(
            services.hearMunicipality,
            ...OF_VERSION,
            'DATE_IN_FUTURE',
            'MUNICIPALITY_NOT_CONCERNED',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.hearMunicipality, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/quota-calculations/:id/confirmation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'confirmQuotaCalculation',
        tags,
        summary: 'Confirm a version of which every municipality was heard',
        description: 'The refusal names those that were not. There is no body.',
        params,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.confirmQuotaCalculation, ...OF_VERSION, 'CONSULTATION_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.confirmQuotaCalculation, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/applicant-withdrawals',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'withdrawApplicant',
        tags,
        summary: 'Take a municipality out of every current calculation',
        description:
          'For each calculation that counted it in, the next version is made of the others. Earlier versions stay; what was published stands until the next version is.',
        querystring: nothing,
        body: withdrawalBody,
        response: responses(
          { 201: json('What became of them.', withdrawalAnswer, withdrawalExample) },
          ...problems(services.withdrawApplicant, ...COMMAND, 'COMMAND_NOT_ALLOWED', ...OF_RESULT),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answerValue(reply.code(201), await services.withdrawApplicant(request.body, context.value));
    },
  );
}
