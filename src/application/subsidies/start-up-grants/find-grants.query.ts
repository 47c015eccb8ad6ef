import type { ClientId, StartUpGrantId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Calculation } from '../../../domain/subsidies/calculation.ts';
import {
  examinedExtension,
  examinedGrant,
  type GrantObstacle,
} from '../../../domain/subsidies/start-up-grants/grant-terms.ts';
import type {
  PlannedPeriod,
  StartUpGrant,
  StartUpGrantState,
} from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Page, VersionedAnswer } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { GrantReads } from './grant-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly grantReads: GrantReads;
}

type NotFound = Failure<'START_UP_GRANT_NOT_FOUND'>;

/** The start-up grants of a client, the latest first. */
export function findStartUpGrants(
  dependencies: Dependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-start-up-grants',
      permission: 'start-up-grant.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session, _context, now) {
        const found = await dependencies.grantReads.ofClient(session, client, localDateOf(now));
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Applications that the acting body has to decide on, extensions too. */
export function findUndecidedGrants(
  dependencies: Dependencies,
): Query<{ readonly state: StartUpGrantState | null } & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-undecided-grants',
      permission: 'start-up-grant.handle',
      objectType: 'start-up-grant',
      async read({ state, after, limit }, session) {
        return pageFound(await dependencies.grantReads.toDecide(session, state, { after, limit }));
      },
    },
    dependencies,
  );
}

/** One case with its version, which a change must name. */
export function getStartUpGrant(
  dependencies: Dependencies,
): Query<StartUpGrantId, VersionedAnswer, NotFound> {
  return query(
    {
      name: 'get-start-up-grant',
      permission: 'start-up-grant.read',
      objectType: 'start-up-grant',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const found = await dependencies.grantReads.one(session, id, localDateOf(now));
        return found === null
          ? fail('not-found', 'START_UP_GRANT_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** What a decision of today could grant, and why not; nothing is written. */
export interface GrantCheck {
  readonly on: PlainDate;
  readonly isExtension: boolean;
  readonly obstacles: readonly Failure<GrantObstacle>[];
  readonly period: PlannedPeriod | null;
  readonly calculation: Calculation | null;
  /** A side business becomes the main one, and no rule of the day says that it may. */
  readonly isByInterpretation: boolean;
}

/** Explains what could be granted today: everything in the way, or the period and the amount, row by row. */
export function checkStartUpGrant(
  dependencies: Dependencies & { readonly legislation: Legislation },
): Query<StartUpGrantId, GrantCheck, NotFound> {
  return query(
    {
      name: 'check-start-up-grant',
      permission: 'start-up-grant.read',
      objectType: 'start-up-grant',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const on = localDateOf(now);
        const found = await dependencies.grantReads.one(session, id, on);
        if (found === null) return fail('not-found', 'START_UP_GRANT_NOT_FOUND', { id });
        const grant = JSON.parse(found.json) as StartUpGrant;
        const law = await dependencies.legislation.inForce();
        const isExtension = grant.periods.length > 0;
        const examined = isExtension ? examinedExtension(grant, on, law) : examinedGrant(grant, on, law);
        const rules = law.startUpGrant.at(on);
        const value: GrantCheck = {
          on,
          isExtension,
          obstacles: examined.obstacles,
          period: 'period' in examined ? examined.period : null,
          calculation: 'period' in examined ? examined.calculation : null,
          isByInterpretation:
            grant.business.fromSideBusiness && rules.ok && rules.value.rules.sideBusiness === null,
        };
        return ok({ value, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
