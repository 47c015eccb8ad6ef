import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ContractId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  contractAnswer,
  contractBody,
  contractEndBody,
  contractExample,
  contractList,
  extensionBody,
} from './procurement.schemas.ts';

const tags = ['procurement'];
const nothing = z.strictObject({});
const oneContract = z.strictObject({ id: id<ContractId>('Id of the contract.') });

/** Refusals that every change of a contract shares. */
const OF_CONTRACT = [
  ...COMMAND,
  'CONTRACT_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'PERIOD_INVERTED',
] as const;

/** Contracts of ELY Centres with providers. */
export function contractRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/contracts',
    {
      schema: {
        operationId: 'findContracts',
        tags,
        summary: 'Contracts with providers, the latest first',
        description: 'Municipalities see those of their region and change none.',
        querystring: nothing,
        response: responses(
          { 200: json('The contracts.', contractList, { items: [contractExample] }) },
          ...problems(services.findContracts, ...QUERY),
        ),
      },
    },
    async (request, reply) => answerJson(reply, await services.findContracts(null, contextOf(request))),
  );

  scope.get(
    '/v1/contracts/:id',
    {
      schema: {
        operationId: 'getContract',
        tags,
        summary: 'A contract',
        description: 'As it is now. A change must name the version.',
        params: oneContract,
        querystring: nothing,
        response: responses(
          { 200: json('The contract.', contractAnswer, contractExample, ETAG) },
          ...problems(services.getContract, ...QUERY, 'CONTRACT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getContract(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/contracts',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'concludeContract',
        tags,
        summary: 'Record a contract',
        description: 'Of the acting ELY Centre; it carries out an approved plan that has the service.',
        querystring: nothing,
        body: contractBody,
        response: responses(
          MADE,
          ...problems(
            services.concludeContract,
            ...COMMAND,
            'PROCUREMENT_PLAN_NOT_FOUND',
            'PERIOD_INVERTED',
            'PLAN_NOT_APPROVED',
            'PLAN_EXCEEDED',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.concludeContract, request.body, request, reply),
  );

  scope.post(
    '/v1/contracts/:id/extension',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'extendContract',
        tags,
        summary: 'Let a contract go on',
        description: 'Until a later day, and more may be ordered by it.',
        params: oneContract,
        querystring: nothing,
        body: extensionBody,
        response: responses(
          CHANGED,
          ...problems(
            services.extendProcurementContract,
            ...OF_CONTRACT,
            'PLAN_NOT_APPROVED',
            'PLAN_EXCEEDED',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.extendProcurementContract, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/contracts/:id/end',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'endContract',
        tags,
        summary: 'End a contract with the reason',
        description: 'No course may go on beyond the day.',
        params: oneContract,
        querystring: nothing,
        body: contractEndBody,
        response: responses(
          CHANGED,
          ...problems(services.endProcurementContract, ...OF_CONTRACT, 'COURSE_OUTSIDE_CONTRACT'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.endProcurementContract, request.params.id, request.body, request, reply),
  );
}
