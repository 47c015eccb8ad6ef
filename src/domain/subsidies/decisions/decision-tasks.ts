import { type ProcessTask, settledTasks, type TaskChanges, type WantedTask } from '../../handling/task.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { deadline } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, ok, type Result } from '../../shared/result.ts';
import type { Decision } from './decision.ts';
import type { RectificationRequest } from './rectification-request.ts';

/** A task that was done with a change, and what else changes. */
export interface DecisionTasks {
  readonly done: readonly ProcessTask[];
  readonly changes: TaskChanges;
}

type TaskLaw = Pick<StatuteBook, 'decisions'>;
type Tasks = Result<DecisionTasks, Failure<'RULE_NOT_FOUND'>>;

/** Somebody else confirms a decision that waits for a second person. Returning it is doing so, too; giving it up is not. */
export function confirmationTasks(decision: Decision, open: readonly ProcessTask[], law: TaskLaw): Tasks {
  return tasksOf(
    'CONFIRM_DECISION',
    'decision',
    decision,
    decision.state === 'AWAITING_SECOND',
    decision.state !== 'ABANDONED',
    open,
    law,
  );
}

/** A request that has come is decided on. */
export function rectificationTasks(
  request: RectificationRequest,
  open: readonly ProcessTask[],
  law: TaskLaw,
): Tasks {
  const isOpen = request.state === 'RECEIVED';
  return tasksOf('DECIDE_RECTIFICATION', 'rectification-request', request, isOpen, true, open, law);
}

function tasksOf(
  kind: 'CONFIRM_DECISION' | 'DECIDE_RECTIFICATION',
  subject: string,
  matter: Decision | RectificationRequest,
  isWanted: boolean,
  isDone: boolean,
  open: readonly ProcessTask[],
  law: TaskLaw,
): Tasks {
  const own = open.filter((task) => task.kind === kind && task.subject?.id === matter.id);
  if (!isWanted) {
    return ok(
      isDone
        ? { done: own, changes: { opened: [], dropped: [] } }
        : { done: [], changes: settledTasks(own, [], () => 'MATTER_CLOSED') },
    );
  }
  const from = 'receivedOn' in matter ? matter.receivedOn : localDateOf(matter.changedAt);
  const found = law.decisions.at(localDateOf(matter.changedAt));
  if (!found.ok) return found;
  const { confirmWithin, rectifyWithin } = found.value.rules;
  const { unmoved, moved } = deadline(from, kind === 'CONFIRM_DECISION' ? confirmWithin : rectifyWithin);
  const wanted: WantedTask = {
    kind,
    key: `${kind}:${matter.id}:${matter.version}`,
    subject: { kind: subject, id: matter.id },
    dueOn: moved,
    unmovedDueOn: unmoved,
    isAim: true,
    rule: null,
  };
  return ok({ done: [], changes: settledTasks(own, [wanted], () => 'NOT_NEEDED') });
}
