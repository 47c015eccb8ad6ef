import type { ClientId } from '../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { AccessReads } from './access-reads.port.ts';

export interface AccessQueryDependencies extends QueryDependencies {
  readonly accessReads: AccessReads;
}

/** Who may not handle a client, those before included. */
export function getDisqualifications(
  dependencies: AccessQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'get-disqualifications',
      permission: 'disqualification.record',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.accessReads.disqualifications(session, id);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Every suspension that the supervisor has ordered, the latest first. */
export function findSuspensions(dependencies: AccessQueryDependencies): Query<null, string, never> {
  return query(
    {
      name: 'find-suspensions',
      permission: 'suspension.read',
      objectType: 'suspension',
      async read(_input, session) {
        const { json, clientIds } = await dependencies.accessReads.suspensions(session);
        return ok({ value: json, clientIds });
      },
    },
    dependencies,
  );
}
