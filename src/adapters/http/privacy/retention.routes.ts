import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import { ACCEPTED, accept } from '../runs/accept.ts';
import { retentionRunBody } from './retention.schemas.ts';

/** Ten thousand ids as JSON, with room for line breaks. */
const SELECTION_BYTES = 640 * 1024;

/** Removal of data whose period has passed. */
export function retentionRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/retention-runs',
    {
      config: { headers: ['Idempotency-Key'] },
      bodyLimit: SELECTION_BYTES,
      schema: {
        operationId: 'requestRetention',
        tags: ['runs'],
        summary: 'Remove data whose period has passed',
        description:
          'Erases clients whose clienthood ended so long ago that the law lets nothing of them remain (Act 916/2012, chapter 13, section 4); figures keep what they count. Data needed for a pending matter stay, and the rest goes. What becomes of each client is listed at the run; one that was broken off goes on.',
        querystring: z.strictObject({}),
        body: retentionRunBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(services.requestRetention, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => accept(services.requestRetention, request.body, request, reply),
  );
}
