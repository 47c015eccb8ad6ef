import type { Clarification } from '../../../domain/statements/clarifications/clarification.ts';
import { answerTask } from '../../../domain/statements/clarifications/fact-finding-tasks.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Ends what a request demanded of the client: as done on the day on which the answer came, or dropped with the request. */
export async function settleAnswer(
  tx: Transaction,
  clarification: Clarification,
  now: Instant,
): Promise<void> {
  const { clientId, answer } = clarification;
  const { key } = answerTask(clarification);
  const { tasks } = tx.process;
  const open = (await tasks.openOf(clientId, ['ANSWER_CLARIFICATION'])).filter((task) => task.key === key);
  if (answer === null) {
    const dropped = open.map((task) => ({ task, reason: 'MATTER_CLOSED' }) as const);
    await tasks.settle(clientId, { opened: [], dropped }, now);
    return;
  }
  const end = {
    outcome: 'DONE',
    on: answer.receivedOn,
    lateness: answer.isLate ? 'CLIENT' : null,
    words: null,
  } as const;
  for (const task of open) await tasks.end(task, end, now);
}
