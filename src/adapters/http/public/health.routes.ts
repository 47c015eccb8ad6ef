import { z } from 'zod';
import type { Scope } from '../answer.ts';
import { refusal, sendProblem } from '../problem.ts';
import { json, publicResponses } from '../responses.ts';

const health = z.strictObject({ status: z.enum(['alive', 'ready']) });
const nothing = z.strictObject({});

/** Whether the process lives, and whether it can serve. */
export function healthRoutes(scope: Scope, isReady: () => Promise<boolean>): void {
  scope.get(
    '/health/live',
    {
      schema: {
        operationId: 'isAlive',
        tags: ['public'],
        security: [],
        summary: 'Whether the process lives',
        description: 'Looks at nothing else: a process whose database is away need not be started anew.',
        querystring: nothing,
        response: publicResponses({ 200: json('It lives.', health, { status: 'alive' }) }),
      },
    },
    async (_request, reply) => reply.send({ status: 'alive' }),
  );

  scope.get(
    '/health/ready',
    {
      schema: {
        operationId: 'isReady',
        tags: ['public'],
        security: [],
        summary: 'Whether requests can be served',
        description: 'The database can be reached and is of this version.',
        querystring: nothing,
        response: publicResponses(
          { 200: json('It can serve.', health, { status: 'ready' }) },
          'NOT_READY',
          'TIMED_OUT',
        ),
      },
    },
    async (request, reply) => {
      const ready = await isReady().catch((error: unknown) => {
        request.log.warn({ err: error }, 'not ready');
        return false;
      });
      return ready ? reply.send({ status: 'ready' }) : sendProblem(reply, refusal('NOT_READY'));
    },
  );
}
