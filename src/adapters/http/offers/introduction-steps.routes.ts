import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { IntroductionId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED } from '../process/matter.schemas.ts';
import { COMMAND, problems, responses } from '../responses.ts';
import { id } from '../zod.ts';
import { cancellationBody, consentBody, introduceBody, outcomeBody } from './introductions.schemas.ts';

const tags = ['introductions'];
const nothing = z.strictObject({});
const oneIntroduction = z.strictObject({ id: id<IntroductionId>('Id of the introduction.') });

/** What is done with an introduction: consents, the introduction itself, outcomes and its end. */
export function introductionStepRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/introductions/:id/consents',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordConsent',
        tags,
        summary: 'Record what a client has answered',
        description:
          'Given, refused, or withdrawn before the introduction. A refusal is kept and stands among the client’s introductions.',
        params: oneIntroduction,
        querystring: nothing,
        body: consentBody,
        response: responses(
          CHANGED,
          ...problems(
            services.recordConsent,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'INTRODUCTION_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'DATE_IN_FUTURE',
            'RULE_NOT_FOUND',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.recordConsent, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/introductions/:id/introduction',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'introduceClients',
        tags,
        summary: 'Introduce clients to the employer',
        description:
          'Only with the client’s written consent to the data named, and to health only with a consent of its own; otherwise `CONSENT_MISSING` names who has not consented to what. The document is taken out afterwards and handed over. Each client is a line in the log of disclosures.',
        params: oneIntroduction,
        querystring: nothing,
        body: introduceBody,
        response: responses(
          CHANGED,
          ...problems(
            services.introduceClients,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'INTRODUCTION_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'CONSENT_MISSING',
            'VACANCY_NOT_FOUND',
            'VACANCY_CLOSED',
            'DATE_IN_FUTURE',
            'RULE_NOT_FOUND',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.introduceClients, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/introductions/:id/outcomes',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordIntroductionOutcome',
        tags,
        summary: 'Record what came of the introduction for a client',
        description:
          'By whoever is responsible for the client by now. With the last outcome the outcome of the introduction is known; a selection that is pending is recorded anew.',
        params: oneIntroduction,
        querystring: nothing,
        body: outcomeBody,
        response: responses(
          CHANGED,
          ...problems(
            services.recordIntroductionOutcome,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'INTRODUCTION_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'CODE_INVALID',
            'DATE_IN_FUTURE',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.recordIntroductionOutcome, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/introductions/:id/cancellation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'callOffIntroduction',
        tags,
        summary: 'Call an introduction off',
        description: 'Before anybody was introduced, by the body that made it.',
        params: oneIntroduction,
        querystring: nothing,
        body: cancellationBody,
        response: responses(
          CHANGED,
          ...problems(
            services.callOffIntroduction,
            ...COMMAND,
            'INTRODUCTION_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'REASONS_MISSING',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.callOffIntroduction, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/introductions/:id/closing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'closeIntroduction',
        tags,
        summary: 'Close an introduction whose outcomes are known',
        description: 'Its document is not to be had any more.',
        params: oneIntroduction,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(
            services.closeIntroduction,
            ...COMMAND,
            'INTRODUCTION_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.closeIntroduction, request.params.id, {}, request, reply),
  );
}
