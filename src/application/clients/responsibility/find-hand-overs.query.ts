import type { ClientId, HandOverId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query } from '../../shared/query.ts';
import type { ClientNotFound, ClientQueryDependencies } from '../get-client.query.ts';

/** Hand-overs of a client to which the acting body was a party, the latest first; also when the client has gone on. */
export function getClientHandOvers(
  dependencies: ClientQueryDependencies,
): Query<ClientId, string, ClientNotFound> {
  return query(
    {
      name: 'get-client-hand-overs',
      permission: 'notice.read',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.handOvers(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** One hand-over with the package that went along. */
export function getHandOver(
  dependencies: ClientQueryDependencies,
): Query<HandOverId, string, Failure<'HAND_OVER_NOT_FOUND'>> {
  return query(
    {
      name: 'get-hand-over',
      permission: 'notice.read',
      objectType: 'hand-over',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.handOver(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'HAND_OVER_NOT_FOUND', { id });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
