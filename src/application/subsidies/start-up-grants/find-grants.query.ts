import type { ClientId, StartUpGrantId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { StartUpGrantState } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Page, VersionedAnswer } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { GrantReads } from './grant-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly grantReads: GrantReads;
}

type NotFound = Failure<'START_UP_GRANT_NOT_FOUND'>;

/** The start-up grants of a client, the latest first. */
export function findStartUpGrants(
  dependencies: Dependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-start-up-grants',
      permission: 'start-up-grant.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session, _context, now) {
        const found = await dependencies.grantReads.ofClient(session, client, localDateOf(now));
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Cases that the acting body has to decide on, extensions too, or those that it has in a state. */
export function findHandledGrants(
  dependencies: Dependencies,
): Query<{ readonly state: StartUpGrantState | null } & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-handled-grants',
      permission: 'start-up-grant.handle',
      objectType: 'start-up-grant',
      async read({ state, after, limit }, session) {
        return pageFound(await dependencies.grantReads.handled(session, state, { after, limit }));
      },
    },
    dependencies,
  );
}

/** One case with its version, which a change must name. */
export function getStartUpGrant(
  dependencies: Dependencies,
): Query<StartUpGrantId, VersionedAnswer, NotFound> {
  return query(
    {
      name: 'get-start-up-grant',
      permission: 'start-up-grant.read',
      objectType: 'start-up-grant',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.grantReads.one(session, id, localDateOf(now));
        return found === null
          ? fail('not-found', 'START_UP_GRANT_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
