import type {
  DueBetween,
  ProcessWorkItem,
  ProcessWorklistName,
} from '../../../domain/process/worklists/process-worklist.ts';
import type { TaskKind } from '../../../domain/handling/task.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Page } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Whose tasks are wanted; null = of everybody. */
export interface TaskOwner {
  readonly official: string | null;
  readonly team: string | null;
  /** Municipality that is responsible, or, while a TE Office is, in which the client lives. */
  readonly municipality: string | null;
}

export interface TaskFilter extends TaskOwner {
  readonly kind: TaskKind | null;
}

/** By what counts are told apart. */
export type CountedBy = 'body' | 'team' | 'official';

/** How many tasks the lists have, of one body, team or official; null = of clients who have none. */
export interface CountsOfOwner {
  readonly owner: string | null;
  readonly counts: Readonly<Record<ProcessWorklistName, number>>;
}

/** Tasks as they were read, where the next page begins, and whose data are in them. */
export interface ProcessWorkItems {
  readonly items: readonly ProcessWorkItem[];
  readonly next: string | null;
  readonly clientIds: readonly ClientId[];
}

/** Worklists of the service process, read from open tasks. */
export interface ProcessWorklistReads {
  counts(
    session: Session,
    owner: TaskOwner,
    by: CountedBy,
    today: PlainDate,
    ahead: PlainDate,
  ): Promise<readonly CountsOfOwner[]>;
  /** Those due first before others; null after a cursor that no page gave. */
  items(
    session: Session,
    name: ProcessWorklistName,
    filter: TaskFilter,
    due: DueBetween,
    page: Page,
    today: PlainDate,
  ): Promise<ProcessWorkItems | null>;
}
