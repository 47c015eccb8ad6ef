import type { Page } from '../../ports/page.ts';
import { type CursorInvalid, pageFound, query, type Query } from '../../shared/query.ts';
import type { VacancyQueryDependencies } from './find-vacancies.query.ts';

/** Job postings that could not be taken when they were last seen, and why. */
export function findPostingFaults(
  dependencies: VacancyQueryDependencies,
): Query<Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-posting-faults',
      permission: 'posting-fault.read',
      objectType: 'vacancy-import',
      async read(page, session) {
        return pageFound(await dependencies.vacancyReads.faults(session, page));
      },
    },
    dependencies,
  );
}
