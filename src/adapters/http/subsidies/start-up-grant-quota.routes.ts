import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { StartUpGrantId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED } from '../process/matter.schemas.ts';
import { problems, responses } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import { OF_GRANT } from './start-up-grants.routes.ts';
import { endBody } from './start-up-grants.schemas.ts';
import { OF_LEDGER } from '../resources/ledger-refusals.ts';

const oneGrant = z.strictObject({ id: id<StartUpGrantId>('Id of the case.') });
const nothing = z.strictObject({});
const tags = ['start-up-grants'];

/** Changes of a start-up grant that move the quota. */
export function startUpGrantQuotaRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/start-up-grants/:id/preparation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'prepareStartUpGrant',
        tags,
        summary: 'Reserve what the grant would come to',
        description:
          'Everything is looked at as it will be when it is decided on. The reservation holds for 14 days, and is made anew by preparing once more. There is no body.',
        params: oneGrant,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(
            services.prepareStartUpGrant,
            ...OF_GRANT,
            ...OF_LEDGER,
            'BUSINESS_ALREADY_STARTED',
            'BUSINESS_CONDITIONS_NOT_MET',
            'GRANT_DAYS_TOO_MANY',
            'GRANT_TOO_LONG',
            'DE_MINIMIS_EXCEEDED',
            'EXTENSION_NOT_APPLIED_FOR',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.prepareStartUpGrant, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/start-up-grants/:id/release',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'releaseStartUpGrant',
        tags,
        summary: 'Give the reservation back and go on preparing',
        description: 'Also after it has expired, to reserve anew. There is no body.',
        params: oneGrant,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.releaseStartUpGrant, ...OF_GRANT, ...OF_LEDGER),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.releaseStartUpGrant, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/start-up-grants/:id/withdrawal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'withdrawGrantApplication',
        tags,
        summary: 'Record that the client takes the application back',
        description: 'Before it is decided on; what was reserved is free again. There is no body.',
        params: oneGrant,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.withdrawGrantApplication, ...OF_GRANT, ...OF_LEDGER),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.withdrawGrantApplication, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/start-up-grants/:id/end',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'endStartUpGrant',
        tags,
        summary: 'End a grant',
        description:
          'Before its last day, or one that an interruption has outlasted. What will not be paid is released to the quota of the year of the decision.',
        params: oneGrant,
        querystring: nothing,
        body: endBody,
        response: responses(
          CHANGED,
          ...problems(
            services.endStartUpGrant,
            ...OF_GRANT,
            ...OF_LEDGER,
            'DATE_OUTSIDE_GRANT',
            'DATE_IN_FUTURE',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.endStartUpGrant, request.params.id, request.body, request, reply),
  );
}
