import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { StartUpGrantId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import {
  type ApplicationCode,
  asked,
  assessed,
  completed,
} from '../../../domain/subsidies/start-up-grants/handle-application.ts';
import {
  appliedForExtension,
  type DayCode,
  interrupted,
  resumed,
} from '../../../domain/subsidies/start-up-grants/run-grant.ts';
import type {
  BusinessAssessment,
  GrantApplication,
  GrantInterruption,
  StartUpGrant,
} from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { keepGrant } from './keep-grant.ts';
import type { GrantDependencies } from './record-application.ts';

export type GrantChange = MatterChange<StartUpGrantId>;

/** What a change of a case has beside the case. */
export interface Changing {
  readonly tx: Transaction;
  readonly known: ProcessCase;
  readonly act: Act;
  readonly law: StatuteBook;
  readonly ids: Ids;
}

type ChangeGrantFailure<F extends Failure> =
  | F
  | HandlingFailure
  | Failure<'START_UP_GRANT_NOT_FOUND' | 'VERSION_CONFLICT' | 'COMMAND_NOT_ALLOWED' | 'RULE_NOT_FOUND'>;

type Changed<F extends Failure> = Result<StartUpGrant, F | Failure<'COMMAND_NOT_ALLOWED'>>;

/** Makes a command on a case from what it does to it. */
export function changing<Input extends GrantChange, F extends Failure = never>(
  name: string,
  change: (grant: StartUpGrant, input: Input, of: Changing) => Changed<F> | Promise<Changed<F>>,
) {
  return ({
    legislation,
    ids,
    unitOfWork,
    clock,
  }: GrantDependencies): Command<Input, ChangedMatter, ChangeGrantFailure<F>> =>
    command<Input, ChangedMatter, ChangeGrantFailure<F>>({
      name,
      permission: 'start-up-grant.handle',
      task: 'SUBSIDIES',
      objectType: 'start-up-grant',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const grants = tx.subsidies.startUpGrants;
        const locked = await lockMatter(tx, grants, input, actor, now, 'START_UP_GRANT_NOT_FOUND');
        if (!locked.ok) return locked;
        const { matter, known } = locked.value;
        const act = actOf(actor, now);
        const law = await legislation.inForce();
        // Whoever is responsible now goes on with a case that another body has begun.
        const grant = { ...matter, handler: known.responsible ?? matter.handler };
        const changed = await change(grant, input, { tx, known, act, law, ids });
        if (!changed.ok) return changed;
        const kept = await keepGrant(tx, changed.value, { act, law });
        return kept.ok ? ok(doneWith(changed.value)) : kept;
      },
    })({ unitOfWork, clock });
}

/** Asks the client for what the application lacks. */
export const askForGrantInformation = changing<
  GrantChange & { readonly words: string; readonly dueOn: PlainDate },
  Failure<'DUE_DAY_PASSED'>
>('ask-for-grant-information', (grant, { words, dueOn }, { act }) => asked(grant, words, dueOn, act));

/** Takes what was asked for: the application as it is then. */
export const completeGrantApplication = changing<GrantChange & GrantApplication, Failure<ApplicationCode>>(
  'complete-grant-application',
  (grant, input, { act }) => completed(grant, input, act),
);

/** Keeps what was found of a condition of the business. */
export const assessBusiness = changing<GrantChange & BusinessAssessment, Failure<'DATE_IN_FUTURE'>>(
  'assess-business',
  (grant, { kind, on, by, isFulfilled, words }, { act }) =>
    assessed(grant, { kind, on, by, isFulfilled, words }, act),
);

/** Keeps that the client applies for more months. */
export const applyForGrantExtension = changing<
  GrantChange & { readonly receivedOn: PlainDate; readonly months: number },
  Failure<'DATE_IN_FUTURE'>
>('apply-for-grant-extension', (grant, { receivedOn, months }, { act }) =>
  appliedForExtension(grant, { receivedOn, months }, act),
);

/** Interrupts the payment of a grant. */
export const interruptStartUpGrant = changing<GrantChange & Omit<GrantInterruption, 'to'>, Failure<DayCode>>(
  'interrupt-start-up-grant',
  (grant, { from, isJustified, reason }, { act }) => interrupted(grant, { from, isJustified, reason }, act),
);

/** Lets the grant be paid again. */
export const resumeStartUpGrant = changing<GrantChange & { readonly on: PlainDate }, Failure<DayCode>>(
  'resume-start-up-grant',
  (grant, { on }, { act }) => resumed(grant, on, act),
);
