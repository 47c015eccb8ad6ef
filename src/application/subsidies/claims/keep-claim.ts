import type { Act } from '../../../domain/handling/matter.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Claim } from '../../../domain/subsidies/claims/claim.ts';
import { tasksAfter } from '../../../domain/subsidies/claims/claim-tasks.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Keeps a claim in its first or next version, with its task. */
export async function keepClaim(
  tx: Transaction,
  claim: Claim,
  act: Act,
  law: StatuteBook,
): Promise<Result<null, Failure<'RULE_NOT_FOUND'>>> {
  await (claim.version === 1 ? tx.subsidies.claims.add(claim) : tx.subsidies.claims.save(claim));
  return settleClaimTask(tx, claim, false, act, law);
}

/** Opens or ends the task of a claim. */
export async function settleClaimTask(
  { process: { tasks } }: Pick<Transaction, 'process'>,
  claim: Claim,
  isOverpaid: boolean,
  { at }: Act,
  law: StatuteBook,
): Promise<Result<null, Failure<'RULE_NOT_FOUND'>>> {
  const found = law.applicationHandling.at(claim.receivedOn);
  if (!found.ok) return found;
  const open = await tasks.openOf(claim.clientId, ['HANDLE_CLAIM']);
  const { ended, changes } = tasksAfter(claim, isOverpaid, open, localDateOf(at), found.value.rules);
  for (const { task, end } of ended) await tasks.end(task, end, at);
  await tasks.settle(claim.clientId, changes, at);
  return ok(null);
}
