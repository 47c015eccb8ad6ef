import type { ReceiverAnswer } from '../../domain/exchange/message-channel.port.ts';
import { KEHA } from '../../domain/shared/organisation.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { TakenIn } from '../ports/outbox.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';
import type { settleAnswers } from './settle-answers.ts';
import { RELAY_SESSION } from './relay-session.ts';

export interface TakeAnswersDependencies extends CommandDependencies {
  readonly settleAnswers: ReturnType<typeof settleAnswers>;
}

export interface TakeAnswersInput {
  readonly port: OutgoingMessage['port'];
  readonly answers: readonly ReceiverAnswer[];
}

/** What became of one of several answers; one that is `KEPT` waits to be acted on. */
export interface AnswerResult {
  readonly id: string;
  readonly result: 'TAKEN' | 'REPEATED' | 'UNKNOWN_MESSAGE' | 'KEPT';
}

type TakeAnswersFailure = Failure<'ANSWER_OF_ANOTHER'>;

/**
 * Takes answers that receivers bring themselves: each is kept, and then acted on apart from the others. A body answers
 * for itself; the keeper of the register passes on everybody’s.
 */
export function takeAnswers(
  dependencies: TakeAnswersDependencies,
): Command<TakeAnswersInput, readonly AnswerResult[], TakeAnswersFailure> {
  const { unitOfWork, clock } = dependencies;
  const keep = command<TakeAnswersInput, readonly TakenIn[], TakeAnswersFailure>({
    name: 'take-exchange-answers',
    permission: 'exchange.answer',
    objectType: 'message',
    async handle({ port, answers }, tx, { actor: { organisation } }, now) {
      const foreign = answers.find(({ from }) => from !== organisation && organisation !== KEHA);
      if (foreign !== undefined) return fail('forbidden', 'ANSWER_OF_ANOTHER', { id: foreign.id });
      const kept = await tx.outbox.takeIn(port, answers, now);
      const detail = { port, answers: answers.length };
      return ok({ value: kept, objectId: null, clientIds: [], detail });
    },
  })({ unitOfWork, clock });
  return async (input, context) => {
    const kept = await keep(input, context);
    if (!kept.ok) return kept;
    await dependencies.settleAnswers();
    const states = await unitOfWork.run(RELAY_SESSION, ({ outbox }) =>
      outbox.statesOf(kept.value.map(({ id }) => id)),
    );
    return ok(
      kept.value.map(({ id, answerId, isNew }) => ({
        id: answerId,
        result: resultOf(isNew, states.get(id)),
      })),
    );
  };
}

function resultOf(isNew: boolean, state: string | undefined): AnswerResult['result'] {
  if (!isNew) return 'REPEATED';
  return state === 'TAKEN' || state === 'UNKNOWN_MESSAGE' ? state : 'KEPT';
}
