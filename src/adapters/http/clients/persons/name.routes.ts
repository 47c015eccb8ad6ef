import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import type { Scope } from '../../answer.ts';
import { ETAG } from '../../if-match.ts';
import { COMMAND, json, problems, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id } from '../../zod.ts';
import { changeVersioned } from '../changing-client.ts';
import { changed, changedExample, namesBody } from './person.schemas.ts';

/** What a client is called. */
export function nameRoutes(scope: Scope, services: Services): void {
  scope.put(
    '/v1/clients/:id/names',
    {
      config: { headers: ['Idempotency-Key', 'If-Match'] },
      schema: {
        operationId: 'renameClient',
        tags: ['persons'],
        summary: 'Record other names',
        description:
          'The last name that was is kept as a former one, and the client is found by both. A name that is only spelt otherwise leaves no former one.',
        params: z.strictObject({ id: id<ClientId>('Id of the client.') }),
        querystring: z.strictObject({}),
        body: namesBody,
        response: responses(
          { 200: json('The client has another version.', changed, changedExample, ETAG) },
          ...problems(services.renameClient, ...COMMAND, 'CLIENT_NOT_FOUND', 'VERSION_CONFLICT'),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { lastName, firstNames, reason } = request.body;
      return changeVersioned(
        services.renameClient,
        (version) => ({ clientId: request.params.id, version, names: { lastName, firstNames }, reason }),
        request,
        reply,
      );
    },
  );
}
