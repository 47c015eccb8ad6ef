import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { GrantId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { changeOf } from '../change.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import {
  endedExample,
  grantBody,
  grantPage,
  grantPageExample,
  grantQuery,
  grantReference,
  referenceExample,
} from './grant.schemas.ts';

const nothing = z.strictObject({});

/** Who has which rights, given and ended by the keeper of the register. */
export function grantRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/grants',
    {
      schema: {
        operationId: 'findGrants',
        tags: ['access'],
        summary: 'Rights of use, the latest given first',
        description:
          'Those that have ended too. The KEHA Centre sees all; a coordinator those of the body acted for, and an area those of its municipalities.',
        querystring: grantQuery,
        response: responses(
          { 200: json('A page of rights.', grantPage, grantPageExample) },
          ...problems(services.findGrants, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) => answerJson(reply, await services.findGrants(request.query, contextOf(request))),
  );

  scope.post(
    '/v1/grants',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'giveGrant',
        tags: ['access'],
        summary: 'Give a right of use',
        description:
          'A role for one organisation, for a time (Act 1269/2020, section 14). Officers must hold an office; in a trial municipality or area at least half of the job must be trial duties, and the need more than occasional. What is held already under the same conditions is not given again.',
        querystring: nothing,
        body: grantBody,
        response: responses(
          { 201: json('The right.', grantReference, referenceExample, ETAG) },
          ...problems(
            services.giveRole,
            ...COMMAND,
            'OWN_RIGHT',
            'ROLE_NOT_OF_ORGANISATION',
            'DATE_IN_PAST',
            'PERIOD_INVERTED',
            'RULE_NOT_FOUND',
            'NOT_OFFICE_HOLDER',
            'SHARE_OF_DUTIES_TOO_SMALL',
            'NEED_OCCASIONAL',
            'GRANT_OVERLAP',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answer(reply, await services.giveRole(request.body, context.value), (grant) =>
        reply.code(201).header('etag', etagOf(grant.version)).send(grant),
      );
    },
  );

  scope.post(
    '/v1/grants/:id/end',
    {
      config: { headers: ['Idempotency-Key', 'If-Match'] },
      schema: {
        operationId: 'endGrant',
        tags: ['access'],
        summary: 'End a right of use',
        description: 'At once: the next request of its subject is refused. There is no body.',
        params: z.strictObject({ id: id<GrantId>('Id of the right.') }),
        querystring: nothing,
        response: responses(
          {
            200: json('The right as it stands now.', grantReference, endedExample, ETAG),
          },
          ...problems(
            services.endGrant,
            ...COMMAND,
            'GRANT_NOT_FOUND',
            'VERSION_CONFLICT',
            'OWN_RIGHT',
            'GRANT_ENDED',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      refuseBody(request.body);
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const input = { id: request.params.id, version: change.version };
      return answer(reply, await services.endGrant(input, change.context), (grant) =>
        reply.header('etag', etagOf(grant.version)).send(grant),
      );
    },
  );
}
