import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { StartUpGrantId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import { id } from '../zod.ts';
import {
  assessmentBody,
  completionBody,
  extensionBody,
  grantApplicationBody,
  interruptionBody,
  requestBody,
  resumptionBody,
} from './start-up-grants.schemas.ts';

const oneGrant = z.strictObject({ id: id<StartUpGrantId>('Id of the case.') });
const nothing = z.strictObject({});
const tags = ['start-up-grants'];

/** Refusals that every change of a case shares. */
export const OF_GRANT = [
  ...COMMAND,
  'START_UP_GRANT_NOT_FOUND',
  'VERSION_CONFLICT',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
] as const;

/** Start-up grants: the application, what is found of the business, and how the grant goes on. */
export function startUpGrantRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/start-up-grants',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordGrantApplication',
        tags,
        summary: 'Record an application for a start-up grant',
        description: 'A client has one case at a time.',
        querystring: nothing,
        body: grantApplicationBody,
        response: responses(
          MADE,
          ...problems(
            services.recordGrantApplication,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'GRANT_UNDER_WAY',
            'DATE_IN_FUTURE',
            'PERIOD_INVERTED',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.recordGrantApplication, request.body, request, reply),
  );

  scope.post(
    '/v1/start-up-grants/:id/information-request',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'askForGrantInformation',
        tags,
        summary: 'Ask for what an application lacks',
        description: 'By a day that is still to come.',
        params: oneGrant,
        querystring: nothing,
        body: requestBody,
        response: responses(
          CHANGED,
          ...problems(services.askForGrantInformation, ...OF_GRANT, 'DUE_DAY_PASSED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.askForGrantInformation, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/start-up-grants/:id/completion',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'completeGrantApplication',
        tags,
        summary: 'Record what was asked for',
        description: 'The application as it is then.',
        params: oneGrant,
        querystring: nothing,
        body: completionBody,
        response: responses(
          CHANGED,
          ...problems(services.completeGrantApplication, ...OF_GRANT, 'PERIOD_INVERTED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.completeGrantApplication, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/start-up-grants/:id/assessments',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'assessBusiness',
        tags,
        summary: 'Record what was found of the business',
        description: 'All five conditions have to be found before a grant; the latest finding of each holds.',
        params: oneGrant,
        querystring: nothing,
        body: assessmentBody,
        response: responses(
          CHANGED,
          ...problems(services.assessBusiness, ...OF_GRANT, 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.assessBusiness, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/start-up-grants/:id/extension-applications',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'applyForGrantExtension',
        tags,
        summary: 'Record an application for more months',
        description: 'Of a grant that runs. It is decided on like the first one.',
        params: oneGrant,
        querystring: nothing,
        body: extensionBody,
        response: responses(
          CHANGED,
          ...problems(services.applyForGrantExtension, ...OF_GRANT, 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.applyForGrantExtension, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/start-up-grants/:id/interruption',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'interruptStartUpGrant',
        tags,
        summary: 'Interrupt the payment of a grant',
        description: 'From a day of the grant on, until it is paid again.',
        params: oneGrant,
        querystring: nothing,
        body: interruptionBody,
        response: responses(
          CHANGED,
          ...problems(services.interruptStartUpGrant, ...OF_GRANT, 'DATE_OUTSIDE_GRANT', 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.interruptStartUpGrant, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/start-up-grants/:id/resumption',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'resumeStartUpGrant',
        tags,
        summary: 'Let a grant be paid again',
        description: 'The day before is the last of the interruption.',
        params: oneGrant,
        querystring: nothing,
        body: resumptionBody,
        response: responses(
          CHANGED,
          ...problems(services.resumeStartUpGrant, ...OF_GRANT, 'DATE_OUTSIDE_GRANT', 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.resumeStartUpGrant, request.params.id, request.body, request, reply),
  );
}
