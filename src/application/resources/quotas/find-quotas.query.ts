import type { QuotaId } from '../../../domain/shared/ids.ts';
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
import type { QuotaFilter, QuotaReads, QuotaYear, Underuse } from './quota-reads.port.ts';

export interface QuotaQueryDependencies extends QueryDependencies {
  readonly quotaReads: QuotaReads;
}

type NotFound = Failure<'QUOTA_NOT_FOUND'>;

/** Quotas that the acting body sees, the latest years first. */
export function findQuotas(
  dependencies: QuotaQueryDependencies,
): Query<QuotaFilter & Page, string, CursorInvalid> {
  return query<QuotaFilter & Page, string, CursorInvalid>(
    {
      name: 'find-quotas',
      permission: 'quota.read',
      objectType: 'quota',
      kind: 'search',
      async read({ after, limit, ...filter }, session) {
        return pageFound(await dependencies.quotaReads.all(session, filter, { after, limit }));
      },
    },
    dependencies,
  );
}

/** A quota with what led to how it stands. */
export function getQuota(
  dependencies: QuotaQueryDependencies,
): Query<QuotaId, { readonly json: string; readonly version: number }, NotFound> {
  return query<QuotaId, { readonly json: string; readonly version: number }, NotFound>(
    {
      name: 'get-quota',
      permission: 'quota.read',
      objectType: 'quota',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.quotaReads.one(session, id);
        return found === null
          ? fail('not-found', 'QUOTA_NOT_FOUND', { id })
          : ok({ value: found, clientIds: [] });
      },
    },
    dependencies,
  );
}

/** Part of the ledger of a quota, in its order. A quota that the body does not see has an empty one. */
export function getQuotaMovements(
  dependencies: QuotaQueryDependencies,
): Query<{ readonly id: QuotaId } & Page, string, CursorInvalid | NotFound> {
  return query<{ readonly id: QuotaId } & Page, string, CursorInvalid | NotFound>(
    {
      name: 'get-quota-movements',
      permission: 'quota.read',
      objectType: 'quota',
      objectId: ({ id }) => id,
      async read({ id, ...page }, session) {
        const found = await dependencies.quotaReads.movements(session, id, page);
        const isUnknown = found !== null && page.after === null && isEmpty(found.json);
        return isUnknown ? fail('not-found', 'QUOTA_NOT_FOUND', { id }) : pageFound(found);
      },
    },
    dependencies,
  );
}

/** Every ledger begins with the amount that was proposed: one without movements is of no quota that is seen. */
function isEmpty(json: string): boolean {
  return (JSON.parse(json) as { readonly items: readonly unknown[] }).items.length === 0;
}

/** How a quota went, month by month. */
export function getQuotaYear(dependencies: QuotaQueryDependencies): Query<QuotaId, QuotaYear, NotFound> {
  return query<QuotaId, QuotaYear, NotFound>(
    {
      name: 'get-quota-year',
      permission: 'quota.read',
      objectType: 'quota',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.quotaReads.year(session, id, localDateOf(now));
        return found === null
          ? fail('not-found', 'QUOTA_NOT_FOUND', { id })
          : ok({ value: found, clientIds: [] });
      },
    },
    dependencies,
  );
}

/** What was left of the quotas of a year (E68): reported, and no new money. */
export function getUnderuse(dependencies: QuotaQueryDependencies): Query<number, readonly Underuse[], never> {
  return query<number, readonly Underuse[], never>(
    {
      name: 'get-quota-underuse',
      permission: 'quota.read',
      objectType: 'quota',
      async read(budgetYear, session) {
        return ok({ value: await dependencies.quotaReads.underuse(session, budgetYear), clientIds: [] });
      },
    },
    dependencies,
  );
}
