import { MESSAGE_MACHINE, type MessageDecision, type MessageState } from '../../domain/exchange/message.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import { type CommandNotAllowed, moved } from '../../domain/shared/state-machine.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import { bulkCommand, command, type Command, type CommandDependencies } from '../shared/command.ts';
import { actOf } from '../shared/handling-client.ts';
import type { MessageKinds } from './message-kinds.ts';

export interface ChangeMessageDependencies extends CommandDependencies {
  readonly messageKinds: MessageKinds;
}

export interface ChangeMessageInput {
  readonly id: number;
  readonly reason: string;
}

export interface ChangedMessage {
  readonly id: number;
  readonly state: MessageState;
}

export type ChangeMessageFailure = Failure<'MESSAGE_NOT_FOUND'> | CommandNotAllowed;

/** Sends a message again that was refused or whose answer does not come: under the same key, after those before it. */
export const resendMessage = changing('resend', 'RESENT');

/** Gives a message up, so that the client’s later ones go on; whoever published it hears of it. */
export const discardMessage = changing('discard', 'DISCARDED');

function changing(name: 'resend' | 'discard', kind: MessageDecision) {
  return ({
    messageKinds,
    unitOfWork,
    clock,
  }: ChangeMessageDependencies): Command<ChangeMessageInput, ChangedMessage, ChangeMessageFailure> =>
    command<ChangeMessageInput, ChangedMessage, ChangeMessageFailure>({
      name: `${name}-message`,
      permission: 'exchange.handle',
      task: 'STATEMENTS',
      objectType: 'message',
      objectId: ({ id }) => String(id),
      async handle({ id, reason }, tx, { actor }, now) {
        const message = await tx.outbox.byNumber(id);
        if (message === null) return fail('not-found', 'MESSAGE_NOT_FOUND', { id });
        const state = moved(MESSAGE_MACHINE, message.state, name);
        if (!state.ok) return state;
        const act = actOf(actor, now);
        await tx.outbox.change(message, { state: state.value, at: now });
        await tx.outbox.decide(id, { kind, reason, ...act });
        if (kind === 'DISCARDED') await messageKinds[message.kind]?.discarded?.(tx, message, reason, act);
        return ok({
          value: { id, state: state.value },
          objectId: String(id),
          clientIds: message.clientId === null ? [] : [message.clientId],
          detail: { port: message.port, kind: message.kind, state: state.value },
        });
      },
    })({ unitOfWork, clock });
}

export interface ReplayInput {
  readonly port: OutgoingMessage['port'];
  readonly receiver: string;
  readonly since: Instant;
  readonly reason: string;
}

/** Sends again what a receiver has had since a moment and lost, under the same keys. */
export function replayMessages(
  dependencies: CommandDependencies,
): Command<ReplayInput, { readonly messages: number }, never> {
  return bulkCommand<ReplayInput, { readonly messages: number }, never>({
    name: 'replay-messages',
    permission: 'exchange.replay',
    objectType: 'message',
    async handle({ port, receiver, since, reason }, tx, { actor }, now) {
      const decided = { kind: 'REPLAYED', reason, ...actOf(actor, now) } as const;
      const messages = await tx.outbox.replay(port, receiver, since, decided);
      return ok({
        value: { messages },
        objectId: null,
        clientIds: [],
        detail: { port, receiver, since, messages },
      });
    },
  })(dependencies);
}
