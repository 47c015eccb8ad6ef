import { serviceDaysCount } from '../../../domain/clients/facts/unemployment-counters.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { ClientNotFound } from '../get-client.query.ts';
import type { FactReads } from './fact-reads.port.ts';

export interface FactQueryDependencies extends QueryDependencies {
  readonly factReads: FactReads;
}

/** Of whom, and as known when: null = as known now. */
export interface KnownFactsInput {
  readonly clientId: ClientId;
  readonly knownAt: Instant | null;
}

/** Homes and places of residence of a client. */
export const getResidences = queryOfFacts('get-residences', 'residences');
/** Job searches of a client. */
export const getJobSearches = queryOfFacts('get-job-searches', 'jobSearches');
/** Employment status spans of a client. */
export const getStatusSpans = queryOfFacts('get-status-spans', 'statusSpans');
/** Earnings rights, support days and dismissals of a client, and what contradicts itself in them. */
export const getEntitlements = queryOfFacts('get-entitlements', 'entitlements');

export interface SpellsInput extends KnownFactsInput {
  /** Day for which the sliding counters are counted; null = as they were stored last. */
  readonly on: PlainDate | null;
}

/** Unemployment spells of a client as they were derived, and the sliding counters. */
export function getSpells(
  dependencies: FactQueryDependencies & { readonly legislation: Legislation },
): Query<SpellsInput, string, ClientNotFound> {
  return query(
    {
      name: 'get-spells',
      permission: 'client.read',
      objectType: 'client',
      objectId: ({ clientId }) => clientId,
      async read({ clientId, knownAt, on }, session, _context, now) {
        const today = localDateOf(now);
        const counted = serviceDaysCount(await dependencies.legislation.inForce(), on ?? today);
        const asked = { today, knownAt, on, serviceDaysCount: counted };
        const found = await dependencies.factReads.spells(session, clientId, asked);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

function queryOfFacts(name: string, read: Exclude<keyof FactReads, 'spells'>) {
  return (dependencies: FactQueryDependencies): Query<KnownFactsInput, string, ClientNotFound> =>
    query(
      {
        name,
        permission: 'client.read',
        objectType: 'client',
        objectId: ({ clientId }) => clientId,
        async read({ clientId, knownAt }, session, _context, now) {
          const asked = { today: localDateOf(now), knownAt };
          const found = await dependencies.factReads[read](session, clientId, asked);
          if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
          return ok({ value: found.json, clientIds: found.clientIds });
        },
      },
      dependencies,
    );
}
