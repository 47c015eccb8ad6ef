import type { Assessment } from '../../../domain/process/assessments/assessment.ts';
import {
  ASSESSMENT_TASKS,
  assessmentTasks,
  stepsAreArranged,
} from '../../../domain/process/assessments/assessment-tasks.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import { type ProcessTask, settledTasks, type TaskKind } from '../../../domain/handling/task.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Ends what has been done with an assessment that was kept, and settles what is to be done from now on. */
export async function settleAssessmentTasks(
  tx: Transaction,
  known: ProcessCase,
  assessment: Assessment,
  done: readonly TaskKind[],
  now: Instant,
  law: StatuteBook,
): Promise<void> {
  const { clientId } = known;
  const today = localDateOf(now);
  const isDone = ({ kind }: ProcessTask): boolean =>
    done.includes(kind) || (kind === 'ARRANGE_STEP' && stepsAreArranged(assessment));
  const open = await tx.process.tasks.openOf(clientId, ASSESSMENT_TASKS);
  for (const task of open.filter(isDone)) {
    await tx.process.tasks.end(task, { outcome: 'DONE', on: today, lateness: null, words: null }, now);
  }
  const wanted = assessmentTasks(known, await tx.process.assessments.ofClient(clientId), today, law);
  const left = open.filter((task) => !isDone(task));
  const reason = assessment.state === 'ABANDONED' ? 'MATTER_CLOSED' : 'NOT_NEEDED';
  await tx.process.tasks.settle(
    clientId,
    settledTasks(left, wanted, () => reason),
    now,
  );
}
