import { type CursorInvalid, pageFound, query, type Query } from '../shared/query.ts';
import type { GrantFilter } from './access-reads.port.ts';
import type { AccessQueryDependencies } from './find-barriers.query.ts';

/** Rights in the bodies of whoever asks, those that have ended too; the keeper of the register sees all (D6). */
export function findGrants(dependencies: AccessQueryDependencies): Query<GrantFilter, string, CursorInvalid> {
  return query(
    {
      name: 'find-grants',
      permission: 'grant.read',
      objectType: 'grant',
      async read(asked, session) {
        return pageFound(await dependencies.accessReads.grants(session, asked));
      },
    },
    dependencies,
  );
}
