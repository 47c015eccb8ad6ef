import {
  type AnswerFailure,
  type Answered,
  answered,
} from '../../../domain/statements/clarifications/keeping-clarification.ts';
import type { ClarificationId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { tellDrafts } from '../own-statements/settle-statement.ts';
import { draftAfterHearing, followHearing } from '../fact-reports/follow-hearing.ts';
import { settleAnswer } from './settle-answer.ts';
import { takenBack } from './withdraw-fact-finding.ts';

type Change = MatterChange<ClarificationId>;

type KeepingFailure = HandlingFailure | Failure<'CLARIFICATION_NOT_FOUND' | 'VERSION_CONFLICT'>;

export interface AnswerInput extends Change, Omit<Answered, 'receivedOn'> {
  /** Null: today. */
  readonly receivedOn: PlainDate | null;
}

/** Takes down what the client answers, also after the deadline, and drafts the report of facts; what tells of health goes to the restricted annex. */
export function answerClarification({
  legislation,
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation; readonly ids: Ids }): Command<
  AnswerInput,
  ChangedMatter,
  KeepingFailure | AnswerFailure
> {
  return command<AnswerInput, ChangedMatter, KeepingFailure | AnswerFailure>({
    name: 'answer-clarification',
    permission: 'clarification.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement', 'health'],
    objectType: 'clarification',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const { clarifications } = tx.statements;
      const locked = await lockMatter(tx, clarifications, input, actor, now, 'CLARIFICATION_NOT_FOUND');
      if (!locked.ok) return locked;
      const law = await legislation.inForce();
      const told = { ...input, receivedOn: input.receivedOn ?? localDateOf(now) };
      const act = actOf(actor, now);
      const kept = answered(locked.value.matter, told, law, act);
      if (!kept.ok) return kept;
      await clarifications.save(kept.value);
      await settleAnswer(tx, kept.value, now);
      await tellDrafts(tx, kept.value, law, act);
      await draftAfterHearing(tx, locked.value.known, kept.value.event, { ids, act, law });
      return ok(doneWith(kept.value, kept.value.rule, { isLate: kept.value.answer?.isLate ?? false }));
    },
  })({ unitOfWork, clock });
}

export interface WithdrawInput extends Change {
  readonly reason: string;
}

/**
 * Takes a request back, and tells the client. A report of the event goes on as a draft: the official hears the client
 * otherwise, or takes the report back, too.
 */
export function withdrawClarification({
  legislation,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly legislation: Legislation }): Command<
  WithdrawInput,
  ChangedMatter,
  KeepingFailure | CommandNotAllowed
> {
  return command<WithdrawInput, ChangedMatter, KeepingFailure | CommandNotAllowed>({
    name: 'withdraw-clarification',
    permission: 'clarification.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'clarification',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const { clarifications } = tx.statements;
      const locked = await lockMatter(tx, clarifications, input, actor, now, 'CLARIFICATION_NOT_FOUND');
      if (!locked.ok) return locked;
      const act = actOf(actor, now);
      const { matter, known } = locked.value;
      const taken = await takenBack(tx, matter, input.reason, act);
      if (!taken.ok) return taken;
      await followHearing(tx, known, matter.event, act, await legislation.inForce());
      return ok({ ...doneWith(taken.value.clarification), messages: taken.value.messages });
    },
  })({ unitOfWork, clock });
}
