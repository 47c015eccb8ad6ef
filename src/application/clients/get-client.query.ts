import type { Permission } from '../../domain/access/permissions.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { ClientReads } from './client-reads.port.ts';

export type ClientNotFound = Failure<'CLIENT_NOT_FOUND'>;

export interface ClientQueryDependencies extends QueryDependencies {
  readonly clientReads: ClientReads;
}

/** A client as JSON, and the version that a change must name. */
export interface ShownClient {
  readonly json: string;
  readonly version: number;
}

/** One client with what is known today. */
export function getClient(
  dependencies: ClientQueryDependencies,
): Query<ClientId, ShownClient, ClientNotFound> {
  return query(
    {
      name: 'get-client',
      permission: 'client.read',
      dataClasses: ['basic', 'contact'],
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.client(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Every determination of a client, the latest first. */
export const getClientDeterminations = queryOfClient(
  'get-client-determinations',
  'determination.read',
  'determinations',
);
/** Who has been responsible for a client and when, the latest first. */
export const getClientResponsibilities = queryOfClient(
  'get-client-responsibilities',
  'client.read',
  'responsibilities',
);

/** A client whom the acting body does not see is not found. */
function queryOfClient(name: string, permission: Permission, read: 'determinations' | 'responsibilities') {
  return (dependencies: ClientQueryDependencies): Query<ClientId, string, ClientNotFound> =>
    query(
      {
        name,
        permission,
        objectType: 'client',
        objectId: (id) => id,
        async read(id, session, _context, now) {
          const found = await dependencies.clientReads[read](session, id, localDateOf(now));
          if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
          return ok({ value: found.json, clientIds: found.clientIds });
        },
      },
      dependencies,
    );
}
