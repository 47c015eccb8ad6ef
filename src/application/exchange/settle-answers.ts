import { stateAfter } from '../../domain/exchange/delivery.ts';
import type { ReceiverAnswer } from '../../domain/exchange/message-channel.port.ts';
import { type Instant, instantOf } from '../../domain/shared/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Legislation } from '../ports/legislation.ts';
import type { KeptMessage } from '../ports/outbox.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import type { MessageChannels } from './carry-messages.ts';
import type { MessageKinds } from './message-kinds.ts';
import { type DisclosureLaw, disclosureLine, RELAY, RELAY_SESSION, sessionFor } from './relay-session.ts';

export interface SettleAnswersDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly messageKinds: MessageKinds;
  readonly legislation: Legislation;
  readonly onAnswerFailure: (error: unknown) => void;
}

export interface FetchAnswersDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly messageChannels: MessageChannels;
}

/** An answer that could not be acted on is tried again so often, and then shown to people. */
const TRIES = 5;
const PAUSE_MS = 60_000;
const AT_A_TIME = 100;

/** Brings answers from a channel in: they are kept first, and only then does the channel forget them. Gives how many. */
export function fetchAnswers({ unitOfWork, clock, messageChannels }: FetchAnswersDependencies) {
  return async (port: OutgoingMessage['port'], signal: AbortSignal): Promise<number> => {
    const channel = messageChannels[port];
    const answers = (await channel?.answers(signal)) ?? [];
    if (channel === undefined || answers.length === 0) return 0;
    await unitOfWork.runBulk(RELAY_SESSION, ({ outbox }) => outbox.takeIn(port, answers, clock.now()));
    await channel.recorded(answers);
    return answers.length;
  };
}

/**
 * Acts on answers that have been taken in, each in a transaction of its own: one that cannot be acted on keeps nobody
 * waiting. An answer to no message that its giver was sent stays, and is shown. Gives how many were looked at.
 */
export function settleAnswers({
  unitOfWork,
  clock,
  messageKinds,
  legislation,
  onAnswerFailure,
}: SettleAnswersDependencies) {
  return async (): Promise<number> => {
    const waiting = await unitOfWork.runBulk(RELAY_SESSION, ({ outbox }) =>
      outbox.waitingAnswers(AT_A_TIME, clock.now()),
    );
    const law = await legislation.inForce();
    for (const { id, sender } of waiting) {
      const session = sender === null ? RELAY_SESSION : sessionFor([sender]);
      const now = clock.now();
      try {
        await unitOfWork.run(session, (tx) => settle(tx, id, messageKinds, law, now));
      } catch (error) {
        onAnswerFailure(error);
        await unitOfWork.run(RELAY_SESSION, (tx) => putOff(tx, id, now));
      }
    }
    return waiting.length;
  };
}

async function settle(
  tx: Transaction,
  id: number,
  kinds: MessageKinds,
  law: DisclosureLaw,
  at: Instant,
): Promise<void> {
  const waiting = await tx.outbox.waitingAnswer(id);
  if (waiting === null) return;
  const { port, answer } = waiting;
  const message = await tx.outbox.byKey(port, answer.businessKey);
  if (message === null || message.receiver !== answer.from) {
    return await tx.outbox.answerSettled(id, 'UNKNOWN_MESSAGE', null);
  }
  await moveBy(tx, message, answer, law, at);
  await kinds[message.kind]?.answered?.(tx, message, answer, { by: RELAY, at });
  await tx.outbox.answerSettled(id, 'TAKEN', message.sequence);
}

async function moveBy(
  tx: Transaction,
  message: KeptMessage,
  { content, at: answeredAt }: ReceiverAnswer,
  law: DisclosureLaw,
  at: Instant,
): Promise<void> {
  // Whoever sent it again knew of the refusal.
  if (content.kind === 'REFUSED' && message.resentAt !== null && answeredAt <= message.resentAt) return;
  const state = stateAfter(message.state, content);
  const isDisclosed = content.kind !== 'REFUSED' && message.state !== 'RECEIVED';
  if (isDisclosed) {
    const told = { ...message, fields: message.payloadFields, handedOverAt: message.handedOverAt ?? at };
    await tx.audit([disclosureLine(told, law, at)]);
  }
  if (state === message.state) {
    // Whoever asked something had received it already; the receipt itself may come later.
    if (content.kind === 'RECEIVED') await tx.outbox.keepProof(message.sequence, content.proof);
    return;
  }
  await tx.outbox.change(message, {
    state,
    at,
    ...(content.kind === 'RECEIVED' && { proof: content.proof }),
    ...(content.kind === 'REFUSED' && { reason: content.reason, detail: content.detail }),
  });
}

async function putOff(tx: Transaction, id: number, at: Instant): Promise<void> {
  const waiting = await tx.outbox.waitingAnswer(id);
  if (waiting === null) return;
  const isGivenUp = waiting.tries + 1 >= TRIES;
  const again = instantOf(Date.parse(at) + PAUSE_MS);
  await tx.outbox.answerFailed(id, isGivenUp ? 'NOT_TAKEN' : 'NEW', again);
}
