import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { settledTasks, type WantedTask } from '../../../domain/handling/task.ts';
import {
  factFindingKey,
  factFindingTask,
} from '../../../domain/statements/clarifications/fact-finding-tasks.ts';
import type { EventInQuestion } from '../../../domain/statements/event.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { requestAbout } from './start-fact-finding.ts';

/** An event of a client whom the caller has locked, as the matter tells of it now. */
export interface ToldEvent {
  readonly clientId: ClientId;
  readonly event: EventInQuestion;
  /** The matter that people look at: of an act of a plan, the plan. */
  readonly subject: WantedTask['subject'];
  /** The day from which the time to ask runs: that of the event, or a later one on which it was found out. */
  readonly foundOn: PlainDate;
  /** False: the matter tells otherwise now, and nothing is left to be found out. */
  readonly hasHappened: boolean;
}

/**
 * Puts it on the worklist to find out about an event, in the transaction in which the event is recorded, unless the
 * client has been asked; and takes it off when the event did not happen after all.
 */
export async function settleFactFinding(
  tx: Transaction,
  { clientId, event, subject, foundOn, hasHappened }: ToldEvent,
  law: StatuteBook,
  now: Instant,
): Promise<void> {
  const task = factFindingTask(event, subject, foundOn, law);
  const isWanted = hasHappened && (await requestAbout(tx, clientId, event)) === null;
  const open = await tx.process.tasks.openOf(clientId, ['START_FACT_FINDING']);
  const own = open.filter(({ key }) => key === factFindingKey(event));
  await tx.process.tasks.settle(
    clientId,
    settledTasks(own, isWanted && task !== null ? [task] : [], () => 'NOT_NEEDED'),
    now,
  );
}
