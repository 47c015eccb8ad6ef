import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, MultiSectorCaseId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  caseAnswer,
  caseExample,
  caseList,
  caseStepBody,
  needBody,
  needDecisionBody,
} from './multi-sector-cases.schemas.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED, MADE } from './matter.schemas.ts';

const one = z.strictObject({ id: id<MultiSectorCaseId>('Id of the case.') });
const ofClient = z.strictObject({ client: id<ClientId>('Id of the client.') });
const nothing = z.strictObject({});
const tags = ['multi-sector-cases'];

/** Cases of the multi-sector joint service. */
export function multiSectorCaseRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/multi-sector-cases',
    {
      schema: {
        operationId: 'findMultiSectorCases',
        tags,
        summary: 'Multi-sector cases of a client, the latest first',
        description: 'Each as it is now; what has ended stays in the list.',
        querystring: ofClient,
        response: responses(
          { 200: json('All of the client.', caseList, { items: [caseExample] }) },
          ...problems(services.findMultiSectorCases, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findMultiSectorCases(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/multi-sector-cases/:id',
    {
      schema: {
        operationId: 'getMultiSectorCase',
        tags,
        summary: 'A multi-sector case',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: one,
        querystring: nothing,
        response: responses(
          { 200: json('As it is now.', caseAnswer, caseExample, ETAG) },
          ...problems(services.getMultiSectorCase, ...QUERY, 'MULTI_SECTOR_CASE_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getMultiSectorCase(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/multi-sector-cases',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'assessMultiSectorNeed',
        tags,
        summary: 'Assess the need of multi-sector service',
        description:
          'Of trial clients the TE Office assesses until 31.5.2021 and the municipality from 1.6.2021; until then it can prepare the assessment for the TE Office. The thresholds of the day that are reached are recorded with what was counted.',
        querystring: nothing,
        body: needBody,
        response: responses(
          MADE,
          ...problems(
            services.assessMultiSectorNeed,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'COMPETENCE_NOT_YET_TRANSFERRED',
            'CASE_ALREADY_OPEN',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
            'REASONS_MISSING',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.assessMultiSectorNeed, request.body, request, reply),
  );

  scope.post(
    '/v1/multi-sector-cases/:id/decision',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'decideMultiSectorNeed',
        tags,
        summary: 'Decide on a prepared case',
        description: 'By whoever is competent on the day of the assessment.',
        params: one,
        querystring: nothing,
        body: needDecisionBody,
        response: responses(
          CHANGED,
          ...problems(
            services.decideMultiSectorNeed,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'MULTI_SECTOR_CASE_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMPETENCE_NOT_YET_TRANSFERRED',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
            'REASONS_MISSING',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.decideMultiSectorNeed, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/multi-sector-cases/:id/steps',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'takeMultiSectorStep',
        tags,
        summary: 'Take a step in a case',
        description:
          'The mapping period of three months at most begins or ends, or the case ends with reasons.',
        params: one,
        querystring: nothing,
        body: caseStepBody,
        response: responses(
          CHANGED,
          ...problems(
            services.takeMultiSectorStep,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'MULTI_SECTOR_CASE_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
            'REASONS_MISSING',
            'MAX_DURATION',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.takeMultiSectorStep, request.params.id, { step: request.body }, request, reply),
  );
}
