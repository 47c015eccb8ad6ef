import type { Act } from '../../../domain/handling/matter.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import { APPLICATION_TASKS } from '../../../domain/subsidies/application-tasks.ts';
import { tasksAfter } from '../../../domain/subsidies/start-up-grants/grant-tasks.ts';
import type { StartUpGrant } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Keeps the next version of a case, and brings its tasks to what it demands now. */
export async function keepGrant(
  tx: Transaction,
  grant: StartUpGrant,
  { act, law }: { readonly act: Act; readonly law: StatuteBook },
): Promise<Result<null, Failure<'RULE_NOT_FOUND'>>> {
  const found = law.applicationHandling.at(grant.appliedExtension?.receivedOn ?? grant.receivedOn);
  if (!found.ok) return found;
  if (grant.version === 1) await tx.subsidies.startUpGrants.add(grant);
  else await tx.subsidies.startUpGrants.save(grant);
  const open = await tx.process.tasks.openOf(grant.clientId, APPLICATION_TASKS);
  const { ended, changes } = tasksAfter(grant, open, localDateOf(act.at), found.value.rules);
  for (const { task, end } of ended) await tx.process.tasks.end(task, end, act.at);
  await tx.process.tasks.settle(grant.clientId, changes, act.at);
  return ok(null);
}
