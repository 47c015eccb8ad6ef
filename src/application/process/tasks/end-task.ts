import { endTask as ended, type EndTaskCode } from '../../../domain/process/tasks/end-task.ts';
import type { LatenessReason, TaskEnd } from '../../../domain/handling/task.ts';
import type { TaskId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { type HandlingFailure, lockHandled } from '../../shared/handling-client.ts';

export interface EndTaskInput {
  readonly id: TaskId;
  /** Why it is late; null when nobody says. */
  readonly lateness: LatenessReason | null;
  readonly words: string | null;
}

export type EndTaskFailure = HandlingFailure | Failure<'TASK_NOT_FOUND' | EndTaskCode>;

/** Marks something as done that no matter of its own ends (R43). */
export function endTask(
  dependencies: CommandDependencies,
): Command<EndTaskInput, { readonly id: TaskId } & TaskEnd, EndTaskFailure> {
  return command<EndTaskInput, { readonly id: TaskId } & TaskEnd, EndTaskFailure>({
    name: 'end-task',
    permission: 'process-task.end',
    task: 'SERVICE_NEEDS',
    objectType: 'task',
    objectId: ({ id }) => id,
    async handle({ id, lateness, words }, tx, { actor }, now) {
      const found = await tx.process.tasks.byId(id);
      if (found === null) return fail('not-found', 'TASK_NOT_FOUND', { id });
      const known = await lockHandled(tx, found.task.clientId, actor, now);
      if (!known.ok) return known;
      const end = ended(found, localDateOf(now), lateness, words);
      if (!end.ok) return end;
      await tx.process.tasks.end(found.task, end.value, now);
      return ok({
        value: { id, ...end.value },
        objectId: id,
        clientIds: [found.task.clientId],
        ...(found.task.rule && { rule: found.task.rule }),
        detail: { kind: found.task.kind, dueOn: found.task.dueOn, lateness },
      });
    },
  })(dependencies);
}
