import type { ClientId, RectificationRequestId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { RectificationReads } from './decision-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly rectificationReads: RectificationReads;
}

/** Rectification requests on decisions about a client, the latest first. */
export function findRectifications(
  dependencies: Dependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-rectifications',
      permission: 'decision.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.rectificationReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** One rectification request. */
export function getRectification(
  dependencies: Dependencies,
): Query<RectificationRequestId, VersionedAnswer, Failure<'RECTIFICATION_REQUEST_NOT_FOUND'>> {
  return query(
    {
      name: 'get-rectification',
      permission: 'decision.read',
      objectType: 'rectification-request',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.rectificationReads.one(session, id);
        return found === null
          ? fail('not-found', 'RECTIFICATION_REQUEST_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
