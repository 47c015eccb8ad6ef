import type { NoticeId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { type CursorInvalid, pageFound, query, type Query } from '../../shared/query.ts';
import type { NoticeFilter } from '../client-reads.port.ts';
import type { Page } from '../../ports/page.ts';
import type { ClientQueryDependencies } from '../get-client.query.ts';

/** Referral notices that the acting body sent or is to receive, the latest first. */
export function findReferralNotices(
  dependencies: ClientQueryDependencies,
): Query<NoticeFilter & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-referral-notices',
      permission: 'notice.read',
      objectType: 'referral-notice',
      async read({ state, after, limit }, session, _context, now) {
        const page = { after, limit };
        const found = await dependencies.clientReads.notices(session, { state }, page, localDateOf(now));
        return pageFound(found);
      },
    },
    dependencies,
  );
}

/** One referral notice with its version, which a receipt must name. */
export function getReferralNotice(
  dependencies: ClientQueryDependencies,
): Query<NoticeId, { readonly json: string; readonly version: number }, Failure<'NOTICE_NOT_FOUND'>> {
  return query(
    {
      name: 'get-referral-notice',
      permission: 'notice.read',
      objectType: 'referral-notice',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.clientReads.notice(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'NOTICE_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
