import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { JobOfferId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import {
  answerBody,
  cancellationBody,
  deliveryBody,
  employerAnswerBody,
  offerBody,
  replyOf,
  resultBody,
} from './job-offers.schemas.ts';

const tags = ['job-offers'];
const nothing = z.strictObject({});
const oneOffer = z.strictObject({ id: id<JobOfferId>('Id of the offer.') });

/** Refusals that every change of an offer shares. */
const OF_OFFER = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'JOB_OFFER_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
  'ANSWER_TIME_TOO_SHORT',
] as const;

/** Making job offers and following what comes of them. */
export function jobOfferRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/job-offers',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'makeJobOffer',
        tags,
        summary: 'Begin an offer of an open vacancy to a client',
        description:
          'A draft; the client is told nothing yet. A vacancy is offered to a client once, unless the offer is taken back. Of a pay-subsidised job the answer tells who decides on the grant: the offer is no decision on it.',
        querystring: nothing,
        body: offerBody,
        response: responses(
          MADE,
          ...problems(
            services.makeJobOffer,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'VACANCY_NOT_FOUND',
            'VACANCY_CLOSED',
            'OFFER_EXISTS',
            'DEADLINE_TOO_SHORT',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.makeJobOffer, request.body, request, reply),
  );

  scope.post(
    '/v1/job-offers/:id/delivery',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'deliverJobOffer',
        tags,
        summary: 'Record that an offer was delivered',
        description:
          'Keeps what is true of the client on the day, and tells in the client’s language what neglect may lead to by the law of the day. By letter there must be time to act, unless the client has confirmed by phone.',
        params: oneOffer,
        querystring: nothing,
        body: deliveryBody,
        response: responses(
          CHANGED,
          ...problems(
            services.deliverJobOffer,
            ...OF_OFFER,
            'VACANCY_NOT_FOUND',
            'VACANCY_CLOSED',
            'DEADLINE_TOO_SHORT',
            'DATE_IN_FUTURE',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.deliverJobOffer, request.params.id, { delivery: request.body }, request, reply),
  );

  scope.post(
    '/v1/job-offers/:id/answer',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'answerJobOffer',
        tags,
        summary: 'Record what the client answers',
        description:
          'Until the last day to report. Afterwards what the client says goes to the fact-finding. Another job that was agreed on in time is a valid reason and the result at once. An answer that the employer was not contacted, without such a circumstance, starts the fact-finding.',
        params: oneOffer,
        querystring: nothing,
        body: answerBody,
        response: responses(
          CHANGED,
          ...problems(
            services.answerJobOffer,
            ...OF_OFFER,
            'ANSWER_CLOSED',
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const told = replyOf(request.body);
      return changeMatter(services.answerJobOffer, request.params.id, { reply: told }, request, reply);
    },
  );

  scope.post(
    '/v1/job-offers/:id/employer-answer',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordEmployerAnswer',
        tags,
        summary: 'Record what the employer says',
        description: 'At any time before the offer is closed; it goes into the fact report as it was said.',
        params: oneOffer,
        querystring: nothing,
        body: employerAnswerBody,
        response: responses(
          CHANGED,
          ...problems(services.recordEmployerAnswer, ...OF_OFFER, 'DATE_IN_FUTURE', 'SEQUENCE_INVALID'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.recordEmployerAnswer, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/job-offers/:id/result',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordOfferResult',
        tags,
        summary: 'Record what came of an offer',
        description:
          'Of list A.11; it can be recorded anew until the offer is closed. Results 05 and 06 start the fact-finding by themselves; nothing is decided here.',
        params: oneOffer,
        querystring: nothing,
        body: resultBody,
        response: responses(
          CHANGED,
          ...problems(
            services.recordOfferResult,
            ...OF_OFFER,
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
            'EMPLOYMENT_START_MISSING',
            'RESULT_REASON_MISSING',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.recordOfferResult, request.params.id, { result: request.body }, request, reply),
  );

  scope.post(
    '/v1/job-offers/:id/cancellation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'cancelJobOffer',
        tags,
        summary: 'Take an offer back',
        description:
          'Nothing follows for the client, who is told at once. A vacancy that closes takes its offers back by itself.',
        params: oneOffer,
        querystring: nothing,
        body: cancellationBody,
        response: responses(CHANGED, ...problems(services.cancelJobOffer, ...OF_OFFER), ...CHANGE_REFUSALS),
      },
    },
    (request, reply) =>
      changeMatter(services.cancelJobOffer, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/job-offers/:id/closing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'closeJobOffer',
        tags,
        summary: 'Close an offer whose result is known',
        description: 'Not while the selection is pending. There is no body.',
        params: oneOffer,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.closeJobOffer, ...OF_OFFER, 'RESULT_PENDING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.closeJobOffer, request.params.id, {}, request, reply);
    },
  );
}
