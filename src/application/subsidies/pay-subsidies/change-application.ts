import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import {
  type ApplicationCode,
  asked,
  completed,
  released,
  withdrawn,
} from '../../../domain/subsidies/pay-subsidies/handle-application.ts';
import type { PaySubsidy, SubsidyApplication } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import {
  ended,
  interrupted,
  resumed,
  type SubsidyDayCode,
} from '../../../domain/subsidies/pay-subsidies/run-subsidy.ts';
import type { ChangedSubsidy } from '../../../domain/subsidies/pay-subsidies/step.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { checkHealthRight } from '../../process/published.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { actOf, type ChangedMatter, doneWith, type MatterChange } from '../../shared/handling-client.ts';
import { keepSubsidy, type ReleaseFailure, releaseReserved } from './keep-subsidy.ts';
import { lockCase, type LockCaseFailure, type LockedCase } from './lock-case.ts';

export interface ChangeSubsidyDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

export type SubsidyChange = MatterChange<PaySubsidyId>;

export type ChangeSubsidyFailure<F extends Failure = never> =
  | F
  | LockCaseFailure
  | ReleaseFailure
  | CommandNotAllowed
  | Failure<'RULE_NOT_FOUND'>;

interface Change<Input, F extends Failure> {
  readonly name: string;
  /** What the ledger says of a reservation that the change gives back; null when it keeps it. */
  readonly releases?: string;
  may?(locked: LockedCase, input: Input, context: Context, act: Act): Result<null, F>;
  change(subsidy: PaySubsidy, input: Input, act: Act): ChangedSubsidy<F>;
}

/** Makes a command on a case from what it does to it. */
function changing<Input extends SubsidyChange, F extends Failure = never>(of: Change<Input, F>) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: ChangeSubsidyDependencies): Command<Input, ChangedMatter, ChangeSubsidyFailure<F>> =>
    command<Input, ChangedMatter, ChangeSubsidyFailure<F>>({
      name: of.name,
      permission: 'pay-subsidy.handle',
      task: 'SUBSIDIES',
      objectType: 'pay-subsidy',
      objectId: ({ id }) => id,
      async handle(input, tx, context, now) {
        const law = await legislation.inForce();
        const locked = await lockCase(tx, input, context.actor, now);
        if (!locked.ok) return locked;
        const { subsidy } = locked.value;
        const act = actOf(context.actor, now);
        const may = of.may?.(locked.value, input, context, act);
        if (may?.ok === false) return may;
        const changed = of.change(subsidy, input, act);
        if (!changed.ok) return changed;
        const kept = await keepSubsidy(tx, changed.value, act, law);
        if (!kept.ok) return kept;
        if (of.releases !== undefined) {
          const given = await releaseReserved(tx, subsidy, act, of.releases, law);
          if (!given.ok) return given;
        }
        return ok(doneWith(kept.value));
      },
    })({ unitOfWork, clock });
}

/** Asks the employer for what is missing, with a day; a task follows it up. */
export const askOfEmployer = changing<
  SubsidyChange & { readonly words: string; readonly dueOn: PlainDate },
  Failure<'DATE_IN_PAST'>
>({
  name: 'ask-of-employer',
  change: (subsidy, { words, dueOn }, act) => asked(subsidy, { words, dueOn }, act),
});

/** Records what the employer has added: the application as a whole. */
export const completeApplication = changing<
  SubsidyChange & { readonly application: Omit<SubsidyApplication, 'receivedAt'> },
  Failure<ApplicationCode | 'HEALTH_RIGHT_MISSING'>
>({
  name: 'complete-subsidy-application',
  may: ({ known }, { application }, context, { at }) =>
    application.type === 'REDUCED_ABILITY' ? checkHealthRight(known, context, at) : ok(null),
  change: (subsidy, { application }, act) => completed(subsidy, application, act),
});

/** Stops preparing, and gives back what was reserved. */
export const releaseSubsidy = changing<SubsidyChange>({
  name: 'release-pay-subsidy',
  releases: 'preparing stopped',
  change: (subsidy, _input, act) => released(subsidy, act),
});

/** Records that the employer takes the application back. */
export const withdrawApplication = changing<SubsidyChange>({
  name: 'withdraw-subsidy-application',
  releases: 'application withdrawn',
  change: (subsidy, _input, act) => withdrawn(subsidy, act),
});

/** Records that the subsidised work is interrupted. */
export const interruptSubsidy = changing<
  SubsidyChange & { readonly from: PlainDate; readonly reason: string },
  Failure<SubsidyDayCode>
>({
  name: 'interrupt-pay-subsidy',
  change: (subsidy, { from, reason }, act) => interrupted(subsidy, { from, reason }, act),
});

/** Records that the subsidised work goes on. */
export const resumeSubsidy = changing<SubsidyChange & { readonly on: PlainDate }, Failure<SubsidyDayCode>>({
  name: 'resume-pay-subsidy',
  change: (subsidy, { on }, act) => resumed(subsidy, on, act),
});

/** Records that the job ended before the subsidy. What is not needed of the quota is released with the last claim. */
export const endSubsidy = changing<SubsidyChange & { readonly lastDay: PlainDate }, Failure<SubsidyDayCode>>({
  name: 'end-pay-subsidy',
  change: (subsidy, { lastDay }, act) => ended(subsidy, lastDay, act),
});
