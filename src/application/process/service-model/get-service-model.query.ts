import { mayReadFiguresOf } from '../../../domain/access/visibility.ts';
import { trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import type { ServiceElement } from '../../../domain/process/service-model/service-element.ts';
import {
  type EvidenceCounts,
  levelOf,
  type ServiceModelReport,
} from '../../../domain/process/service-model/service-model-report.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { lastDayOf, type PlainDate, type YearMonth } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';

export interface ServiceModelReads {
  /** Elements of an area, ended ones too. */
  elements(area: string): Promise<readonly ServiceElement[]>;
  /** Clients of the municipalities with a valid job search at the end of a day, and what holds for them by then. */
  counts(municipalities: readonly string[], on: PlainDate): Promise<readonly EvidenceCounts[]>;
}

export interface ServiceModelDependencies extends QueryDependencies {
  readonly serviceModelReads: ServiceModelReads;
}

/** The elements of an area's enhanced service model. */
export function findServiceElements(
  dependencies: ServiceModelDependencies,
): Query<{ readonly area: string }, readonly ServiceElement[], Failure<'AREA_UNKNOWN'>> {
  return query<{ readonly area: string }, readonly ServiceElement[], Failure<'AREA_UNKNOWN'>>(
    {
      name: 'find-service-elements',
      permission: 'report.read',
      objectType: 'service-element',
      async read({ area }, _session, { actor }, now) {
        const date = localDateOf(now);
        const known = trialAreaOn(area, date);
        if (known === null || !mayReadFiguresOf(actor.organisation, known)) {
          return fail('not-found', 'AREA_UNKNOWN', { area, date });
        }
        return ok({ value: await dependencies.serviceModelReads.elements(area), clientIds: [] });
      },
    },
    dependencies,
  );
}

export interface ServiceModelInput {
  readonly area: string;
  readonly month: YearMonth;
}

/** For how many clients each element of an area's model is fulfilled, on the last day of a month (R32–R34). */
export function getServiceModel(
  dependencies: ServiceModelDependencies,
): Query<ServiceModelInput, ServiceModelReport, Failure<'AREA_UNKNOWN' | 'MONTH_NOT_ENDED'>> {
  return query<ServiceModelInput, ServiceModelReport, Failure<'AREA_UNKNOWN' | 'MONTH_NOT_ENDED'>>(
    {
      name: 'get-service-model',
      permission: 'report.read',
      objectType: 'report',
      objectId: ({ area, month }) => `service-model ${area} ${month}`,
      async read({ area, month }, _session, { actor }, now) {
        const countDate = lastDayOf(month);
        const today = localDateOf(now);
        if (countDate > today) return fail('rule-violation', 'MONTH_NOT_ENDED', { month, today });
        const known = trialAreaOn(area, countDate);
        if (known === null || !mayReadFiguresOf(actor.organisation, known)) {
          return fail('not-found', 'AREA_UNKNOWN', { area, date: countDate });
        }
        const { serviceModelReads: reads } = dependencies;
        const elements = await reads.elements(area);
        const counts = await reads.counts(known.municipalities, countDate);
        const levels = counts.map((one) => levelOf(one, elements, countDate));
        return ok({ value: { area, month, countDate, levels }, clientIds: [] });
      },
    },
    dependencies,
  );
}
