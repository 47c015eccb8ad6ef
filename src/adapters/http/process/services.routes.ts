import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, ServiceReferralId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED, MADE } from './matter.schemas.ts';
import { referralAnswer, referralBody, referralExample, referralList, stepBody } from './services.schemas.ts';

const tags = ['service-process'];
const nothing = z.strictObject({});
const oneReferral = z.strictObject({ id: id<ServiceReferralId>('Id of the referral.') });

/** Referrals of clients to services. */
export function serviceReferralRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/service-referrals',
    {
      schema: {
        operationId: 'findServiceReferrals',
        tags,
        summary: 'Referrals of a client to services, the latest first',
        description:
          'All of them, also those that came to nothing. An outcome that tells of health is shown to few.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The referrals.', referralList, { items: [referralExample] }) },
          ...problems(services.findServiceReferrals, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findServiceReferrals(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/service-referrals/:id',
    {
      schema: {
        operationId: 'getServiceReferral',
        tags,
        summary: 'A referral to a service',
        description:
          'An outcome that tells of health is shown to those only who have the right to health data.',
        params: oneReferral,
        querystring: nothing,
        response: responses(
          { 200: json('The referral.', referralAnswer, referralExample, ETAG) },
          ...problems(services.getServiceReferral, ...QUERY, 'SERVICE_REFERRAL_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getServiceReferral(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/service-referrals',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'makeServiceReferral',
        tags,
        summary: 'Propose a service to a client',
        description: 'Nothing leaves the house before the step `refer`.',
        querystring: nothing,
        body: referralBody,
        response: responses(
          MADE,
          ...problems(
            services.makeServiceReferral,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'SEAT_POOL_NOT_FOUND',
            'DATE_IN_FUTURE',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.makeServiceReferral, request.body, request, reply),
  );

  scope.post(
    '/v1/service-referrals/:id/steps',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'takeServiceStep',
        tags,
        summary: 'Take a step of a referral',
        description:
          'From referral to the end of the service and its follow-up. A seat is taken by `refer`, or by `accept` from the waiting list, and given back by whoever does not come. Students of labour market training are selected by the TE Office until the end of 2024. The limits are those of the law of the first day. A work trial starts and ends with its agreement, not here.',
        params: oneReferral,
        querystring: nothing,
        body: stepBody,
        response: responses(
          CHANGED,
          ...problems(
            services.takeServiceStep,
            ...COMMAND,
            'AGREEMENT_MISSING',
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'SERVICE_REFERRAL_NOT_FOUND',
            'VERSION_CONFLICT',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'DATE_IN_FUTURE',
            'SEQUENCE_INVALID',
            'SERVICE_TIME_MISSING',
            'COACHING_LIMIT',
            'TRYOUT_LIMIT',
            'CHANGE_SECURITY_LIMIT',
            'REHABILITATIVE_WORK_LIMIT',
            'ACTIVATION_PLAN_MISSING',
            'INTEGRATION_RIGHT_MISSING',
            'SELECTION_BY_TE_OFFICE',
            'SEAT_QUOTA_EXCEEDED',
            'NO_QUOTA',
            'COURSE_NOT_OPEN',
            'RECEIVER_NOT_COMPETENT',
            'NO_DISCLOSURE_GROUND',
            'NOT_OF_KELA',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.takeServiceStep, request.params.id, { step: request.body }, request, reply),
  );
}
