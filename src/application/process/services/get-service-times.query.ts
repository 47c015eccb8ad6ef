import { mayReadFiguresOf } from '../../../domain/access/visibility.ts';
import { trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import { publishable, type ServiceTimesCell } from '../../../domain/process/services/service-times.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { addMonths, firstDayOf, lastDayOf, type YearMonth } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { query, type Query } from '../../shared/query.ts';
import type { ServiceQueryDependencies } from './find-service-referrals.query.ts';

export interface ServiceTimesInput {
  readonly area: string;
  readonly month: YearMonth;
}

/** Times to services of an area and its municipalities in a month, as they may be told. */
export interface ServiceTimesReport extends ServiceTimesInput {
  readonly items: readonly ServiceTimesCell[];
}

export interface ServiceTimesDependencies extends ServiceQueryDependencies {
  readonly legislation: Legislation;
}

export type ServiceTimesFailure = Failure<'AREA_UNKNOWN' | 'MONTH_NOT_ENDED' | 'RULE_NOT_FOUND'>;

/** How long it took from need to referral, acceptance and start (R8), by service and month of the start. */
export function getServiceTimes(
  dependencies: ServiceTimesDependencies,
): Query<ServiceTimesInput, ServiceTimesReport, ServiceTimesFailure> {
  return query<ServiceTimesInput, ServiceTimesReport, ServiceTimesFailure>(
    {
      name: 'get-service-times',
      permission: 'report.read',
      objectType: 'report',
      objectId: ({ area, month }) => `${area} ${month}`,
      async read({ area: code, month }, _session, { actor }, now) {
        const countDate = lastDayOf(month);
        const today = localDateOf(now);
        if (countDate > today) return fail('rule-violation', 'MONTH_NOT_ENDED', { month, today });
        const law = (await dependencies.legislation.inForce()).smallCells.at(countDate);
        if (!law.ok) return law;
        const area = trialAreaOn(code, countDate);
        if (area === null || !mayReadFiguresOf(actor.organisation, area)) {
          return fail('not-found', 'AREA_UNKNOWN', { area: code, date: countDate });
        }
        const from = firstDayOf(month);
        const { serviceReads } = dependencies;
        const cells = await serviceReads.times(area.municipalities, from, addMonths(from, 1));
        const items = publishable(cells, law.value.rules);
        return ok({ value: { area: code, month, items }, clientIds: [] });
      },
    },
    dependencies,
  );
}
