import type { ClientId, GuidanceId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { MatterReads } from '../process-reads.port.ts';

export interface GuidanceQueryDependencies extends QueryDependencies {
  readonly guidanceReads: MatterReads;
}

/** One guidance with its sessions. */
export function getGuidance(
  dependencies: GuidanceQueryDependencies,
): Query<GuidanceId, { readonly json: string; readonly version: number }, Failure<'GUIDANCE_NOT_FOUND'>> {
  return query(
    {
      name: 'get-guidance',
      permission: 'guidance.read',
      objectType: 'guidance',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.guidanceReads.one(session, id);
        return found === null
          ? fail('not-found', 'GUIDANCE_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Guidance of a client, the latest first. */
export function findGuidance(
  dependencies: GuidanceQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-guidance',
      permission: 'guidance.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.guidanceReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
