import { type PlanChange, planChanges } from '../../../domain/process/plans/plan-changes.ts';
import type { ClientId, PlanId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { DocumentedPlan, PlanReads } from './plan-reads.port.ts';

export interface PlanQueryDependencies extends QueryDependencies {
  readonly planReads: PlanReads;
}

/** A plan in a version, or as it is now for null. */
export interface PlanAsked {
  readonly id: PlanId;
  readonly version: number | null;
}

type NotFound = Failure<'PLAN_NOT_FOUND'>;

/** One plan with its version, which a change must name. */
export function getPlan(
  dependencies: PlanQueryDependencies,
): Query<PlanAsked, { readonly json: string; readonly version: number }, NotFound> {
  return query(
    {
      name: 'get-plan',
      permission: 'plan.read',
      objectType: 'plan',
      objectId: ({ id }) => id,
      async read({ id, version }, session) {
        const found = await dependencies.planReads.one(session, id, version);
        if (found === null) return fail('not-found', 'PLAN_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Every plan of a client, the latest first. */
export function findPlans(
  dependencies: PlanQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-plans',
      permission: 'plan.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.planReads.ofClient(session, client);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Two versions of a plan that are to be compared. */
export interface VersionsAsked {
  readonly id: PlanId;
  readonly from: number;
  readonly to: number;
}

/** How a version of a plan differs from another. */
export function getPlanChanges(
  dependencies: PlanQueryDependencies,
): Query<VersionsAsked, readonly PlanChange[], NotFound> {
  return query(
    {
      name: 'get-plan-changes',
      permission: 'plan.read',
      objectType: 'plan',
      objectId: ({ id }) => id,
      async read({ id, from, to }, session) {
        const found = await dependencies.planReads.versions(session, id, from, to);
        const [before, after] = found?.plans ?? [];
        if (!found || !before || !after) return fail('not-found', 'PLAN_NOT_FOUND', { id });
        return ok({ value: planChanges(before, after), clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** What the document of a plan is made from. */
export function getPlanDocument(
  dependencies: PlanQueryDependencies,
): Query<PlanAsked, DocumentedPlan, NotFound> {
  return query(
    {
      name: 'get-plan-document',
      permission: 'plan.read',
      objectType: 'plan',
      objectId: ({ id }) => id,
      async read({ id, version }, session) {
        const document = await dependencies.planReads.documented(session, id, version);
        if (document === null) return fail('not-found', 'PLAN_NOT_FOUND', { id });
        return ok({ value: document.found, clientIds: document.clientIds });
      },
    },
    dependencies,
  );
}
