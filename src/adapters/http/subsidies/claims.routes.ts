import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClaimId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, pageQuery, refuseBody } from '../zod.ts';
import {
  checkAnswer,
  checkExample,
  claimAnswer,
  claimBody,
  claimExample,
  claimList,
  claimPage,
  claimPageExample,
  claimsQuery,
  recoveryBody,
  rejectionBody,
} from './claims.schemas.ts';

const tags = ['claims'];
const nothing = z.strictObject({});
const oneClaim = z.strictObject({ id: id<ClaimId>('Id of the claim.') });

/** Refusals that come from the case of a claim. */
const OF_CASE = [
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'CASE_NOT_FOUND',
  'CASE_NOT_PAYABLE',
  'RULE_NOT_FOUND',
] as const;

/** Refusals that every change of a claim shares. */
const OF_CLAIM = [
  ...COMMAND,
  ...OF_CASE,
  'CLAIM_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
] as const;

/** Claims for the payment of pay subsidies and start-up grants. */
export function claimRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/claims',
    {
      schema: {
        operationId: 'findClaims',
        tags,
        summary: 'Claims on the subsidies and grants of a client, the latest first',
        description: 'All of them, or those of one case.',
        querystring: claimsQuery,
        response: responses(
          { 200: json('The claims.', claimList, { items: [claimExample] }) },
          ...problems(services.findClaims, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) => {
      const { client, case: on = null } = request.query;
      return answerJson(reply, await services.findClaims({ client, case: on }, contextOf(request)));
    },
  );

  scope.get(
    '/v1/claims/worklist',
    {
      schema: {
        operationId: 'findClaimsToHandle',
        tags,
        summary: 'Claims that the acting body has to pay or reject, the earliest first',
        description: 'Of the clients for whom it is responsible now.',
        querystring: z.strictObject(pageQuery),
        response: responses(
          { 200: json('A page of claims.', claimPage, claimPageExample) },
          ...problems(services.findClaimsToHandle, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findClaimsToHandle(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/claims/:id',
    {
      schema: {
        operationId: 'getClaim',
        tags,
        summary: 'A claim',
        description: 'With the calculation of what it comes to, row by row with the rules that were applied.',
        params: oneClaim,
        querystring: nothing,
        response: responses(
          { 200: json('The claim.', claimAnswer, claimExample, ETAG) },
          ...problems(services.getClaim, ...QUERY, 'CLAIM_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getClaim(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/claims/:id/check',
    {
      schema: {
        operationId: 'checkClaim',
        tags,
        summary: 'What approving a claim now would come to',
        description:
          'By the case as it stands now: its last day and rule, everything that keeps it from payment, the amount, what is left of the commitment, and what was paid in excess. Nothing is written.',
        params: oneClaim,
        querystring: nothing,
        response: responses(
          { 200: json('The check.', checkAnswer, checkExample) },
          ...problems(services.checkClaim, ...QUERY, ...OF_CASE, 'CLAIM_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.checkClaim(request.params.id, contextOf(request)), (found) =>
        reply.send(found),
      ),
  );

  scope.post(
    '/v1/claims',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordClaim',
        tags,
        summary: 'Record a claim for payment',
        description:
          'As it came, also a late one. An employer claims whole calendar months of the time that one decision granted and tells the pay costs of each; an entrepreneur tells the days.',
        querystring: nothing,
        body: claimBody,
        response: responses(
          MADE,
          ...problems(
            services.recordClaim,
            ...COMMAND,
            ...OF_CASE,
            'DATE_IN_FUTURE',
            'PERIOD_INVERTED',
            'CLAIM_BEFORE_PERIOD_END',
            'CLAIM_OUTSIDE_GRANTED',
            'CLAIM_SPLITS_MONTH',
            'CLAIM_MONTHS_DIFFER',
            'CLAIM_DAYS_MISSING',
            'CLAIM_OVERLAPS',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.recordClaim, request.body, request, reply),
  );

  scope.post(
    '/v1/claims/:id/approval',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'approveClaim',
        tags,
        summary: 'Approve a claim',
        description:
          'Counts anew what the terms give for the time, as the case stands now, and no more than is left of what was committed. There is no body.',
        params: oneClaim,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(
            services.approveClaim,
            ...OF_CLAIM,
            'CLAIM_LATE',
            'CLAIM_DAYS_DIFFER',
            'NOTHING_TO_PAY',
            'PERIOD_INVERTED',
            'CLAIM_OUTSIDE_GRANTED',
            'CLAIM_SPLITS_MONTH',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.approveClaim, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/claims/:id/payment',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'payClaim',
        tags,
        summary: 'Order the payment of an approved claim',
        description:
          'The quota of the year of the decision bears it, whenever it is paid; the KEHA Centre is told to pay. There is no body.',
        params: oneClaim,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.payClaim, ...OF_CLAIM, 'COMMITMENT_EXCEEDED', 'COMMITMENT_NOT_FOUND'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.payClaim, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/claims/:id/rejection',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'rejectClaim',
        tags,
        summary: 'Reject a claim',
        description: 'With its reason. The time may then be claimed for again, as long as it can be.',
        params: oneClaim,
        querystring: nothing,
        body: rejectionBody,
        response: responses(
          CHANGED,
          ...problems(services.rejectClaim, ...OF_CLAIM, 'CLAIM_IN_TIME'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.rejectClaim, request.params.id, { rejection: request.body }, request, reply),
  );

  scope.post(
    '/v1/claims/:id/recovery',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recoverClaim',
        tags,
        summary: 'Take back what was paid in excess',
        description:
          'By the case as it stands now, and by the pay costs when they turned out to be others. The money lies in the quota of the year of the decision again; of a year that is closed it is not used any more. The KEHA Centre is told to collect it. Where the payee does not agree, decide on the recovery first.',
        params: oneClaim,
        querystring: nothing,
        body: recoveryBody,
        response: responses(
          CHANGED,
          ...problems(
            services.recoverClaim,
            ...OF_CLAIM,
            'NOTHING_TO_RECOVER',
            'CLAIM_MONTHS_DIFFER',
            'COMMITMENT_EXCEEDED',
            'COMMITMENT_NOT_FOUND',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.recoverClaim, request.params.id, request.body, request, reply),
  );
}
