import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { MatterReads } from '../process-reads.port.ts';

/** Integration rights, multi-sector cases and triggers of the activation plan as they are read. */
export interface EntitlementReads {
  readonly integrationRights: MatterReads;
  readonly multiSectorCases: MatterReads;
  readonly activationTriggers: MatterReads;
}

export interface EntitlementQueryDependencies extends QueryDependencies {
  readonly entitlementReads: EntitlementReads;
}

/** One matter with its version, which a change must name. */
type GetMatter<NotFound extends string> = (
  dependencies: EntitlementQueryDependencies,
) => Query<string, Pick<VersionedAnswer, 'json' | 'version'>, Failure<NotFound>>;

/** Those of a client, the latest first. */
type FindMatters = (
  dependencies: EntitlementQueryDependencies,
) => Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>>;

function getting<NotFound extends string>(
  objectType: string,
  kind: keyof EntitlementReads,
  notFound: NotFound,
): GetMatter<NotFound> {
  return (dependencies) =>
    query(
      {
        name: `get-${objectType}`,
        permission: 'entitlement.read',
        objectType,
        objectId: (id) => id,
        async read(id, session) {
          const found = await dependencies.entitlementReads[kind].one(session, id);
          if (found === null) return fail('not-found', notFound, { id });
          const { json, version, clientIds } = found;
          return ok({ value: { json, version }, clientIds });
        },
      },
      dependencies,
    );
}

function finding(objectType: string, kind: keyof EntitlementReads): FindMatters {
  return (dependencies) =>
    query(
      {
        name: `find-${objectType}s`,
        permission: 'entitlement.read',
        objectType: 'client',
        objectId: (client) => client,
        async read(client, session) {
          const found = await dependencies.entitlementReads[kind].ofClient(session, client);
          return found === null
            ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
            : ok({ value: found.json, clientIds: found.clientIds });
        },
      },
      dependencies,
    );
}

export const getIntegrationRight = getting(
  'integration-right',
  'integrationRights',
  'INTEGRATION_RIGHT_NOT_FOUND',
);
export const findIntegrationRights = finding('integration-right', 'integrationRights');
export const getMultiSectorCase = getting(
  'multi-sector-case',
  'multiSectorCases',
  'MULTI_SECTOR_CASE_NOT_FOUND',
);
export const findMultiSectorCases = finding('multi-sector-case', 'multiSectorCases');
export const getActivationTrigger = getting(
  'activation-trigger',
  'activationTriggers',
  'ACTIVATION_TRIGGER_NOT_FOUND',
);
export const findActivationTriggers = finding('activation-trigger', 'activationTriggers');
