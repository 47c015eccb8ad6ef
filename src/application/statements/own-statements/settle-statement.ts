import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { settledTasks } from '../../../domain/handling/task.ts';
import type { Clarification } from '../../../domain/statements/clarifications/clarification.ts';
import { type Act, nextBy } from '../../../domain/handling/matter.ts';
import type { OwnStatement } from '../../../domain/statements/own-statements/own-statement.ts';
import {
  STATEMENT_TASKS,
  tasksOf,
  timeRunsFrom,
} from '../../../domain/statements/own-statements/time-to-give.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Brings the task of a statement to what it demands now: a statement that was given is told as done. */
export async function settleStatement(
  tx: Transaction,
  statement: OwnStatement,
  law: StatuteBook,
  now: Instant,
): Promise<void> {
  const { tasks } = tx.process;
  const all = await tasks.openOf(statement.clientId, STATEMENT_TASKS);
  const open = all.filter(({ subject }) => subject?.id === statement.id);
  if (statement.giving !== null) {
    const { lateness } = statement.giving;
    const end = { outcome: 'DONE', on: localDateOf(now), lateness, words: null } as const;
    for (const task of open) await tasks.end(task, end, now);
    return;
  }
  const changes = settledTasks(open, tasksOf(statement, law), () => 'MATTER_CLOSED');
  await tasks.settle(statement.clientId, changes, now);
}

/** A client has explained, or has not in time: what is drafted on it has its time from then. */
export async function tellDrafts(
  tx: Transaction,
  clarification: Clarification,
  law: StatuteBook,
  act: Act,
): Promise<void> {
  const { ownStatements } = tx.statements;
  const timeFrom = timeRunsFrom(clarification);
  for (const statement of await ownStatements.ofClient(clarification.clientId)) {
    const isMoved = statement.clarification === clarification.id && statement.timeFrom !== timeFrom;
    if (statement.state !== 'DRAFT' || !isMoved) continue;
    const next = { ...statement, ...nextBy(statement, act), timeFrom };
    await ownStatements.save(next);
    await settleStatement(tx, next, law, act.at);
  }
}
