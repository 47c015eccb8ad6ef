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
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StartUpGrant } from './start-up-grant.ts';

/** Kinds of tasks that start-up grants have. */
export const GRANT_TASKS = [
  'DECIDE_APPLICATION',
  'FOLLOW_UP_APPLICATION',
] as const satisfies readonly TaskKind[];

/** Tasks of a case that end as done, and what else changes. */
export interface GrantTaskChanges {
  readonly ended: readonly { readonly task: ProcessTask; readonly end: TaskEnd }[];
  readonly changes: TaskChanges;
}

/** What a case demands to be done as it is now, among the open tasks of its client; `on` is the day of the change. */
export function tasksAfter(
  grant: StartUpGrant,
  open: readonly ProcessTask[],
  on: PlainDate,
  rules: ApplicationHandlingRules,
): GrantTaskChanges {
  const own = open.filter(({ subject }) => subject?.id === grant.id);
  const wanted = wantedOf(grant, rules);
  const isClosed = grant.state === 'WITHDRAWN' || grant.state === 'ENDED';
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

/** An application waits for its decision, and for what the client was asked for; an extension is an application, too. */
function wantedOf(grant: StartUpGrant, rules: ApplicationHandlingRules): readonly WantedTask[] {
  const { state, receivedOn, asked, appliedExtension } = grant;
  if (state === 'RECEIVED' || state === 'IN_PREPARATION') return [decide(receivedOn, grant, rules)];
  if (asked !== null) {
    const { dueOn } = asked;
    const followUp = { ...about('FOLLOW_UP_APPLICATION', dueOn, grant), dueOn, unmovedDueOn: dueOn };
    return [decide(receivedOn, grant, rules), followUp];
  }
  return appliedExtension === null ? [] : [decide(appliedExtension.receivedOn, grant, rules)];
}

function decide(
  received: PlainDate,
  grant: StartUpGrant,
  { decideWithin }: ApplicationHandlingRules,
): WantedTask {
  const { unmoved, moved } = deadline(received, decideWithin);
  return { ...about('DECIDE_APPLICATION', received, grant), dueOn: moved, unmovedDueOn: unmoved };
}

function about(kind: (typeof GRANT_TASKS)[number], day: PlainDate, { id }: StartUpGrant) {
  return {
    kind,
    key: `${kind}:${id}:${day}`,
    subject: { kind: 'start-up-grant', id },
    isAim: kind === 'DECIDE_APPLICATION',
    rule: null,
  } as const;
}
