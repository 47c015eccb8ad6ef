import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import { ACCEPTED, accept } from './accept.ts';
import { authorityHandOverBody, suspensionRunBody } from './mass-move.schemas.ts';

const nothing = z.strictObject({});
const config = { headers: ['Idempotency-Key'], cost: 'work' } as const;

/** Moves of everybody: when a municipality is suspended, and when the trials end. */
export function massMoveRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/suspension-runs',
    {
      config,
      schema: {
        operationId: 'requestSuspensionRun',
        tags: ['runs'],
        summary: 'Move the clients of a suspended municipality to the TE Office',
        description:
          'When the whole trial of a municipality is suspended (Act 1269/2020, section 22): at the moment of the order. What becomes of each client is listed at the run; one that was broken off goes on.',
        querystring: nothing,
        body: suspensionRunBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(services.requestSuspensionRun, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => {
      const { suspension, dryRun } = request.body;
      return accept(services.requestSuspensionRun, { suspensionId: suspension, dryRun }, request, reply);
    },
  );

  scope.post(
    '/v1/authority-hand-over-runs',
    {
      config,
      schema: {
        operationId: 'requestAuthorityHandOver',
        tags: ['runs'],
        summary: 'Hand everybody over to the employment authorities',
        description:
          'When the trials have ended (Act 383/2023): every client goes to the employment authority of the home municipality, open notices are withdrawn, requests pass on, and plans bind until they are revised. A dry run may look ahead; who cannot be moved, and why, is listed at the run.',
        querystring: nothing,
        body: authorityHandOverBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(services.requestAuthorityHandOver, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => accept(services.requestAuthorityHandOver, request.body, request, reply),
  );
}
