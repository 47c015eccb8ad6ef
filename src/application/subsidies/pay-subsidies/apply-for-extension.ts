import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import { decidingOn } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import {
  appliedForExtension,
  type ExtensionApplicationCode,
  type ToldExtension,
} from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith } from '../../shared/handling-client.ts';
import type { ChangeSubsidyDependencies, SubsidyChange } from './change-application.ts';
import { keepSubsidy } from './keep-subsidy.ts';
import { lockCase, type LockCaseFailure } from './lock-case.ts';
import { bodyOf } from './weigh.ts';

export interface ApplyForExtensionInput extends SubsidyChange {
  readonly application: Omit<ToldExtension, 'decider' | 'receivedAt'> & {
    /** Null: now. */
    readonly receivedAt: ToldExtension['receivedAt'] | null;
  };
}

export type ApplyForExtensionFailure =
  | LockCaseFailure
  | CommandNotAllowed
  | Failure<ExtensionApplicationCode | 'RULE_NOT_FOUND'>;

/** Records that the employer applies for more time of a subsidy that runs, and who would decide on it today. */
export function applyForSubsidyExtension({
  legislation,
  unitOfWork,
  clock,
}: ChangeSubsidyDependencies): Command<ApplyForExtensionInput, ChangedMatter, ApplyForExtensionFailure> {
  return command<ApplyForExtensionInput, ChangedMatter, ApplyForExtensionFailure>({
    name: 'apply-for-subsidy-extension',
    permission: 'pay-subsidy.handle',
    task: 'SUBSIDIES',
    objectType: 'pay-subsidy',
    objectId: ({ id }) => id,
    async handle({ application, ...change }, tx, { actor }, now) {
      const law = await legislation.inForce();
      const locked = await lockCase(tx, change, actor, now);
      if (!locked.ok) return locked;
      const { subsidy, known } = locked.value;
      const decider = decidingOn(subsidy.application, bodyOf(subsidy, known), localDateOf(now));
      if (!decider.ok) return decider;
      const receivedAt = application.receivedAt ?? now;
      const told = { ...application, receivedAt, decider: decider.value };
      const act = actOf(actor, now);
      const next = appliedForExtension(subsidy, told, act);
      if (!next.ok) return next;
      const kept = await keepSubsidy(tx, next.value, act, law);
      return kept.ok ? ok(doneWith(kept.value, decider.value.rule)) : kept;
    },
  })({ unitOfWork, clock });
}
