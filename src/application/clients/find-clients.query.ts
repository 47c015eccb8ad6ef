import { localDateOf } from '../../domain/shared/instant.ts';
import { type CursorInvalid, pageFound, query, type Query } from '../shared/query.ts';
import type { ClientFilter } from './client-reads.port.ts';
import type { Page } from '../ports/page.ts';
import type { ClientQueryDependencies } from './get-client.query.ts';

export type FindClientsInput = ClientFilter & Page;

/** The clients of the acting body in alphabetical order, a page at a time. */
export function findClients(
  dependencies: ClientQueryDependencies,
): Query<FindClientsInput, string, CursorInvalid> {
  return query(
    {
      name: 'find-clients',
      permission: 'client.read',
      objectType: 'client',
      async read({ municipality, after, limit }, session, _context, now) {
        const today = localDateOf(now);
        const found = await dependencies.clientReads.clients(
          session,
          { municipality },
          { after, limit },
          today,
        );
        return pageFound(found);
      },
    },
    dependencies,
  );
}
