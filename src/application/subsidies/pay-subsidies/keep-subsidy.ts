import type { Act } from '../../../domain/handling/matter.ts';
import type { ApplicationHandlingRules } from '../../../domain/legislation/application-handling.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { APPLICATION_TASKS } from '../../../domain/subsidies/application-tasks.ts';
import { waitingExtension } from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import { tasksAfter } from '../../../domain/subsidies/pay-subsidies/subsidy-tasks.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { moveCommitment } from '../../resources/published.ts';

/** Keeps the next version of a case, or the first, and brings its tasks to what it demands. */
export async function keepSubsidy(
  tx: Transaction,
  subsidy: PaySubsidy,
  { at }: Act,
  { applicationHandling }: StatuteBook,
): Promise<Result<PaySubsidy, Failure<'RULE_NOT_FOUND'>>> {
  const law = applicationHandling.at(
    localDateOf((waitingExtension(subsidy) ?? subsidy.application).receivedAt),
  );
  if (!law.ok) return law;
  await (subsidy.version === 1
    ? tx.subsidies.paySubsidies.add(subsidy)
    : tx.subsidies.paySubsidies.save(subsidy));
  await settleTasks(tx, subsidy, at, law.value.rules);
  return ok(subsidy);
}

async function settleTasks(
  { process: { tasks } }: Transaction,
  subsidy: PaySubsidy,
  at: Act['at'],
  rules: ApplicationHandlingRules,
): Promise<void> {
  const open = await tasks.openOf(subsidy.clientId, APPLICATION_TASKS);
  const { ended, changes } = tasksAfter(subsidy, open, localDateOf(at), rules);
  for (const { task, end } of ended) await tasks.end(task, end, at);
  await tasks.settle(subsidy.clientId, changes, at);
}

export type ReleaseFailure = LedgerFailure;

/** Gives back what a case has reserved of a quota, if it still has. */
export async function releaseReserved(
  tx: Transaction,
  { commitment }: Pick<PaySubsidy, 'commitment'>,
  { by, at }: Act,
  reason: string,
  law: StatuteBook,
): Promise<Result<null, ReleaseFailure>> {
  const held = commitment === null ? null : await tx.quotas.commitment(commitment);
  if (held?.state !== 'RESERVED') return ok(null);
  const moving = { by, at, on: localDateOf(at), reason };
  return moveCommitment({ kind: 'RELEASE', commitment: held.id, cents: 'ALL' }, { tx, moving, law });
}
