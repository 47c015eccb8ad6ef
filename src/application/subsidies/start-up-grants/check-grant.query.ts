import type { StartUpGrantId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Calculation } from '../../../domain/subsidies/calculation.ts';
import {
  examinedExtension,
  examinedGrant,
  type GrantObstacle,
} from '../../../domain/subsidies/start-up-grants/grant-terms.ts';
import type { PlannedPeriod } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { UnitOfWork } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import { type QuotaLeft, quotaLeft } from '../quota-left.ts';

/** What a decision of today could grant, and why not; nothing is written. */
export interface GrantCheck {
  readonly on: PlainDate;
  readonly isExtension: boolean;
  readonly obstacles: readonly Failure<GrantObstacle>[];
  readonly period: PlannedPeriod | null;
  readonly calculation: Calculation | null;
  /** A side business becomes the main one, and no rule of the day says that it may. */
  readonly isByInterpretation: boolean;
  /** Null where there is no open quota of the year. */
  readonly quota: QuotaLeft | null;
}

/**
 * Explains what could be granted today: everything in the way, or the period and the amount, row by row, and what the quota
 * has left.
 */
export function checkStartUpGrant({
  unitOfWork,
  legislation,
  accessLog,
  clock,
}: QueryDependencies & {
  readonly unitOfWork: UnitOfWork;
  readonly legislation: Legislation;
}): Query<StartUpGrantId, GrantCheck, Failure<'START_UP_GRANT_NOT_FOUND'>> {
  return query<StartUpGrantId, GrantCheck, Failure<'START_UP_GRANT_NOT_FOUND'>>(
    {
      name: 'check-start-up-grant',
      permission: 'start-up-grant.read',
      objectType: 'start-up-grant',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const on = localDateOf(now);
        const law = await legislation.inForce();
        return unitOfWork.run(session, async (tx) => {
          const grant = await tx.subsidies.startUpGrants.byId(id);
          if (grant === null) return fail('not-found', 'START_UP_GRANT_NOT_FOUND', { id });
          const isExtension = grant.periods.length > 0;
          const examined = isExtension ? examinedExtension(grant, on, law) : examinedGrant(grant, on, law);
          const { period, calculation } =
            'period' in examined ? examined : { period: null, calculation: null };
          const rules = law.startUpGrant.at(on);
          const needed = {
            serviceLine: 'START_UP_GRANT',
            body: grant.handler,
            commitment: isExtension ? null : grant.commitment,
            cents: calculation?.cents ?? 0,
          } as const;
          const value: GrantCheck = {
            on,
            isExtension,
            obstacles: examined.obstacles,
            period,
            calculation,
            isByInterpretation:
              grant.business.fromSideBusiness && rules.ok && rules.value.rules.sideBusiness === null,
            quota: await quotaLeft(tx, needed, on),
          };
          return ok({ value, clientIds: [grant.clientId] });
        });
      },
    },
    { accessLog, clock },
  );
}
