import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import {
  type AbsenceCode,
  ended,
  interrupted,
  signed,
  started,
  withAbsence,
} from '../../../domain/process/work-trial/keeping-trial.ts';
import type { LimitFailure, TrialHistory } from '../../../domain/process/work-trial/work-trial-limits.ts';
import type {
  Absence,
  Interruption,
  Signature,
  WorkTrial,
} from '../../../domain/process/work-trial/work-trial.ts';
import type { WorkTrialId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
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
import { settleMeetings } from '../meetings/settle-meetings.ts';
import { historyOf, settleTrial } from './settle-trial.ts';
import { type ReferralFailure, tellReferral } from './tell-referral.ts';

export interface KeepWorkTrialDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

type Change = MatterChange<WorkTrialId>;

interface Situation {
  readonly act: Act;
  readonly law: StatuteBook;
  /** Only looked up where the limits depend on it. */
  readonly history: () => Promise<TrialHistory>;
}

export type KeepingTrialFailure<F extends Failure = never> =
  | HandlingFailure
  | CommandNotAllowed
  | ReferralFailure
  | F
  | Failure<'WORK_TRIAL_NOT_FOUND' | 'VERSION_CONFLICT'>;

type Decided<F extends Failure> = Result<WorkTrial, F | CommandNotAllowed>;

/** Makes a command on an agreement from what it does to it. */
function keeping<Input extends Change, F extends Failure = never>(
  name: string,
  decide: (trial: WorkTrial, input: Input, of: Situation) => Decided<F> | Promise<Decided<F>>,
) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: KeepWorkTrialDependencies): Command<Input, ChangedMatter, KeepingTrialFailure<F>> =>
    command<Input, ChangedMatter, KeepingTrialFailure<F>>({
      name,
      permission: 'work-trial.handle',
      task: 'SERVICES',
      objectType: 'work-trial',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const trials = tx.process.workTrials;
        const locked = await lockMatter(tx, trials, input, actor, now, 'WORK_TRIAL_NOT_FOUND');
        if (!locked.ok) return locked;
        const { matter, known } = locked.value;
        const law = await legislation.inForce();
        const act = actOf(actor, now);
        const decided = await decide(matter, input, {
          act,
          law,
          history: () => historyOf(tx, known, matter.id),
        });
        if (!decided.ok) return decided;
        await trials.save(decided.value);
        await settleTrial(tx, decided.value, law, now);
        if (decided.value.state !== matter.state && decided.value.state !== 'SIGNED') {
          const told = await tellReferral(tx, matter, decided.value, act, law);
          if (!told.ok) return told;
          await settleMeetings(tx, matter.clientId, now, law);
        }
        return ok(doneWith(decided.value, decided.value.rule));
      },
    })({ unitOfWork, clock });
}

export interface SignInput extends Change {
  readonly signatures: readonly Signature[];
}

/** Records that everybody has signed: two who sign at once take turns, and the limits hold for both together. */
export const signWorkTrial = keeping<
  SignInput,
  LimitFailure | Failure<'SIGNATURE_MISSING' | 'DATE_IN_FUTURE'>
>('sign-work-trial', async (trial, { signatures }, { act, law, history }) =>
  signed(trial, signatures, await history(), law, act),
);

/** Records that the client has begun. */
export const startWorkTrial = keeping<Change, Failure<'TRIAL_NOT_BEGUN'>>(
  'start-work-trial',
  (trial, _input, { act }) => started(trial, act),
);

export interface AbsenceInput extends Change, Absence {}

/** Records an absence; too many without leave in a row break the trial off. */
export const recordAbsence = keeping<AbsenceInput, Failure<AbsenceCode>>(
  'record-absence',
  (trial, { on, isAuthorised }, { act, law }) => withAbsence(trial, { on, isAuthorised }, law, act),
);

export interface InterruptInput extends Change, Interruption {
  readonly lastDay: PlainDate;
  readonly evaluation: string | null;
}

/** Breaks a trial off. */
export const interruptWorkTrial = keeping<InterruptInput, Failure<'DATE_IN_FUTURE' | 'DATE_OUTSIDE_TRIAL'>>(
  'interrupt-work-trial',
  (trial, { lastDay, by, words, evaluation }, { act }) =>
    interrupted(trial, lastDay, { by, words }, evaluation, act),
);

export interface EndInput extends Change {
  readonly evaluation: string;
}

/** Ends a trial with the organiser’s evaluation. */
export const endWorkTrial = keeping<EndInput, Failure<'TRIAL_STILL_RUNNING'>>(
  'end-work-trial',
  (trial, { evaluation }, { act }) => ended(trial, evaluation, act),
);
