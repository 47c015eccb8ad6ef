import type { Act } from '../../../domain/handling/matter.ts';
import type { Clarification } from '../../../domain/statements/clarifications/clarification.ts';
import { withdrawn } from '../../../domain/statements/clarifications/keeping-clarification.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { EventInQuestion } from '../../../domain/statements/event.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { takeBackReport } from '../fact-reports/follow-hearing.ts';
import { withdrawalMessage } from './clarification-messages.ts';
import { settleAnswer } from './settle-answer.ts';
import { requestAbout } from './start-fact-finding.ts';

/**
 * Takes back the request about an event of a client whom the caller has locked, and the report of it, when what they were
 * about falls away (E50). What the client has answered stays. Gives the messages that have to leave with the change.
 */
export async function withdrawFactFinding(
  tx: Transaction,
  client: ClientId,
  event: EventInQuestion,
  reason: string,
  act: Act,
  law: StatuteBook,
): Promise<readonly OutgoingMessage[]> {
  const running = await requestAbout(tx, client, event);
  const taken = running === null ? null : await takenBack(tx, running, reason, act);
  const told = taken?.ok ? taken.value.messages : [];
  return [...told, ...(await takeBackReport(tx, { clientId: client }, event, reason, act, law))];
}

/** Keeps a request as taken back, and drops what it demanded. */
export async function takenBack(
  tx: Transaction,
  running: Clarification,
  reason: string,
  act: Act,
): Promise<
  Result<
    { readonly clarification: Clarification; readonly messages: readonly OutgoingMessage[] },
    CommandNotAllowed
  >
> {
  const taken = withdrawn(running, reason, act);
  if (!taken.ok) return taken;
  await tx.statements.clarifications.save(taken.value);
  await settleAnswer(tx, taken.value, act.at);
  return ok({
    clarification: taken.value,
    messages: [withdrawalMessage(taken.value, act.by.organisation)],
  });
}
