import type { ApplicationHandlingRules } from '../../legislation/application-handling.ts';
import {
  type ProcessTask,
  settledTasks,
  TASK_KINDS,
  type TaskChanges,
  type TaskEnd,
} from '../../handling/task.ts';
import { deadline } from '../../shared/deadlines.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Claim } from './claim.ts';

/** Tasks of a claim that end as done, and what else changes. */
export interface ClaimTaskChanges {
  readonly ended: readonly { readonly task: ProcessTask; readonly end: TaskEnd }[];
  readonly changes: TaskChanges;
}

/** A claim waits to be paid or rejected; one that was overpaid to be looked at again. `on` is the day of the change. */
export function tasksAfter(
  claim: Claim,
  isOverpaid: boolean,
  open: readonly ProcessTask[],
  on: PlainDate,
  { decideWithin }: ApplicationHandlingRules,
): ClaimTaskChanges {
  const own = open.filter(({ kind, subject }) => kind === 'HANDLE_CLAIM' && subject?.id === claim.id);
  const since = isOverpaid ? on : claim.receivedOn;
  const isWanted = isOverpaid || claim.state === 'RECEIVED' || claim.state === 'APPROVED';
  if (!isWanted) {
    const lateness = (task: ProcessTask) => (on > task.dueOn ? TASK_KINDS[task.kind] : null);
    return {
      ended: own.map((task) => ({
        task,
        end: { outcome: 'DONE', on, lateness: lateness(task), words: null },
      })),
      changes: { opened: [], dropped: [] },
    };
  }
  const { unmoved, moved } = deadline(since, decideWithin);
  const wanted = {
    kind: 'HANDLE_CLAIM',
    key: `HANDLE_CLAIM:${claim.id}${isOverpaid ? ':overpaid' : ''}`,
    subject: { kind: 'claim', id: claim.id },
    dueOn: moved,
    unmovedDueOn: unmoved,
    isAim: true,
    rule: null,
  } as const;
  // One that waits for long enough keeps its day.
  const kept = own.find(({ key }) => key === wanted.key);
  return {
    ended: [],
    changes: settledTasks(
      own,
      [kept === undefined ? wanted : { ...wanted, dueOn: kept.dueOn }],
      () => 'NOT_NEEDED',
    ),
  };
}
