import type { ClientId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { ClientReads } from './client-reads.port.ts';

export type ClientNotFound = Failure<'CLIENT_NOT_FOUND'>;

export interface ClientQueryDependencies extends QueryDependencies {
  readonly clientReads: ClientReads;
}

/** One client with what is known today, as JSON; a client whom the acting body does not see is not found. */
export function getClient(dependencies: ClientQueryDependencies): Query<ClientId, string, ClientNotFound> {
  return query(
    {
      name: 'get-client',
      permission: 'client.read',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.client(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Every determination of a client, the latest first. */
export function getClientDeterminations(
  dependencies: ClientQueryDependencies,
): Query<ClientId, string, ClientNotFound> {
  return query(
    {
      name: 'get-client-determinations',
      permission: 'determination.read',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.determinations(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Who has been responsible for a client and when, the latest first. */
export function getClientResponsibilities(
  dependencies: ClientQueryDependencies,
): Query<ClientId, string, ClientNotFound> {
  return query(
    {
      name: 'get-client-responsibilities',
      permission: 'client.read',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.responsibilities(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
