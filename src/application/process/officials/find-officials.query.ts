import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Page } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { OfficialReads } from './official-reads.port.ts';

export interface OfficialQueryDependencies extends QueryDependencies {
  readonly officialReads: OfficialReads;
}

/** The official who answers for a client, and those before. */
export function getOfficial(
  dependencies: OfficialQueryDependencies,
): Query<ClientId, { readonly json: string; readonly version: number }, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'get-official',
      permission: 'official.read',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.officialReads.ofClient(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        const { json, version, clientIds } = found;
        return ok({ value: { json, version }, clientIds });
      },
    },
    dependencies,
  );
}

/** Clients of an official whom the acting body sees. */
export function findClientsOfOfficial(
  dependencies: OfficialQueryDependencies,
): Query<{ readonly subject: string } & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-clients-of-official',
      permission: 'official.read',
      objectType: 'official',
      async read({ subject, after, limit }, session, _context, now) {
        const page = { after, limit };
        return pageFound(
          await dependencies.officialReads.clientsOf(session, subject, page, localDateOf(now)),
        );
      },
    },
    dependencies,
  );
}
