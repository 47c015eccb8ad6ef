import { z } from 'zod';
import type { ExpenseMovement } from '../../../application/resources/quotas/move-quota.ts';
import type { Services } from '../../../container.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import { answer, type Scope } from '../answer.ts';
import { repeatableContextOf } from '../context.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import { movedAnswer, movedExample, movementBody } from './movements.schemas.ts';
import { OF_LEDGER } from './ledger-refusals.ts';

/** Movements of quotas for expenses that no case is about. */
export function movementRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/quotas/:id/movements',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'moveQuota',
        tags: ['quotas'],
        summary: 'Reserve, commit, adjust, use or release',
        description:
          'For an expense that is decided on by itself. A commitment without a reservation reserves and commits at once. What a pay subsidy, a start-up grant or a service has taken is moved with its case. The answer is given when the movement is durable.',
        params: z.strictObject({ id: id<QuotaId>('Id of the quota.') }),
        querystring: z.strictObject({}),
        body: movementBody,
        response: responses(
          { 201: json('What the movement has left.', movedAnswer, movedExample) },
          ...problems(
            services.moveQuota,
            ...COMMAND,
            'QUOTA_NOT_FOUND',
            'QUOTA_OF_ANOTHER',
            ...OF_LEDGER,
            'COMMITMENT_OF_CASE',
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const { movement, reason } = request.body;
      const asked = { quota: request.params.id, movement: inCents(movement), reason };
      return answer(reply, await services.moveQuota(asked, context.value), (moved) =>
        reply.code(201).send(moved),
      );
    },
  );
}

function inCents({ amountCents, ...movement }: z.output<typeof movementBody>['movement']): ExpenseMovement {
  return { ...movement, cents: amountCents } as ExpenseMovement;
}
