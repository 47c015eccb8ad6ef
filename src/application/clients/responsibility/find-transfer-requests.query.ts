import type { RequestId } from '../../../domain/shared/ids.ts';
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
import type { RequestFilter, RequestReads } from './request-reads.port.ts';

export interface RequestQueryDependencies extends QueryDependencies {
  readonly requestReads: RequestReads;
}

/** Requests in which the acting body has a part, the latest first. */
export function findTransferRequests(
  dependencies: RequestQueryDependencies,
): Query<RequestFilter & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-transfer-requests',
      permission: 'request.read',
      objectType: 'transfer-request',
      async read({ state, after, limit }, session, _context, now) {
        const page = { after, limit };
        return pageFound(
          await dependencies.requestReads.requests(session, { state }, page, localDateOf(now)),
        );
      },
    },
    dependencies,
  );
}

/** One request with its version, which a change must name. */
export function getTransferRequest(
  dependencies: RequestQueryDependencies,
): Query<RequestId, { readonly json: string; readonly version: number }, Failure<'REQUEST_NOT_FOUND'>> {
  return query(
    {
      name: 'get-transfer-request',
      permission: 'request.read',
      objectType: 'transfer-request',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.requestReads.request(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'REQUEST_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Every employment authority with its municipalities. */
export function findEmploymentAuthorities(
  dependencies: RequestQueryDependencies,
): Query<null, string, never> {
  return query(
    {
      name: 'find-employment-authorities',
      permission: 'employment-authority.read',
      objectType: 'employment-authority',
      async read(_input, session) {
        const { json, clientIds } = await dependencies.requestReads.employmentAuthorities(session);
        return ok({ value: json, clientIds });
      },
    },
    dependencies,
  );
}
