import { OBLIGATION_TASKS, tasksOf } from '../../../domain/process/obligation/obligation-tasks.ts';
import type { ObligationPeriod } from '../../../domain/process/obligation/obligation-period.ts';
import {
  type DropReason,
  type ProcessTask,
  settledTasks,
  type TaskKind,
} from '../../../domain/handling/task.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** What has been done of the tasks of periods, and why the rest of them falls away. */
export interface Settling {
  readonly kinds?: readonly TaskKind[];
  readonly done?: TaskKind;
  readonly reason: DropReason;
}

/** Brings the tasks of review periods of one client to what they demand now. */
export async function settlePeriods(
  tx: Transaction,
  clientId: ClientId,
  periods: readonly ObligationPeriod[],
  now: Instant,
  { kinds = OBLIGATION_TASKS, done, reason }: Settling,
): Promise<void> {
  const ids = new Set<string>(periods.map(({ id }) => id));
  const all = await tx.process.tasks.openOf(clientId, kinds);
  const open = all.filter(({ subject }) => subject !== null && ids.has(subject.id));
  for (const task of open) if (task.kind === done) await tx.process.tasks.end(task, doneOn(task, now), now);
  const wanted = periods.flatMap(tasksOf);
  const left = open.filter(({ kind }) => kind !== done);
  await tx.process.tasks.settle(
    clientId,
    settledTasks(left, wanted, () => reason),
    now,
  );
}

function doneOn({ dueOn, kind }: ProcessTask, now: Instant) {
  const on = localDateOf(now);
  const lateness = on <= dueOn ? null : kind === 'REPORT_JOB_SEARCH' ? 'CLIENT' : 'AUTHORITY';
  return { outcome: 'DONE', on, lateness, words: null } as const;
}
