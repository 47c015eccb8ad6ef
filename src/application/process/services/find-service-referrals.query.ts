import type { ClientId, ServiceReferralId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { ServiceReads } from './service-reads.port.ts';

export interface ServiceQueryDependencies extends QueryDependencies {
  readonly serviceReads: ServiceReads;
}

/** Referrals of a client, the latest first. */
export function findServiceReferrals(
  dependencies: ServiceQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-service-referrals',
      permission: 'service-referral.read',
      objectType: 'client',
      objectId: (client) => client,
      dataClasses: ['basic', 'health'],
      async read(client, session, _context, now) {
        const found = await dependencies.serviceReads.ofClient(session, client, localDateOf(now));
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** One referral with its version, which a change must name. */
export function getServiceReferral(
  dependencies: ServiceQueryDependencies,
): Query<
  ServiceReferralId,
  { readonly json: string; readonly version: number },
  Failure<'SERVICE_REFERRAL_NOT_FOUND'>
> {
  return query(
    {
      name: 'get-service-referral',
      permission: 'service-referral.read',
      objectType: 'service-referral',
      objectId: (id) => id,
      dataClasses: ['basic', 'health'],
      async read(id, session, _context, now) {
        const found = await dependencies.serviceReads.one(session, id, localDateOf(now));
        if (found === null) return fail('not-found', 'SERVICE_REFERRAL_NOT_FOUND', { id });
        return ok({ value: { json: found.json, version: found.version }, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Seats of the acting body, and of those it looks upon, the latest course first. */
export function findSeatPools(dependencies: ServiceQueryDependencies): Query<null, string, never> {
  return query(
    {
      name: 'find-seat-pools',
      permission: 'seat-pool.read',
      objectType: 'seat-pool',
      async read(_input, session) {
        const { json, clientIds } = await dependencies.serviceReads.seatPools(session);
        return ok({ value: json, clientIds });
      },
    },
    dependencies,
  );
}
