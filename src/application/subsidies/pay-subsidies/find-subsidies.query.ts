import type { ClientId, PaySubsidyId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Page } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { PaySubsidyReads, WantedSubsidies } from './pay-subsidy-reads.port.ts';

export interface SubsidyQueryDependencies extends QueryDependencies {
  readonly paySubsidyReads: PaySubsidyReads;
}

/** Cases of pay subsidy for a client, the latest first. */
export function findPaySubsidies(
  dependencies: SubsidyQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-pay-subsidies',
      permission: 'pay-subsidy.read',
      objectType: 'client',
      objectId: (client) => client,
      dataClasses: ['basic', 'health'],
      async read(client, session) {
        const found = await dependencies.paySubsidyReads.ofClient(session, client);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** One case with its version, which a change must name. */
export function getPaySubsidy(
  dependencies: SubsidyQueryDependencies,
): Query<
  PaySubsidyId,
  { readonly json: string; readonly version: number },
  Failure<'PAY_SUBSIDY_NOT_FOUND'>
> {
  return query(
    {
      name: 'get-pay-subsidy',
      permission: 'pay-subsidy.read',
      objectType: 'pay-subsidy',
      objectId: (id) => id,
      dataClasses: ['basic', 'health'],
      async read(id, session) {
        const found = await dependencies.paySubsidyReads.one(session, id);
        if (found === null) return fail('not-found', 'PAY_SUBSIDY_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Cases that the acting body handles, by state: what waits for a decision first begins first. */
export function findHandledSubsidies(
  dependencies: SubsidyQueryDependencies,
): Query<WantedSubsidies & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-handled-pay-subsidies',
      permission: 'pay-subsidy.read',
      objectType: 'pay-subsidy',
      async read({ states, extensions, ...page }, session) {
        return pageFound(await dependencies.paySubsidyReads.handled(session, { states, extensions }, page));
      },
    },
    dependencies,
  );
}
