import type { AskedText } from '../../../domain/statements/own-statements/giving-statements.ts';
import { isHearingOpen, timeRunsFrom } from '../../../domain/statements/own-statements/time-to-give.ts';
import type { ClarificationId, ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** On what a statement rests: an explanation of the client, or something that came on a day. */
export type StatementBasis =
  | { readonly kind: 'CLARIFICATION'; readonly clarificationId: ClarificationId }
  | { readonly kind: 'NO_CLARIFICATION'; readonly timeFrom: PlainDate };

export interface AskedStatement extends Omit<AskedText, 'clarification' | 'timeFrom'> {
  readonly basis: StatementBasis;
}

/** What is asked to be written, with the day from which its time runs. */
export async function textOf(
  tx: Transaction,
  client: ClientId,
  { basis, ...text }: AskedStatement,
): Promise<Result<AskedText, Failure<'CLARIFICATION_NOT_FOUND'>>> {
  if (basis.kind === 'NO_CLARIFICATION') {
    return ok({ ...text, clarification: null, timeFrom: basis.timeFrom });
  }
  const started = await timeOf(tx, client, basis.clarificationId);
  return started === null
    ? fail('not-found', 'CLARIFICATION_NOT_FOUND', { id: basis.clarificationId })
    : ok({ ...text, clarification: basis.clarificationId, timeFrom: started.timeFrom });
}

/** From when time runs by a clarification, and the last day to explain while it can still be used; null of none that counts. */
export async function timeOf(
  tx: Transaction,
  client: ClientId,
  id: ClarificationId,
): Promise<{ readonly timeFrom: PlainDate; isHearingOpen(on: PlainDate): boolean } | null> {
  const asked = await tx.statements.clarifications.ofClient(client);
  const found = asked.find((clarification) => clarification.id === id && clarification.state !== 'WITHDRAWN');
  return found === undefined
    ? null
    : { timeFrom: timeRunsFrom(found), isHearingOpen: (on) => isHearingOpen(found, on) };
}
