import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { FoundTask, LatenessReason, TaskEnd, TaskKind } from '../../handling/task.ts';

export type EndTaskCode = 'TASK_ENDED' | 'TASK_ENDS_WITH_MATTER' | 'LATE_REASON_REQUIRED';

/** Tasks that an official marks as done; every other ends with the matter that it is about. */
export const ENDED_BY_HAND: readonly TaskKind[] = ['MAKE_SECOND_CONTACT', 'CHECK_ABSENCES'];

/**
 * The end of a task that is done on a day. Fails with `TASK_ENDED`, with `TASK_ENDS_WITH_MATTER`, and with
 * `LATE_REASON_REQUIRED` after its last day, unless the law only aims at that day.
 */
export function endTask(
  { task, hasEnded }: FoundTask,
  on: PlainDate,
  lateness: LatenessReason | null,
  words: string | null,
): Result<TaskEnd, Failure<EndTaskCode>> {
  if (hasEnded) return fail('conflict', 'TASK_ENDED');
  if (!ENDED_BY_HAND.includes(task.kind))
    return fail('rule-violation', 'TASK_ENDS_WITH_MATTER', { kind: task.kind });
  const isLate = on > task.dueOn && !task.isAim;
  if (isLate && lateness === null) {
    return fail('rule-violation', 'LATE_REASON_REQUIRED', { dueOn: task.dueOn }, task.rule ?? undefined);
  }
  return ok({ outcome: 'DONE', on, lateness: isLate ? lateness : null, words });
}
