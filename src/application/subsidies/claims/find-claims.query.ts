import type { ClaimId, ClientId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Page } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { ClaimReads } from './claim-reads.port.ts';

export interface ClaimQueryDependencies extends QueryDependencies {
  readonly claimReads: ClaimReads;
}

/** Whose claims are wanted: all of them, or those of one case. */
export interface ClaimsWanted {
  readonly client: ClientId;
  readonly case: string | null;
}

/** Claims of a client, the latest first. */
export function findClaims(
  dependencies: ClaimQueryDependencies,
): Query<ClaimsWanted, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-claims',
      permission: 'claim.read',
      objectType: 'client',
      objectId: ({ client }) => client,
      dataClasses: ['basic', 'health'],
      async read({ client, case: on }, session) {
        const found = await dependencies.claimReads.ofClient(session, client, on);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Claims that the acting body has to pay or reject, the earliest first. */
export function findClaimsToHandle(dependencies: ClaimQueryDependencies): Query<Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-claims-to-handle',
      permission: 'claim.handle',
      objectType: 'claim',
      read: async (page, session) => pageFound(await dependencies.claimReads.toHandle(session, page)),
    },
    dependencies,
  );
}

/** One claim with its version, which a change must name. */
export function getClaim(
  dependencies: ClaimQueryDependencies,
): Query<ClaimId, { readonly json: string; readonly version: number }, Failure<'CLAIM_NOT_FOUND'>> {
  return query(
    {
      name: 'get-claim',
      permission: 'claim.read',
      objectType: 'claim',
      objectId: (id) => id,
      dataClasses: ['basic', 'health'],
      async read(id, session) {
        const found = await dependencies.claimReads.one(session, id);
        if (found === null) return fail('not-found', 'CLAIM_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
