import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { ClientId, MergeId } from '../../../../domain/shared/ids.ts';
import { answer, type Scope } from '../../answer.ts';
import { repeatableContextOf } from '../../context.ts';
import { ETAG, etagOf } from '../../if-match.ts';
import { sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { EXAMPLE, uuid } from '../../wire.ts';
import { id } from '../../zod.ts';
import { changeVersioned } from '../changing-client.ts';
import { reason } from './person.schemas.ts';

const merged = z
  .strictObject({
    id: uuid.meta({ description: 'Id of the merge.' }),
    version: z.int().min(1).meta({ description: 'Version of the client that stays.' }),
  })
  .meta({ id: 'MergedClients', 'x-data-class': 'basic' });
const mergedExample = { id: EXAMPLE.determination, version: 4 };
const nothing = z.strictObject({});

/** Two clients who are one person. */
export function mergeRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/clients/:id/merges',
    {
      config: { headers: ['Idempotency-Key', 'If-Match'] },
      schema: {
        operationId: 'mergeClients',
        tags: ['persons'],
        summary: 'Join a duplicate to a client',
        description:
          'The client of the address stays. Both ids go on leading somewhere, the duplicate with a pointer (`mergedInto`); what was known of it is known of the client that stays. It can be reversed.',
        params: z.strictObject({ id: id<ClientId>('Id of the client that stays.') }),
        querystring: nothing,
        body: z.strictObject({
          duplicateId: id<ClientId>('The client who is the same person.'),
          reason: reason.nullable().meta({ description: 'Needed when both have identity codes.' }),
        }),
        response: responses(
          { 201: json('The merge.', merged, mergedExample, ETAG) },
          ...problems(
            services.mergeClients,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'RULE_NOT_FOUND',
            'MERGE_SAME_CLIENT',
            'ALREADY_MERGED',
            'MERGE_OPEN_NOTICE',
            'MERGE_OPEN_MATTERS',
            'MERGE_DIFFERENT_AUTHORITIES',
            'MERGE_OTHER_WAY',
            'MERGE_REASON_NEEDED',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      changeVersioned(
        services.mergeClients,
        (version) => ({ clientId: request.params.id, version, ...request.body }),
        request,
        reply,
        201,
      ),
  );

  scope.post(
    '/v1/merges/:id/reversal',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'reverseMerge',
        tags: ['persons'],
        summary: 'Undo a merge',
        description:
          'The duplicate is a client of its own again, with what was known of it; what has changed of that since then goes with it.',
        params: z.strictObject({ id: id<MergeId>('Id of the merge.') }),
        querystring: nothing,
        body: z.strictObject({ reason }),
        response: responses(
          { 200: json('The merge that has been undone.', merged, mergedExample, ETAG) },
          ...problems(
            services.reverseMerge,
            ...COMMAND,
            'MERGE_NOT_FOUND',
            'MERGE_REVERSED',
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
      const input = { mergeId: request.params.id, reason: request.body.reason };
      return answer(reply, await services.reverseMerge(input, context.value), (done) =>
        reply.header('etag', etagOf(done.version)).send(done),
      );
    },
  );
}
