import type { ProcessTask } from '../../../domain/handling/task.ts';
import { settledTasks, TASK_KINDS } from '../../../domain/handling/task.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { FactReport } from '../../../domain/statements/fact-reports/fact-report.ts';
import { hasDone, REPORT_TASKS, tasksOf } from '../../../domain/statements/fact-reports/report-tasks.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Brings the tasks of a report to what it demands now: what was done of them is told as done. */
export async function settleReport(
  tx: Transaction,
  report: FactReport,
  law: StatuteBook,
  now: Instant,
): Promise<void> {
  const { tasks } = tx.process;
  const all = await tasks.openOf(report.clientId, REPORT_TASKS);
  const open = all.filter(({ subject }) => subject?.id === report.id);
  const done = open.filter((task) => hasDone(task, report));
  for (const task of done) await tasks.end(task, doneOn(task, now), now);
  const left = open.filter((task) => !done.includes(task));
  await tasks.settle(
    report.clientId,
    settledTasks(left, tasksOf(report, law), () => 'MATTER_CLOSED'),
    now,
  );
}

function doneOn({ kind, dueOn }: ProcessTask, now: Instant) {
  const on = localDateOf(now);
  const late = TASK_KINDS[kind] === 'PARTNER' ? 'PARTNER' : 'AUTHORITY';
  return { outcome: 'DONE', on, lateness: on <= dueOn ? null : late, words: null } as const;
}
