import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ProcurementPlanId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody, wholeNumber } from '../zod.ts';
import {
  consultationBody,
  linesBody,
  planAnswer,
  planBody,
  planExample,
  planList,
} from './procurement.schemas.ts';

const tags = ['procurement'];
const nothing = z.strictObject({});
const onePlan = z.strictObject({ id: id<ProcurementPlanId>('Id of the plan.') });

/** Refusals that every change of a plan shares. */
const OF_PLAN = [
  ...COMMAND,
  'PROCUREMENT_PLAN_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
] as const;

/** Yearly plans of what ELY Centres buy for the trials, and how municipalities take part in them. */
export function procurementPlanRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/procurement-plans',
    {
      schema: {
        operationId: 'findProcurementPlans',
        tags,
        summary: 'Plans of what is bought, the latest year first',
        description: 'Those of the own ELY Centre, or of that of the own region.',
        querystring: z.strictObject({
          year: wholeNumber(z.int().min(2020).max(2100))
            .meta({ description: 'Of one year only.' })
            .optional(),
        }),
        response: responses(
          { 200: json('The plans.', planList, { items: [planExample] }) },
          ...problems(services.findProcurementPlans, ...QUERY),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findProcurementPlans(request.query.year ?? null, contextOf(request))),
  );

  scope.get(
    '/v1/procurement-plans/:id',
    {
      schema: {
        operationId: 'getProcurementPlan',
        tags,
        summary: 'A plan, with how municipalities took part',
        description: 'As it is now. A change must name the version.',
        params: onePlan,
        querystring: nothing,
        response: responses(
          { 200: json('The plan.', planAnswer, planExample, ETAG) },
          ...problems(services.getProcurementPlan, ...QUERY, 'PROCUREMENT_PLAN_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getProcurementPlan(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/procurement-plans/:id/versions',
    {
      schema: {
        operationId: 'findPlanVersions',
        tags,
        summary: 'Every version of a plan, the latest first',
        description: 'Who planned what, who was heard on it and when, and what was approved.',
        params: onePlan,
        querystring: nothing,
        response: responses(
          { 200: json('The versions.', planList, { items: [planExample] }) },
          ...problems(services.findPlanVersions, ...QUERY, 'PROCUREMENT_PLAN_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findPlanVersions(request.params.id, contextOf(request))),
  );

  scope.post(
    '/v1/procurement-plans',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftProcurementPlan',
        tags,
        summary: 'Draft the plan of a year',
        description: 'Of the acting ELY Centre, for its region; one plan for a year.',
        querystring: nothing,
        body: planBody,
        response: responses(
          MADE,
          ...problems(services.draftProcurementPlan, ...COMMAND, 'PROCUREMENT_PLAN_EXISTS'),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.draftProcurementPlan, request.body, request, reply),
  );

  scope.post(
    '/v1/procurement-plans/:id/content',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'changeProcurementPlan',
        tags,
        summary: 'Write the lines of a plan anew',
        description: 'An approved plan becomes a draft again, and the municipalities are heard anew.',
        params: onePlan,
        querystring: nothing,
        body: linesBody,
        response: responses(
          CHANGED,
          ...problems(services.changeProcurementPlan, ...OF_PLAN),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.changeProcurementPlan, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/procurement-plans/:id/consultations',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'consultOnProcurementPlan',
        tags,
        summary: 'Record how a municipality took part',
        description:
          'By the ELY Centre for any municipality of its region, by a municipality or area for its own: who took part, when, the statement, and the seats that are needed.',
        params: onePlan,
        querystring: nothing,
        body: consultationBody,
        response: responses(
          CHANGED,
          ...problems(
            services.consultOnProcurementPlan,
            ...OF_PLAN,
            'DATE_IN_FUTURE',
            'NOT_OF_REGION',
            'CONSULTATION_NOT_OWN',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.consultOnProcurementPlan, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/procurement-plans/:id/approval',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'approveProcurementPlan',
        tags,
        summary: 'Approve a plan',
        description:
          'Every trial municipality of the region must have taken part; the refusal names those that have not. There is no body.',
        params: onePlan,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(
            services.approveProcurementPlan,
            ...OF_PLAN,
            'CONSULTATION_MISSING',
            'PLAN_BELOW_CONTRACTS',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.approveProcurementPlan, request.params.id, {}, request, reply);
    },
  );
}
