import type { Act } from '../../../domain/handling/matter.ts';
import { received } from '../../../domain/statements/own-statements/giving-statements.ts';
import type { StatementId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/**
 * Takes the receipt of whoever the statement went to, in the transaction in which the answer is recorded: the statement has been
 * transmitted. A receipt that has come before, or of a statement that is not there any more, changes nothing.
 */
export async function takeStatementReceipt(
  tx: Transaction,
  id: StatementId,
  receipt: { readonly at: Instant; readonly proof: string },
  act: Act,
): Promise<void> {
  const statement = await tx.statements.ownStatements.byId(id);
  const next = statement === null ? null : received(statement, receipt, act);
  if (next !== null) await tx.statements.ownStatements.save(next);
}
