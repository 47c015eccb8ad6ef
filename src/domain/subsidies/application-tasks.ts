import {
  type ProcessTask,
  settledTasks,
  TASK_KINDS,
  type TaskChanges,
  type TaskEnd,
  type TaskKind,
  type WantedTask,
} from '../handling/task.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** Kinds of tasks that an application for a subsidy or grant has. */
export const APPLICATION_TASKS = [
  'DECIDE_APPLICATION',
  'FOLLOW_UP_APPLICATION',
] as const satisfies readonly TaskKind[];

/** Tasks of a case that end as done, and what else changes. */
export interface ApplicationTaskChanges {
  readonly ended: readonly { readonly task: ProcessTask; readonly end: TaskEnd }[];
  readonly changes: TaskChanges;
}

/**
 * What changes among the open tasks of a case so that those are left that are wanted. What is wanted no more is done on
 * the day, unless the case was closed without: then it falls away.
 */
export function settledApplication(
  { id, isClosed }: { readonly id: string; readonly isClosed: boolean },
  wanted: readonly WantedTask[],
  open: readonly ProcessTask[],
  on: PlainDate,
): ApplicationTaskChanges {
  const own = open.filter(({ subject }) => subject?.id === id);
  const done = own.filter((task) => !isClosed && !wanted.some(({ key }) => key === task.key));
  return {
    ended: done.map((task) => ({
      task,
      end: { outcome: 'DONE', on, lateness: on > task.dueOn ? TASK_KINDS[task.kind] : null, words: null },
    })),
    changes: settledTasks(
      own.filter((task) => !done.includes(task)),
      wanted,
      () => 'MATTER_CLOSED',
    ),
  };
}
