import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { DecisionId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import { GIVING, PROPOSING } from './deciding-refusals.ts';
import { draftBody, returnBody, serviceBody, writtenBody } from './decisions.schemas.ts';

const tags = ['decisions'];
const nothing = z.strictObject({});
const oneDecision = z.strictObject({ id: id<DecisionId>('Id of the decision.') });

/** Refusals that every change of a decision shares. */
const OF_DECISION = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'DECISION_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
] as const;

/** Decisions on subsidies and grants: written, given by one or two people, and served. */
export function decisionRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/decisions',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftDecision',
        tags,
        summary: 'Begin a decision on a pay subsidy or a start-up grant',
        description:
          'On the law of the day, in the language in which the client is served. A case has one decision under way at a time. Nobody is told of a draft.',
        querystring: nothing,
        body: draftBody,
        response: responses(
          MADE,
          ...problems(
            services.draftDecision,
            ...COMMAND,
            ...PROPOSING,
            'CLIENT_NOT_FOUND',
            'CASE_NOT_FOUND',
            'DECISION_UNDER_WAY',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.draftDecision, request.body, request, reply),
  );

  scope.post(
    '/v1/decisions/:id/draft',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'writeDecision',
        tags,
        summary: 'Write a decision anew',
        description: 'The case, the law and the amount are those of the day.',
        params: oneDecision,
        querystring: nothing,
        body: writtenBody,
        response: responses(
          CHANGED,
          ...problems(services.writeDecision, ...OF_DECISION, ...PROPOSING),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.writeDecision, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/decisions/:id/submission',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'submitDecision',
        tags,
        summary: 'Leave a decision for a second person',
        description: 'Demanded above what one person of the body decides alone. There is no body.',
        params: oneDecision,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.submitDecision, ...OF_DECISION, 'REASONS_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.submitDecision, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/decisions/:id/return',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'returnDecision',
        tags,
        summary: 'Return a decision to whoever wrote it',
        description:
          'The second person sends it back to whoever wrote it; it is a draft again and can be changed.',
        params: oneDecision,
        querystring: nothing,
        body: returnBody,
        response: responses(
          CHANGED,
          ...problems(services.returnDecision, ...OF_DECISION),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.returnDecision, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/decisions/:id/giving',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'giveDecision',
        tags,
        summary: 'Give a decision, alone or as the second person',
        description:
          'It is computed anew; when it is the same, the quota is committed, the case moves on and the letters are made and kept. A decision that was submitted is given by somebody who has neither written nor submitted it. There is no body.',
        params: oneDecision,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(
            services.giveDecision,
            ...OF_DECISION,
            ...GIVING,
            'SECOND_PERSON_REQUIRED',
            'SAME_PERSON',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.giveDecision, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/decisions/:id/service',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'serveDecision',
        tags,
        summary: 'Record how a decision was sent',
        description:
          'A letter is presumed to arrive on the seventh day and an electronic message on the third, unless the day of receipt was shown; what is handed over is served at once. The answer of the decision tells the last day of a rectification request.',
        params: oneDecision,
        querystring: nothing,
        body: serviceBody,
        response: responses(
          CHANGED,
          ...problems(
            services.serveDecision,
            ...OF_DECISION,
            'DATE_BEFORE_DECISION',
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.serveDecision, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/decisions/:id/abandonment',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'abandonDecision',
        tags,
        summary: 'Give up a decision that was not given',
        description: 'There is no body.',
        params: oneDecision,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.abandonDecision, ...OF_DECISION),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.abandonDecision, request.params.id, {}, request, reply);
    },
  );
}
