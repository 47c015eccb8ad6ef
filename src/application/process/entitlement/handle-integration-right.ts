import {
  type IntegrationStep,
  type IntegrationStepFailure,
  type RecordedRight,
  type RecordRightCode,
  recordIntegrationRight as record,
  takeIntegrationStep as takeStep,
} from '../../../domain/process/entitlement/integration-steps.ts';
import type { TaskKind } from '../../../domain/handling/task.ts';
import type { IntegrationRightId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { rightMessage, studyDecisionMessage } from './entitlement-messages.ts';
import { settleEntitlements } from './settle-entitlements.ts';

export interface EntitlementDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export type RecordRightInput = Omit<RecordedRight, 'id'>;

export type RecordRightFailure = HandlingFailure | Failure<RecordRightCode>;

/** Records that a client has a right to integration services (R46). */
export function recordIntegrationRight({
  legislation,
  ids,
  unitOfWork,
  clock,
}: EntitlementDependencies): Command<RecordRightInput, ChangedMatter, RecordRightFailure> {
  return command<RecordRightInput, ChangedMatter, RecordRightFailure>({
    name: 'record-integration-right',
    permission: 'entitlement.handle',
    task: 'PLANS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const known = await lockHandled(tx, input.clientId, actor, now);
      if (!known.ok) return known;
      const law = await legislation.inForce();
      const { integrationRights } = tx.process.entitlements;
      const others = await integrationRights.ofClient(input.clientId);
      const id = ids.next() as IntegrationRightId;
      const recorded = record({ ...input, id }, others, actOf(actor, now), law);
      if (!recorded.ok) return recorded;
      await integrationRights.add(recorded.value);
      await settleEntitlements(tx, known.value, law, now);
      return ok({
        ...doneWith(recorded.value),
        messages: [rightMessage(recorded.value, actor.organisation)],
      });
    },
  })({ unitOfWork, clock });
}

export type IntegrationStepInput = MatterChange<IntegrationRightId> & { readonly step: IntegrationStep };

export type TakeIntegrationStepFailure =
  | HandlingFailure
  | IntegrationStepFailure
  | Failure<'INTEGRATION_RIGHT_NOT_FOUND' | 'VERSION_CONFLICT'>;

const DONE: Readonly<Partial<Record<IntegrationStep['step'], TaskKind>>> = {
  'start-assessment': 'START_INITIAL_ASSESSMENT',
  'guide-to-training': 'GUIDE_TO_INTEGRATION_TRAINING',
};

/** Takes a step under a right: assessment, training, extension, interruption, decision on studies, end (R46, R54). */
export function takeIntegrationStep({
  legislation,
  unitOfWork,
  clock,
}: EntitlementDependencies): Command<IntegrationStepInput, ChangedMatter, TakeIntegrationStepFailure> {
  return command<IntegrationStepInput, ChangedMatter, TakeIntegrationStepFailure>({
    name: 'take-integration-step',
    permission: 'entitlement.handle',
    task: 'PLANS',
    objectType: 'integration-right',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const { step } = input;
      const { integrationRights } = tx.process.entitlements;
      const locked = await lockMatter(
        tx,
        integrationRights,
        input,
        actor,
        now,
        'INTEGRATION_RIGHT_NOT_FOUND',
      );
      if (!locked.ok) return locked;
      const { matter, known } = locked.value;
      const law = await legislation.inForce();
      const taken = takeStep(matter, step, actOf(actor, now), law);
      if (!taken.ok) return taken;
      await integrationRights.save(taken.value);
      const done = DONE[step.step];
      await settleEntitlements(tx, known, law, now, done === undefined ? [] : [done]);
      const { organisation } = actor;
      const told =
        step.step === 'decide-on-study'
          ? [studyDecisionMessage(taken.value, known.language, organisation)]
          : [];
      return ok({
        ...doneWith(taken.value, undefined, { step: step.step }),
        messages: [rightMessage(taken.value, organisation), ...told],
      });
    },
  })({ unitOfWork, clock });
}
