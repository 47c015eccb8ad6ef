import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import {
  type Change,
  closed,
  confirmed,
  heard,
  opened,
  reopened,
  resized,
  type Stepped,
  type SteppedInLedger,
} from '../../../domain/resources/quotas/quota-life.ts';
import type { SettingFailure } from '../../../domain/resources/quotas/setting.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  asSeen,
  type ChangedQuota,
  type ChangeFailure,
  doneTo,
  keepStep,
  type QuotaChange,
  type QuotaDependencies,
  type Step,
  stepOf,
} from './quota-step.ts';

type Refusal = ChangeFailure | CommandNotAllowed | SettingFailure;

interface WithReason {
  readonly reason: string | null;
}

function changing<Input extends QuotaChange & Partial<WithReason>, F extends Failure>(
  name: string,
  decide: (quota: Quota, input: Input, step: Step) => Result<Stepped | SteppedInLedger, F>,
) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: QuotaDependencies): Command<Input, ChangedQuota, F | ChangeFailure> =>
    command<Input, ChangedQuota, F | ChangeFailure>({
      name,
      permission: 'quota.manage',
      objectType: 'quota',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const quota = asSeen(await tx.quotas.lock(input.id), input);
        if (!quota.ok) return quota;
        const decided = decide(
          quota.value,
          input,
          await stepOf(legislation, actor, now, input.reason ?? null),
        );
        if (!decided.ok) return decided;
        await keepStep(tx, decided.value);
        return ok(doneTo(decided.value));
      },
    })({ unitOfWork, clock });
}

/** Who was heard of a proposal, when, and what they said. */
export interface Hearing {
  readonly heard: readonly OrganisationId[];
  readonly on: PlainDate;
  readonly notes: string | null;
}

/** Records that areas and municipalities were heard of a proposal. */
export const hearQuota = changing<
  QuotaChange & Hearing,
  Refusal | Failure<'HEARD_NOT_CONCERNED' | 'DATE_IN_FUTURE'>
>('hear-quota', (quota, { heard: bodies, on, notes }, { moving, law }) =>
  heard(quota, { heard: bodies, on, notes }, moving, law),
);

/** Confirms a quota, with the reference of the decision. */
export const confirmQuota = changing<
  QuotaChange & { readonly reference: string | null },
  Refusal | Failure<'CONSULTATION_MISSING'>
>('confirm-quota', (quota, { reference }, { moving, law }) => confirmed(quota, { reference }, moving, law));

/** Opens a confirmed quota for decisions. */
export const openQuota = changing<QuotaChange, Refusal>('open-quota', (quota, _input, { moving, law }) =>
  opened(quota, moving, law),
);

/** Closes a quota: after its year, or before with a reason. */
export const closeQuota = changing<QuotaChange & WithReason, Refusal | Failure<'REASONS_MISSING'>>(
  'close-quota',
  (quota, _input, { moving, law }) => closed(quota, moving, law),
);

/** Opens a closed quota again as a correction, with the reason. */
export const reopenQuota = changing<QuotaChange & WithReason, Refusal | Failure<'REASONS_MISSING'>>(
  'reopen-quota',
  (quota, _input, { moving, law }) => reopened(quota, moving, law),
);

/** Raises or lowers a quota, with the reason. */
export const resizeQuota = changing<
  QuotaChange & Change & WithReason,
  Refusal | LedgerFailure | Failure<'REASONS_MISSING' | 'SEATS_NOT_COUNTED'>
>('resize-quota', (quota, { cents, seats }, { moving, law }) =>
  resized(quota, { cents, seats }, moving, law),
);
