import {
  type MultiSectorStep,
  type MultiSectorStepCode,
  takeMultiSectorStep as takeStep,
} from '../../../domain/process/entitlement/multi-sector-steps.ts';
import type { MultiSectorCaseId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { caseMessage } from './entitlement-messages.ts';
import type { EntitlementDependencies } from './handle-integration-right.ts';
import { settleEntitlements } from './settle-entitlements.ts';

export type MultiSectorStepInput = MatterChange<MultiSectorCaseId> & { readonly step: MultiSectorStep };

export type TakeMultiSectorStepFailure =
  | HandlingFailure
  | CommandNotAllowed
  | Failure<MultiSectorStepCode | 'MULTI_SECTOR_CASE_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Takes a step in a case: its mapping period begins or ends, or the case ends (R48). */
export function takeMultiSectorStep({
  legislation,
  unitOfWork,
  clock,
}: EntitlementDependencies): Command<MultiSectorStepInput, ChangedMatter, TakeMultiSectorStepFailure> {
  return command<MultiSectorStepInput, ChangedMatter, TakeMultiSectorStepFailure>({
    name: 'take-multi-sector-step',
    permission: 'entitlement.handle',
    task: 'PLANS',
    objectType: 'multi-sector-case',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const { step } = input;
      const { multiSectorCases } = tx.process.entitlements;
      const locked = await lockMatter(tx, multiSectorCases, input, actor, now, 'MULTI_SECTOR_CASE_NOT_FOUND');
      if (!locked.ok) return locked;
      const { matter, known } = locked.value;
      const law = await legislation.inForce();
      const taken = takeStep(matter, step, actOf(actor, now), law);
      if (!taken.ok) return taken;
      await multiSectorCases.save(taken.value);
      await settleEntitlements(tx, known, law, now, step.step === 'end-mapping' ? ['END_MAPPING'] : []);
      return ok({
        ...doneWith(taken.value, taken.value.assessment.rule, { step: step.step }),
        messages: [caseMessage(taken.value, actor.organisation)],
      });
    },
  })({ unitOfWork, clock });
}
