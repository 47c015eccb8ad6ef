import type { VacancyId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Page } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { VacancyFilter, VacancyReads } from './vacancy-reads.port.ts';

export interface VacancyQueryDependencies extends QueryDependencies {
  readonly vacancyReads: VacancyReads;
}

/** Vacancies that are published or that the acting body handles, the latest first (R51, R61). */
export function findVacancies(
  dependencies: VacancyQueryDependencies,
): Query<VacancyFilter & Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-vacancies',
      permission: 'vacancy.read',
      objectType: 'vacancy',
      kind: 'search',
      async read({ after, limit, ...filter }, session) {
        return pageFound(await dependencies.vacancyReads.all(session, filter, { after, limit }));
      },
    },
    dependencies,
  );
}

/** One vacancy as it is now; its contact person for the body that handles it. */
export function getVacancy(
  dependencies: VacancyQueryDependencies,
): Query<VacancyId, { readonly json: string; readonly version: number }, Failure<'VACANCY_NOT_FOUND'>> {
  return query(
    {
      name: 'get-vacancy',
      permission: 'vacancy.read',
      objectType: 'vacancy',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.vacancyReads.one(session, id);
        return found === null
          ? fail('not-found', 'VACANCY_NOT_FOUND', { id })
          : ok({ value: found, clientIds: [] });
      },
    },
    dependencies,
  );
}
