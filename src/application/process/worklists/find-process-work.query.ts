import {
  type ProcessWorkItem,
  type ProcessWorklistName,
  shownIn,
} from '../../../domain/process/worklists/process-worklist.ts';
import { countFrom } from '../../../domain/shared/deadlines.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Page } from '../../ports/page.ts';
import { type CursorInvalid, query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type {
  CountedBy,
  CountsOfOwner,
  ProcessWorklistReads,
  TaskFilter,
  TaskOwner,
} from './process-worklist-reads.port.ts';

export interface ProcessWorklistDependencies extends QueryDependencies {
  readonly processWorklistReads: ProcessWorklistReads;
  readonly legislation: Legislation;
}

/** How many tasks the lists of the acting body have, by body, team or official. */
export function countProcessWork(
  dependencies: ProcessWorklistDependencies,
): Query<TaskOwner & { readonly by: CountedBy }, readonly CountsOfOwner[], Failure<'RULE_NOT_FOUND'>> {
  return query<TaskOwner & { readonly by: CountedBy }, readonly CountsOfOwner[], Failure<'RULE_NOT_FOUND'>>(
    {
      name: 'count-process-work',
      permission: 'process-worklist.read',
      objectType: 'process-worklist',
      async read({ by, ...owner }, session, _context, now) {
        const today = localDateOf(now);
        const law = (await dependencies.legislation.inForce()).serviceProcess.at(today);
        if (!law.ok) return law;
        const ahead = countFrom(today, law.value.rules.dueShownAhead);
        const value = await dependencies.processWorklistReads.counts(session, owner, by, today, ahead);
        return ok({ value, clientIds: [] });
      },
    },
    dependencies,
  );
}

export type FindProcessWorkInput = {
  readonly name: ProcessWorklistName;
  readonly until: PlainDate | null;
} & TaskFilter &
  Page;

/** Part of a list, the most urgent first. */
export interface ProcessWorklistPage {
  readonly today: PlainDate;
  readonly items: readonly ProcessWorkItem[];
  readonly next: string | null;
}

/** Tasks in a list of the acting body, those due first before others. */
export function findProcessWork(
  dependencies: ProcessWorklistDependencies,
): Query<FindProcessWorkInput, ProcessWorklistPage, CursorInvalid | Failure<'RULE_NOT_FOUND'>> {
  return query<FindProcessWorkInput, ProcessWorklistPage, CursorInvalid | Failure<'RULE_NOT_FOUND'>>(
    {
      name: 'find-process-work',
      permission: 'process-worklist.read',
      objectType: 'process-worklist',
      async read({ name, until, after, limit, ...filter }, session, _context, now) {
        const today = localDateOf(now);
        const law = (await dependencies.legislation.inForce()).serviceProcess.at(today);
        if (!law.ok) return law;
        const ahead = countFrom(today, law.value.rules.dueShownAhead);
        const due = shownIn(name, today, ahead, until);
        const page = { after, limit };
        const found = await dependencies.processWorklistReads.items(session, name, filter, due, page, today);
        if (found === null) return fail('invalid', 'CURSOR_INVALID');
        const { items, next, clientIds } = found;
        return ok({ value: { today, items, next }, clientIds });
      },
    },
    dependencies,
  );
}
