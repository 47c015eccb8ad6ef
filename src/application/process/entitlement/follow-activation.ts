import {
  type CountCode,
  countAgain,
  followThresholds,
  type ToldCount,
} from '../../../domain/process/entitlement/activation-counts.ts';
import type { ActivationTrigger } from '../../../domain/process/entitlement/activation-trigger.ts';
import type { ActivationTriggerId, ClientId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import type { EntitlementDependencies } from './handle-integration-right.ts';
import { settleEntitlements } from './settle-entitlements.ts';

export type TriggerInput = ToldCount & { readonly clientId: ClientId };

export type RecordTriggerFailure =
  | HandlingFailure
  | CommandNotAllowed
  | Failure<CountCode | 'TRIGGER_ALREADY_OPEN'>;

/** Records what Kela, or an official, tells of a client's benefits (R47). */
export function recordActivationTrigger({
  legislation,
  ids,
  unitOfWork,
  clock,
}: EntitlementDependencies): Command<TriggerInput, ChangedMatter, RecordTriggerFailure> {
  return command<TriggerInput, ChangedMatter, RecordTriggerFailure>({
    name: 'record-activation-trigger',
    permission: 'entitlement.handle',
    task: 'PLANS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, ...told }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const law = await legislation.inForce();
      const { activationTriggers } = tx.process.entitlements;
      const triggers = await activationTriggers.ofClient(clientId);
      const id = ids.next() as ActivationTriggerId;
      const followed = followThresholds(id, told, known.value, triggers, actOf(actor, now), law);
      if (!followed.ok) return followed;
      await activationTriggers.add(followed.value);
      await settleEntitlements(tx, known.value, law, now);
      return doneAs(followed.value);
    },
  })({ unitOfWork, clock });
}

export type CountInput = MatterChange<ActivationTriggerId> & ToldCount;

export type CountFailure =
  | HandlingFailure
  | CommandNotAllowed
  | Failure<CountCode | 'ACTIVATION_TRIGGER_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Takes a later count, or a correction: a plan that was made meanwhile stays (E47). */
export function countBenefitsAgain({
  legislation,
  unitOfWork,
  clock,
}: EntitlementDependencies): Command<CountInput, ChangedMatter, CountFailure> {
  return command<CountInput, ChangedMatter, CountFailure>({
    name: 'count-benefits-again',
    permission: 'entitlement.handle',
    task: 'PLANS',
    objectType: 'activation-trigger',
    objectId: ({ id }) => id,
    async handle({ id, version, ...told }, tx, { actor }, now) {
      const { activationTriggers } = tx.process.entitlements;
      const change = { id, version };
      const locked = await lockMatter(
        tx,
        activationTriggers,
        change,
        actor,
        now,
        'ACTIVATION_TRIGGER_NOT_FOUND',
      );
      if (!locked.ok) return locked;
      const { matter, known } = locked.value;
      const law = await legislation.inForce();
      const counted = countAgain(matter, told, known, actOf(actor, now), law);
      if (!counted.ok) return counted;
      await activationTriggers.save(counted.value);
      await settleEntitlements(tx, known, law, now);
      return doneAs(counted.value);
    },
  })({ unitOfWork, clock });
}

function doneAs(trigger: ActivationTrigger) {
  const { rule, criteriaMet = [] } = trigger.counts.at(-1) ?? {};
  return ok(doneWith(trigger, rule, { criteriaMet }));
}
