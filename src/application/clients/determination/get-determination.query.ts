import type { DeterminationId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query } from '../../shared/query.ts';
import type { StoredDetermination } from '../client-reads.port.ts';
import type { ClientQueryDependencies } from '../get-client.query.ts';

/** One determination with the facts it was made from, for explaining it to an official. */
export function getDetermination(
  dependencies: ClientQueryDependencies,
): Query<DeterminationId, StoredDetermination, Failure<'DETERMINATION_NOT_FOUND'>> {
  return query(
    {
      name: 'get-determination',
      permission: 'determination.read',
      objectType: 'determination',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.determination(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'DETERMINATION_NOT_FOUND', { id });
        return ok({ value: found, clientIds: [found.clientId] });
      },
    },
    dependencies,
  );
}
