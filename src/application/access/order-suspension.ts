import {
  endSuspension as ended,
  orderSuspension as ordered,
  type Suspension,
  type SuspensionOrder,
  suspensionState,
  type SuspensionState,
} from '../../domain/access/suspension.ts';
import type { SuspensionId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Ids } from '../ports/ids.ts';
import type { Legislation } from '../ports/legislation.ts';
import { command, type Command, type CommandDependencies, type Done } from '../shared/command.ts';
import { versionConflict } from '../shared/version-conflict.ts';

export interface OrderSuspensionDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export interface OrderedSuspension {
  readonly id: SuspensionId;
  readonly state: SuspensionState;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly version: number;
}

/** An order without `from` takes effect at once. */
export type OrderSuspensionInput = Omit<SuspensionOrder, 'id' | 'from'> & { readonly from: Instant | null };

export type OrderSuspensionFailure = Failure<
  'RULE_NOT_FOUND' | 'NO_SUPERVISION' | 'NOT_A_TRIAL_MUNICIPALITY' | 'DATE_IN_PAST' | 'SUSPENSION_OVERLAP'
>;

/** The supervisor suspends a municipality wholly or from listed tasks, which then are the TE Office's (D19, E16). */
export function orderSuspension({
  legislation,
  ids,
  unitOfWork,
  clock,
}: OrderSuspensionDependencies): Command<OrderSuspensionInput, OrderedSuspension, OrderSuspensionFailure> {
  return command<OrderSuspensionInput, OrderedSuspension, OrderSuspensionFailure>({
    name: 'order-suspension',
    permission: 'suspension.order',
    objectType: 'suspension',
    async handle(input, tx, { actor }, now) {
      const law = await legislation.inForce();
      const order = { ...input, id: ids.next() as SuspensionId, from: input.from ?? now };
      const suspension = ordered(order, await tx.suspensions.all(), actor.subject, now, law);
      if (!suspension.ok) return suspension;
      await tx.suspensions.add(suspension.value);
      return ok(done(suspension.value, now));
    },
  })({ unitOfWork, clock });
}

export interface EndSuspensionInput {
  readonly id: SuspensionId;
  readonly version: number;
}

export type EndSuspensionFailure = Failure<'SUSPENSION_NOT_FOUND' | 'SUSPENSION_STATE' | 'VERSION_CONFLICT'>;

/** The supervisor ends a suspension: the municipality is competent again. Clients who have moved do not return by it. */
export function endSuspension(
  dependencies: CommandDependencies,
): Command<EndSuspensionInput, OrderedSuspension, EndSuspensionFailure> {
  return command<EndSuspensionInput, OrderedSuspension, EndSuspensionFailure>({
    name: 'end-suspension',
    permission: 'suspension.order',
    objectType: 'suspension',
    objectId: ({ id }) => id,
    async handle({ id, version }, tx, { actor }, now) {
      const suspension = (await tx.suspensions.all()).find((one) => one.id === id);
      if (suspension === undefined) return fail('not-found', 'SUSPENSION_NOT_FOUND', { id });
      if (suspension.version !== version) return versionConflict(version, suspension);
      const changed = ended(suspension, actor.subject, now);
      if (!changed.ok) return changed;
      await tx.suspensions.save(changed.value);
      return ok(done(changed.value, now));
    },
  })(dependencies);
}

function done(suspension: Suspension, now: Instant): Done<OrderedSuspension> {
  const { id, from, until, version, municipality, tasks, order, rule } = suspension;
  return {
    value: { id, state: suspensionState(suspension, now), from, until, version },
    objectId: id,
    clientIds: [],
    rule,
    detail: { municipality, tasks, order, from, until },
  };
}
