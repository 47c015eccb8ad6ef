import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { ProcessTask } from '../../../domain/handling/task.ts';
import type { Clarification } from '../../../domain/statements/clarifications/clarification.ts';
import { answerTask, factFindingKey } from '../../../domain/statements/clarifications/fact-finding-tasks.ts';
import { type SendingFailure, sent } from '../../../domain/statements/clarifications/sending.ts';
import { eventKey, type EventInQuestion } from '../../../domain/statements/event.ts';
import type { ClarificationId, ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { followHearing } from '../fact-reports/follow-hearing.ts';
import { noticeMessages, requestMessage } from './clarification-messages.ts';

/** What is to be found out, of a client whom the caller has locked. */
export interface FactFinding {
  readonly known: Pick<ProcessCase, 'clientId' | 'language'>;
  /** The caller knows that it happened, and that what it is about is the client’s. */
  readonly event: EventInQuestion;
  /** Null: the standard question, and the time that is given when nobody chooses. */
  readonly question: string | null;
  readonly deadline: PlainDate | null;
}

/** The request about the event, and what has to leave with the change that started it. */
export interface StartedFactFinding {
  readonly clarification: Clarification;
  readonly isNew: boolean;
  readonly messages: readonly OutgoingMessage[];
}

/**
 * Asks a client about an event, once (tosiseikkojen selvittäminen, R70): a second start gives the same request, unless
 * it was withdrawn. Ends the task that demanded it.
 */
export async function startFactFinding(
  tx: Transaction,
  { known: { clientId, language }, event, question, deadline }: FactFinding,
  { ids, act, law }: { readonly ids: Ids; readonly act: Act; readonly law: StatuteBook },
): Promise<Result<StartedFactFinding, SendingFailure>> {
  const running = await requestAbout(tx, clientId, event);
  if (running !== null) return ok({ clarification: running, isNew: false, messages: [] });
  const channel = await tx.statements.clarifications.channelTo(clientId, localDateOf(act.at));
  const asked = {
    id: ids.next() as ClarificationId,
    clientId,
    event,
    channel,
    servedIn: language,
    question,
    deadline,
  };
  const started = sent(asked, law, act);
  if (!started.ok) return started;
  await tx.statements.clarifications.add(started.value);
  const open = await tx.process.tasks.openOf(clientId, ['START_FACT_FINDING']);
  for (const task of open) {
    if (task.key === factFindingKey(event)) await tx.process.tasks.end(task, doneOn(task, act.at), act.at);
  }
  await tx.process.tasks.settle(clientId, { opened: [answerTask(started.value)], dropped: [] }, act.at);
  await followHearing(tx, { clientId }, event, act, law);
  return ok({
    clarification: started.value,
    isNew: true,
    messages: [
      requestMessage(started.value, act.by.organisation),
      ...noticeMessages(started.value, law, act.by.organisation),
    ],
  });
}

/** The request about an event that has not been withdrawn; null when there is none. */
export async function requestAbout(
  tx: Transaction,
  client: ClientId,
  event: EventInQuestion,
): Promise<Clarification | null> {
  const key = eventKey(event);
  const all = await tx.statements.clarifications.ofClient(client);
  return all.find((one) => one.state !== 'WITHDRAWN' && eventKey(one.event) === key) ?? null;
}

function doneOn({ dueOn }: ProcessTask, at: Instant) {
  const on = localDateOf(at);
  return { outcome: 'DONE', on, lateness: on <= dueOn ? null : 'AUTHORITY', words: null } as const;
}
