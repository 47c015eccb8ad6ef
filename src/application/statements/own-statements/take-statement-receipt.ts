import type { ReceiverAnswer } from '../../../domain/exchange/message-channel.port.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import { received } from '../../../domain/statements/own-statements/giving-statements.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { statementOf } from './statement-message.ts';

/**
 * Takes what whoever the statement went to has answered, in the transaction in which the answer is recorded: with a receipt the
 * statement has been transmitted. One that has come before, or of a statement that is not there any more, changes
 * nothing.
 */
export async function takeStatementReceipt(
  tx: Transaction,
  { businessKey }: Pick<ReceiverAnswer, 'businessKey'>,
  { content, at }: Pick<ReceiverAnswer, 'content' | 'at'>,
  act: Act,
): Promise<void> {
  if (content.kind !== 'RECEIVED') return;
  const statement = await tx.statements.ownStatements.byId(statementOf(businessKey));
  const next = statement === null ? null : received(statement, { at, proof: content.proof }, act);
  if (next !== null) await tx.statements.ownStatements.save(next);
}
