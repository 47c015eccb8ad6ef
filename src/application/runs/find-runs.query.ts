import type { RunId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Page } from '../ports/page.ts';
import { type CursorInvalid, pageFound, query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { RunReads, RunRowFilter } from './run-reads.port.ts';

export interface RunQueryDependencies extends QueryDependencies {
  readonly runReads: RunReads;
}

/** One run with its progress and outcome. */
export function getRun(dependencies: RunQueryDependencies): Query<RunId, string, Failure<'RUN_NOT_FOUND'>> {
  return query(
    {
      name: 'get-run',
      permission: 'run.read',
      objectType: 'run',
      objectId: (id) => id,
      async read(id, session) {
        const json = await dependencies.runReads.run(session, id);
        return json === null
          ? fail('not-found', 'RUN_NOT_FOUND', { id })
          : ok({ value: json, clientIds: [] });
      },
    },
    dependencies,
  );
}

/** Runs of the acting body, the latest first. */
export function findRuns(dependencies: RunQueryDependencies): Query<Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-runs',
      permission: 'run.read',
      objectType: 'run',
      async read(page, session) {
        const json = await dependencies.runReads.runs(session, page);
        return pageFound(json === null ? null : { json, clientIds: [] });
      },
    },
    dependencies,
  );
}

type FindRunRowsInput = { readonly id: RunId } & RunRowFilter & Page;

/** What became of each client of a run, in the order of their ids. */
export function findRunRows(
  dependencies: RunQueryDependencies,
): Query<FindRunRowsInput, string, Failure<'RUN_NOT_FOUND'> | CursorInvalid> {
  return query<FindRunRowsInput, string, Failure<'RUN_NOT_FOUND'> | CursorInvalid>(
    {
      name: 'find-run-rows',
      permission: 'run.read',
      objectType: 'run',
      objectId: ({ id }) => id,
      async read({ id, outcome, ...page }, session, _context, now) {
        const found = await dependencies.runReads.rows(session, id, { outcome }, page, localDateOf(now));
        if (found === 'RUN_NOT_FOUND') return fail('not-found', found, { id });
        return pageFound(found === 'CURSOR_INVALID' ? null : found);
      },
    },
    dependencies,
  );
}
