import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import {
  ENTITLEMENT_TASKS,
  settledEntitlements,
} from '../../../domain/process/entitlement/entitlement-tasks.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { TaskKind } from '../../../domain/handling/task.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/**
 * Settles the tasks that follow from what a locked client is entitled to: those of the kinds `done` have been done on
 * the day, others begin, and those that nothing asks for any more fall away. Settling twice changes nothing.
 */
export async function settleEntitlements(
  { process: { tasks, entitlements, plans } }: Transaction,
  known: ProcessCase,
  law: StatuteBook,
  now: Instant,
  done: readonly TaskKind[] = [],
): Promise<void> {
  const { clientId } = known;
  const day = localDateOf(now);
  const open = await tasks.openOf(clientId, ENTITLEMENT_TASKS);
  for (const task of open.filter(({ kind }) => done.includes(kind))) {
    await tasks.end(task, { outcome: 'DONE', on: day, lateness: null, words: null }, now);
  }
  const situation = {
    known,
    entitlements: await entitlements.of(clientId),
    inForce: (await plans.inForceOf(clientId))?.type ?? null,
    tasks: open.filter(({ kind }) => !done.includes(kind)),
  };
  await tasks.settle(clientId, settledEntitlements(situation, law, day), now);
}
