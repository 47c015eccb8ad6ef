import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED } from '../process/matter.schemas.ts';
import { problems, responses } from '../responses.ts';
import { id } from '../zod.ts';
import { OF_CASE, OF_SUBSIDY } from './pay-subsidy-refusals.ts';
import { endBody, extensionBody, interruptionBody, resumptionBody } from './pay-subsidies.schemas.ts';

const tags = ['pay-subsidies'];
const nothing = z.strictObject({});
const oneSubsidy = z.strictObject({ id: id<PaySubsidyId>('Id of the case.') });

const OF_DAYS = ['DATE_IN_FUTURE', 'DATE_OUTSIDE_SUBSIDY'] as const;

/** What happens while a pay subsidy runs. */
export function runningPaySubsidyRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/pay-subsidies/:id/interruption',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'interruptPaySubsidy',
        tags,
        summary: 'Record that the subsidised work is interrupted',
        description:
          'From a day on. An interruption of a month or longer suspends the subsidy; it is paid for nothing in it.',
        params: oneSubsidy,
        querystring: nothing,
        body: interruptionBody,
        response: responses(
          CHANGED,
          ...problems(services.interruptSubsidy, ...OF_SUBSIDY, ...OF_DAYS),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.interruptSubsidy, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/pay-subsidies/:id/resumption',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'resumePaySubsidy',
        tags,
        summary: 'Record that the subsidised work goes on',
        description: 'From a day on, which is the first one after the interruption.',
        params: oneSubsidy,
        querystring: nothing,
        body: resumptionBody,
        response: responses(
          CHANGED,
          ...problems(services.resumeSubsidy, ...OF_SUBSIDY, ...OF_DAYS),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.resumeSubsidy, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/pay-subsidies/:id/extension-applications',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'applyForSubsidyExtension',
        tags,
        summary: 'Record an application for more time',
        description:
          'Of a subsidy that runs: for reduced work ability, from 60 on, and for an apprenticeship that lasts longer. It is decided on with EXTENDED or EXTENSION_REJECTED, by the law of that day; `check` explains what a decision would be. While it waits another one takes its place; with `contested` it corrects, for the decision that is to take its place, the one that a contested decision was on.',
        params: oneSubsidy,
        querystring: nothing,
        body: extensionBody,
        response: responses(
          CHANGED,
          ...problems(services.applyForSubsidyExtension, ...OF_CASE, ...OF_DAYS, 'EXTENSION_NOT_APPLIED_FOR'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(
        services.applyForSubsidyExtension,
        request.params.id,
        { application: request.body },
        request,
        reply,
      ),
  );

  scope.post(
    '/v1/pay-subsidies/:id/end',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'endPaySubsidy',
        tags,
        summary: 'Record that the job ended before the subsidy',
        description:
          'A subsidy that lasts to its last day ends by itself. What is not needed of the quota is released with the last claim.',
        params: oneSubsidy,
        querystring: nothing,
        body: endBody,
        response: responses(
          CHANGED,
          ...problems(services.endSubsidy, ...OF_SUBSIDY, ...OF_DAYS),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.endSubsidy, request.params.id, request.body, request, reply),
  );
}
