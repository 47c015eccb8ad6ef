import type { ProcessTask } from '../../../domain/handling/task.ts';
import { TASK_KINDS } from '../../../domain/handling/task.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import {
  confirmationTasks,
  type DecisionTasks,
  rectificationTasks,
} from '../../../domain/subsidies/decisions/decision-tasks.ts';
import type { RectificationRequest } from '../../../domain/subsidies/decisions/rectification-request.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

type Settled = Result<null, Failure<'RULE_NOT_FOUND'>>;

/** Opens or ends the task to confirm a decision, as it is now. */
export async function settleConfirmation(
  tx: Transaction,
  decision: Decision,
  law: StatuteBook,
): Promise<Settled> {
  const open = await tx.process.tasks.openOf(decision.clientId, ['CONFIRM_DECISION']);
  return settled(tx, decision.clientId, decision.changedAt, confirmationTasks(decision, open, law));
}

/** Opens or ends the task to decide on a rectification request, as it is now. */
export async function settleRectification(
  tx: Transaction,
  request: RectificationRequest,
  law: StatuteBook,
): Promise<Settled> {
  const open = await tx.process.tasks.openOf(request.clientId, ['DECIDE_RECTIFICATION']);
  return settled(tx, request.clientId, request.changedAt, rectificationTasks(request, open, law));
}

async function settled(
  tx: Transaction,
  client: ClientId,
  at: Instant,
  found: Result<DecisionTasks, Failure<'RULE_NOT_FOUND'>>,
): Promise<Settled> {
  if (!found.ok) return found;
  const { done, changes } = found.value;
  for (const task of done) await tx.process.tasks.end(task, endedOn(task, at), at);
  if (changes.opened.length + changes.dropped.length > 0) await tx.process.tasks.settle(client, changes, at);
  return ok(null);
}

function endedOn({ kind, dueOn }: ProcessTask, at: Instant) {
  const on = localDateOf(at);
  return { outcome: 'DONE', on, lateness: on > dueOn ? TASK_KINDS[kind] : null, words: null } as const;
}
