import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, ObligationPeriodId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import { CHANGE_REFUSALS, changeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED } from './matter.schemas.ts';
import {
  excuseBody,
  numberBody,
  obligationBody,
  obligationPeriod,
  obligationPeriodExample,
  obligationPeriods,
  obligationPeriodsExample,
  reportBody,
  setPeriods,
  setPeriodsExample,
} from './obligation.schemas.ts';

const onePeriod = z.strictObject({ id: id<ObligationPeriodId>('Id of the review period.') });
const nothing = z.strictObject({});
const tags = ['obligation-periods'];
const OF_PERIOD = [
  ...COMMAND,
  'OBLIGATION_PERIOD_NOT_FOUND',
  'VERSION_CONFLICT',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'COMMAND_NOT_ALLOWED',
] as const;

/** The job-search obligation: its review periods, and what clients report in them. */
export function obligationRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/obligation-periods',
    {
      schema: {
        operationId: 'findObligationPeriods',
        tags,
        summary: 'Review periods of a client, the latest first',
        description: 'Those of every plan, also those that fell away before they began.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The review periods.', obligationPeriods, obligationPeriodsExample) },
          ...problems(services.findObligationPeriods, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findObligationPeriods(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/obligation-periods/:id',
    {
      schema: {
        operationId: 'getObligationPeriod',
        tags,
        summary: 'A review period',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: onePeriod,
        querystring: nothing,
        response: responses(
          { 200: json('The review period.', obligationPeriod, obligationPeriodExample, ETAG) },
          ...problems(services.getObligationPeriod, ...QUERY, 'OBLIGATION_PERIOD_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getObligationPeriod(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/obligation-periods',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'setObligation',
        tags,
        summary: 'Set the review periods of a plan',
        description:
          'By the law of the first day of each, from the client’s situation. When it changes, set them again: what has begun stays as it is, and the rest falls away.',
        querystring: nothing,
        body: obligationBody,
        response: responses(
          { 201: json('The review periods that were set.', setPeriods, setPeriodsExample) },
          ...problems(
            services.setObligation,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'PLAN_NOT_FOUND',
            'PLAN_NOT_IN_FORCE',
            'OBLIGATION_NOT_IN_PLAN',
            'NO_VALID_JOB_SEARCH',
            'RULE_NOT_FOUND',
            'OBLIGATION_NOT_IN_LAW',
            'EXEMPTION_NOT_MET',
            'PERIODS_NOT_COMBINABLE',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const set = await services.setObligation(request.body, context.value);
      return answer(reply, set, (made) => reply.code(201).send(made));
    },
  );

  scope.post(
    '/v1/obligation-periods/:id/report',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'reportJobSearch',
        tags,
        summary: 'Record what the client has done',
        description: 'What comes after the day for reporting is kept and marked late.',
        params: onePeriod,
        querystring: nothing,
        body: reportBody,
        response: responses(
          CHANGED,
          ...problems(
            services.reportJobSearch,
            ...OF_PERIOD,
            'ACT_OUTSIDE_PERIOD',
            'ACT_NOT_COUNTED',
            'EVIDENCE_MISSING',
            'DATE_IN_FUTURE',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.reportJobSearch, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/obligation-periods/:id/closing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'closeObligationPeriod',
        tags,
        summary: 'Close a review period as met or not met',
        description:
          'Counted from what was reported. As not met only when the day for reporting has passed; a task is then opened to find out why. There is no body.',
        params: onePeriod,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.closeObligationPeriod, ...OF_PERIOD, 'REPORTING_OPEN'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.closeObligationPeriod, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/obligation-periods/:id/excuse',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'excuseObligationPeriod',
        tags,
        summary: 'Close a review period as not met for a valid reason',
        description: 'Also when the reason is found after it was closed as not met.',
        params: onePeriod,
        querystring: nothing,
        body: excuseBody,
        response: responses(
          CHANGED,
          ...problems(services.excuseObligationPeriod, ...OF_PERIOD, 'OBLIGATION_MET'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.excuseObligationPeriod, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/obligation-periods/:id/number',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'changeObligationNumber',
        tags,
        summary: 'Change how many opportunities are required',
        description: 'To what is realistically available, with the reason; never above what the law says.',
        params: onePeriod,
        querystring: nothing,
        body: numberBody,
        response: responses(
          CHANGED,
          ...problems(services.changeObligationNumber, ...OF_PERIOD, 'OBLIGATION_ABOVE_LAW'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.changeObligationNumber, request.params.id, request.body, request, reply),
  );
}
