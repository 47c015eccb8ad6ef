import type { Act } from '../../../domain/handling/matter.ts';
import type { DecisionId } from '../../../domain/shared/ids.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import { returned, submitted } from '../../../domain/subsidies/decisions/giving.ts';
import { served, type Sending } from '../../../domain/subsidies/decisions/serving.ts';
import { abandoned } from '../../../domain/subsidies/decisions/writing.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith, type MatterChange } from '../../shared/handling-client.ts';
import { servedMessages } from './decision-messages.ts';
import { type LockingFailure, lockSeenDecision } from './deciding.ts';
import { settleConfirmation } from './settle-decision-tasks.ts';

export interface ChangeDecisionDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

type Change = MatterChange<DecisionId>;

export type ChangeDecisionFailure<F extends Failure> =
  | F
  | LockingFailure
  | Failure<'VERSION_CONFLICT' | 'RULE_NOT_FOUND'>;

/** Makes a command on a decision from what it does to it. */
function changing<Input extends Change, F extends Failure>(
  name: string,
  change: (decision: Decision, input: Input, act: Act, law: StatuteBook) => Result<Decision, F>,
) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: ChangeDecisionDependencies): Command<Input, ChangedMatter, ChangeDecisionFailure<F>> =>
    command<Input, ChangedMatter, ChangeDecisionFailure<F>>({
      name,
      permission: 'decision.handle',
      task: 'SUBSIDIES',
      objectType: 'decision',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const locked = await lockSeenDecision(tx, input, actor, now);
        if (!locked.ok) return locked;
        const law = await legislation.inForce();
        const next = change(locked.value.decision, input, actOf(actor, now), law);
        if (!next.ok) return next;
        await tx.subsidies.decisions.save(next.value);
        const settled = await settleConfirmation(tx, next.value, law);
        if (!settled.ok) return settled;
        return ok({
          ...doneWith(next.value, next.value.rule),
          messages: servedMessages(next.value, actor.organisation),
        });
      },
    })({ unitOfWork, clock });
}

/** Leaves a decision for a second person. */
export const submitDecision = changing<Change, CommandNotAllowed | Failure<'REASONS_MISSING'>>(
  'submit-decision',
  (decision, _input, act) => submitted(decision, act),
);

/** The second person returns it. */
export const returnDecision = changing<Change & { readonly remark: string }, CommandNotAllowed>(
  'return-decision',
  (decision, { remark }, act) => returned(decision, remark, act),
);

/** Gives a decision up. */
export const abandonDecision = changing<Change, CommandNotAllowed>(
  'abandon-decision',
  (decision, _input, act) => abandoned(decision, act),
);

/** Records how a decision was sent; from then on the time to contest it runs. */
export const serveDecision = changing<
  Change & Sending,
  | CommandNotAllowed
  | Failure<'DATE_BEFORE_DECISION' | 'DATE_IN_FUTURE' | 'SEQUENCE_INVALID' | 'RULE_NOT_FOUND'>
>('serve-decision', (decision, { by, sentOn, receivedOn }, act, law) =>
  served(decision, { by, sentOn, receivedOn }, act, law),
);
