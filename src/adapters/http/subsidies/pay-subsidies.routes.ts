import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import { OBSTACLES, OF_SUBSIDY } from './pay-subsidy-refusals.ts';
import { applicationBody, askBody, completionBody, routingBody } from './pay-subsidies.schemas.ts';

const tags = ['pay-subsidies'];
const nothing = z.strictObject({});
const oneSubsidy = z.strictObject({ id: id<PaySubsidyId>('Id of the case.') });

const OF_APPLICATION = [
  'BUSINESS_ID_MISSING',
  'MUNICIPALITY_CODE_INVALID',
  'DATE_IN_FUTURE',
  'PERIOD_INVERTED',
  'HEALTH_RIGHT_MISSING',
] as const;

/** Handling applications for pay subsidy until they are decided on. */
export function paySubsidyRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/pay-subsidies',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordSubsidyApplication',
        tags,
        summary: 'Record an employer’s application for pay subsidy',
        description:
          'For a client whom the employer would hire: pay subsidy or 55+ employment subsidy. Nothing is reserved yet; `check` explains what a decision would be.',
        querystring: nothing,
        body: applicationBody,
        response: responses(
          MADE,
          ...problems(
            services.recordSubsidyApplication,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'RULE_NOT_FOUND',
            ...OF_APPLICATION,
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.recordSubsidyApplication, request.body, request, reply),
  );

  scope.post(
    '/v1/pay-subsidies/:id/information-request',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'askOfEmployer',
        tags,
        summary: 'Ask the employer for what is missing',
        description: 'With the day by which it is to come; a task follows it up.',
        params: oneSubsidy,
        querystring: nothing,
        body: askBody,
        response: responses(
          CHANGED,
          ...problems(services.askOfEmployer, ...OF_SUBSIDY, 'DATE_IN_PAST'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.askOfEmployer, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/pay-subsidies/:id/completion',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'completeSubsidyApplication',
        tags,
        summary: 'Record what the employer has added',
        description: 'The application as a whole. The moment at which it arrived stays.',
        params: oneSubsidy,
        querystring: nothing,
        body: completionBody,
        response: responses(
          CHANGED,
          ...problems(services.completeApplication, ...OF_SUBSIDY, ...OF_APPLICATION),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(
        services.completeApplication,
        request.params.id,
        { application: request.body },
        request,
        reply,
      ),
  );

  scope.post(
    '/v1/pay-subsidies/:id/preparation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'preparePaySubsidy',
        tags,
        summary: 'Prepare the decision and reserve the quota',
        description:
          'Everything that the subsidy comes to is reserved for 14 days. Preparing again reserves anew, also after the reservation has expired. What the TE Office decides on is refused: route it. There is no body.',
        params: oneSubsidy,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.prepareSubsidy, ...OF_SUBSIDY, 'OWN_PAY_SUBSIDY_EXCLUDED', ...OBSTACLES),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.prepareSubsidy, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/pay-subsidies/:id/release',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'releasePaySubsidy',
        tags,
        summary: 'Stop preparing and give the reservation back',
        description: 'The application waits as it came. There is no body.',
        params: oneSubsidy,
        querystring: nothing,
        response: responses(CHANGED, ...problems(services.releaseSubsidy, ...OF_SUBSIDY), ...CHANGE_REFUSALS),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.releaseSubsidy, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/pay-subsidies/:id/routing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'routePaySubsidy',
        tags,
        summary: 'Route a case to the TE Office',
        description:
          'When the law of today leaves the decision to it: the municipality’s own jobs, from 1.6.2021 those of joint authorities and entities that trial municipalities control, until 31.5.2021 what the European Social Fund pays. What was reserved is free again.',
        params: oneSubsidy,
        querystring: nothing,
        body: routingBody,
        response: responses(
          CHANGED,
          ...problems(services.routeSubsidy, ...OF_SUBSIDY, 'ROUTING_NOT_NEEDED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.routeSubsidy, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/pay-subsidies/:id/withdrawal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'withdrawSubsidyApplication',
        tags,
        summary: 'Record that the employer takes the application back',
        description: 'Before a decision. What was reserved is free again. There is no body.',
        params: oneSubsidy,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.withdrawApplication, ...OF_SUBSIDY),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.withdrawApplication, request.params.id, {}, request, reply);
    },
  );
}
