import { localDateOf } from '../../domain/shared/instant.ts';
import { type CursorInvalid, pageFound, query, type Query } from '../shared/query.ts';
import type { ClientFilter } from './client-reads.port.ts';
import type { Page } from '../ports/page.ts';
import type { ClientQueryDependencies } from './get-client.query.ts';

/** The clients of the acting body in alphabetical order, a page at a time. */
export function findClients(
  dependencies: ClientQueryDependencies,
): Query<ClientFilter & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-clients',
      permission: 'client.read',
      objectType: 'client',
      async read({ after, limit, ...filter }, session, _context, now) {
        const page = { after, limit };
        return pageFound(await dependencies.clientReads.clients(session, filter, page, localDateOf(now)));
      },
    },
    dependencies,
  );
}
