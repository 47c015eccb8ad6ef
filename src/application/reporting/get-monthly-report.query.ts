import { mayReadFiguresOf } from '../../domain/access/visibility.ts';
import { rulesOn } from '../../domain/legislation/timeline.ts';
import { trialAreaOn } from '../../domain/legislation/trial-areas.ts';
import { coveredLevels } from '../../domain/reporting/coverage.ts';
import { composeLevels, type MonthlyReport, type Population } from '../../domain/reporting/monthly-report.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { lastDayOf, type YearMonth } from '../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Legislation } from '../ports/legislation.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { ReportReads } from './report-reads.port.ts';

export interface MonthlyReportInput {
  readonly areaCodes: readonly string[];
  readonly month: YearMonth;
  readonly population: Population;
}

export type MonthlyReportFailure = Failure<'AREA_UNKNOWN' | 'MONTH_NOT_ENDED' | 'RULE_NOT_FOUND'>;

export interface ReportQueryDependencies extends QueryDependencies {
  readonly legislation: Legislation;
  readonly reportReads: ReportReads;
}

/** Exact figures of a month for areas and their municipalities (R9, R12, R16–R19); other bodies' areas are not found. */
export function getMonthlyReport(
  dependencies: ReportQueryDependencies,
): Query<MonthlyReportInput, MonthlyReport, MonthlyReportFailure> {
  return query<MonthlyReportInput, MonthlyReport, MonthlyReportFailure>(
    {
      name: 'get-monthly-report',
      permission: 'report.read',
      objectType: 'report',
      objectId: ({ areaCodes, month }) => `${areaCodes.join(',')} ${month}`,
      async read({ areaCodes, month, population }, _session, { actor }, now) {
        const countDate = lastDayOf(month);
        const today = localDateOf(now);
        if (countDate > today) return fail('rule-violation', 'MONTH_NOT_ENDED', { month, today });
        const { unemployment, targetGroup } = await dependencies.legislation.inForce();
        const law = rulesOn({ unemployment, targetGroup }, countDate);
        if (!law.ok) return law;
        const areas = areaCodes.map((code) => trialAreaOn(code, countDate));
        for (const [index, area] of areas.entries()) {
          if (area === null || !mayReadFiguresOf(actor.organisation, area)) {
            return fail('not-found', 'AREA_UNKNOWN', { area: areaCodes[index] ?? '', date: countDate });
          }
        }
        const known = areas.filter((area) => area !== null);
        const { counts, coverage } = await dependencies.reportReads.monthlyCounts({
          month,
          countDate,
          population,
          areas: known,
          unemployedCodes: law.value.unemployment.rules.unemployedCodes,
          temporaryProtection: law.value.targetGroup.rules.grounds.includes('TEMP_PROTECTION'),
        });
        const levels = known.flatMap((area) => [
          { area: area.code, municipality: null },
          ...area.municipalities.map((municipality) => ({ area: area.code, municipality })),
        ]);
        const counted = composeLevels(levels, counts);
        return ok({
          value: { month, countDate, population, levels: coveredLevels(counted, coverage) },
          clientIds: [],
        });
      },
    },
    dependencies,
  );
}
