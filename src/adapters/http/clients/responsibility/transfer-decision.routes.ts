import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { RequestId } from '../../../../domain/shared/ids.ts';
import type { Scope } from '../../answer.ts';
import { COMMAND, problems, responses } from '../../responses.ts';
import { id } from '../../zod.ts';
import { CHANGED, changeRequest, OF_CHANGE } from './change-request.ts';
import { contestBody, decisionBody, rectificationBody } from './transfer-request.schemas.ts';

const oneRequest = z.strictObject({ id: id<RequestId>('Id of the request.') });
const nothing = z.strictObject({});
const tags = ['transfer-requests'];
const config = { headers: ['Idempotency-Key', 'If-Match'] } as const;

const DECIDED = [
  'REQUEST_NOT_FOUND',
  'VERSION_CONFLICT',
  'REQUEST_STATE',
  'REASONS_MISSING',
  'REQUEST_NOT_POSSIBLE',
  'SERVICES_ENDANGERED',
  'MUNICIPALITY_CONSENT_MISSING',
  'RULE_NOT_FOUND',
  'MUNICIPALITY_CODE_INVALID',
  'NO_VALID_JOB_SEARCH',
  'OUTSIDE_TRIAL_PERIOD',
  'TRANSFER_ALREADY_PENDING',
  'ALREADY_RESPONSIBLE',
  'GROUND_NOT_MET',
] as const;

/** Decisions on requests of clients, and what clients do against them. */
export function transferDecisionRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/transfer-requests/:id/decision',
    {
      config,
      schema: {
        operationId: 'decideTransferRequest',
        tags,
        summary: 'Decide on a request',
        description:
          'The TE Office decides, with reasons; the decision tells the legal basis and how to appeal. A granted one moves the client from now on: back to the TE Office at once, to another municipality when that one receives the notice.',
        params: oneRequest,
        querystring: nothing,
        body: decisionBody,
        response: responses(
          CHANGED,
          ...problems(services.decideTransferRequest, ...COMMAND, ...DECIDED),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) =>
      changeRequest(services.decideTransferRequest, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/transfer-requests/:id/rectification',
    {
      config,
      schema: {
        operationId: 'contestTransferDecision',
        tags,
        summary: 'Record that the client contests a refusal',
        description:
          'A request for rectification, within thirty days of the presumed service (Act 434/2003, chapter 7a). One that comes late is recorded as inadmissible. Responsibility stays where it is.',
        params: oneRequest,
        querystring: nothing,
        body: contestBody,
        response: responses(
          CHANGED,
          ...problems(
            services.contestTransferDecision,
            ...COMMAND,
            'REQUEST_NOT_FOUND',
            'VERSION_CONFLICT',
            'REQUEST_STATE',
            'DATE_IN_FUTURE',
            'DATE_BEFORE_DECISION',
          ),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) =>
      changeRequest(services.contestTransferDecision, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/transfer-requests/:id/rectification-decision',
    {
      config,
      schema: {
        operationId: 'rectifyTransferDecision',
        tags,
        summary: 'Decide on a rectification',
        description:
          'What is accepted moves the client from this decision on, not retroactively; after a rejection the administrative court is next.',
        params: oneRequest,
        querystring: nothing,
        body: rectificationBody,
        response: responses(
          CHANGED,
          ...problems(services.rectifyTransferDecision, ...COMMAND, ...DECIDED),
          ...OF_CHANGE,
        ),
      },
    },
    (request, reply) =>
      changeRequest(services.rectifyTransferDecision, request.params.id, request.body, request, reply),
  );
}
