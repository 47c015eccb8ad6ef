import type { ApplicationHandlingRules } from '../../legislation/application-handling.ts';
import {
  type ProcessTask,
  settledTasks,
  TASK_KINDS,
  type TaskChanges,
  type TaskEnd,
  type TaskKind,
  type WantedTask,
} from '../../handling/task.ts';
import { deadline } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { PaySubsidy } from './pay-subsidy.ts';

/** Kinds of tasks that pay subsidies have. */
export const SUBSIDY_TASKS = [
  'DECIDE_APPLICATION',
  'FOLLOW_UP_APPLICATION',
] as const satisfies readonly TaskKind[];

/** Tasks of a case that end as done, and what else changes. */
export interface SubsidyTaskChanges {
  readonly ended: readonly { readonly task: ProcessTask; readonly end: TaskEnd }[];
  readonly changes: TaskChanges;
}

/** What a case demands to be done as it is now, among the open tasks of its client; `on` is the day of the change. */
export function tasksAfter(
  subsidy: PaySubsidy,
  open: readonly ProcessTask[],
  on: PlainDate,
  rules: ApplicationHandlingRules,
): SubsidyTaskChanges {
  const own = open.filter(({ subject }) => subject?.id === subsidy.id);
  const wanted = wantedOf(subsidy, rules);
  // The TE Office has no tasks of the municipality, and what is taken back has not been decided.
  const isClosed = subsidy.state === 'WITHDRAWN' || subsidy.state === 'ROUTED_TO_TE_OFFICE';
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

/** An application waits for its decision, and for what the employer was asked for. */
function wantedOf(subsidy: PaySubsidy, rules: ApplicationHandlingRules): readonly WantedTask[] {
  const { state, asked } = subsidy;
  const isOpen = state === 'RECEIVED' || state === 'INCOMPLETE' || state === 'IN_PREPARATION';
  if (!isOpen) return [];
  const { unmoved, moved } = deadline(localDateOf(subsidy.application.receivedAt), rules.decideWithin);
  const decide = { ...about('DECIDE_APPLICATION', subsidy), dueOn: moved, unmovedDueOn: unmoved };
  if (asked === null) return [decide];
  const { dueOn } = asked;
  return [decide, { ...about('FOLLOW_UP_APPLICATION', subsidy), dueOn, unmovedDueOn: dueOn }];
}

function about(kind: (typeof SUBSIDY_TASKS)[number], { id, asked }: PaySubsidy) {
  const round = kind === 'FOLLOW_UP_APPLICATION' ? `:${asked?.dueOn}` : '';
  return {
    kind,
    key: `${kind}:${id}${round}`,
    subject: { kind: 'pay-subsidy', id },
    isAim: kind === 'DECIDE_APPLICATION',
    rule: null,
  } as const;
}
