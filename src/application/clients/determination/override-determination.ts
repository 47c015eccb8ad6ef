import {
  type OverridableDetermination,
  type OverriddenResult,
  overrideDetermination as override,
  type OverrideFailure,
  type WithdrawalFailure,
  withdrawOverride,
} from '../../../domain/clients/determination/override.ts';
import type { DeterminationResult } from '../../../domain/clients/determination/determination.ts';
import type { DeterminationId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies, type Done } from '../../shared/command.ts';
import { versionConflict } from '../changing-client.ts';
import { followOverride } from './record-determinations.ts';

/** Which determination, and the version of it that the official has seen. */
export interface DeterminationChange {
  readonly id: DeterminationId;
  readonly version: number;
  readonly reason: string;
}

export interface OverrideInput extends DeterminationChange {
  readonly result: OverriddenResult;
}

/** What holds after an official has decided. */
export interface OverriddenDetermination {
  readonly id: DeterminationId;
  readonly result: DeterminationResult;
  readonly effectiveResult: DeterminationResult;
  readonly version: number;
}

type ChangeFailure = Failure<'DETERMINATION_NOT_FOUND' | 'VERSION_CONFLICT' | 'RULE_NOT_FOUND'>;

export interface OverrideDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

/**
 * An official decides, with reasons, that a client is treated otherwise than the facts say. The determination and its
 * facts stay as they are; transfers, lists and figures go by the result decided.
 */
export function overrideDetermination(
  dependencies: OverrideDependencies,
): Command<OverrideInput, OverriddenDetermination, OverrideFailure | ChangeFailure> {
  return command<OverrideInput, OverriddenDetermination, OverrideFailure | ChangeFailure>({
    name: 'override-determination',
    permission: 'determination.override',
    objectType: 'determination',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const found = await changing(tx, input);
      if (!found.ok) return found;
      const decided = override(found.value, {
        result: input.result,
        reason: input.reason,
        decidedBy: actor.subject,
        organisation: actor.organisation,
        decidedAt: now,
      });
      if (!decided.ok) return decided;
      const version = await tx.determinationDecisions.override(found.value, decided.value);
      const law = await dependencies.legislation.inForce();
      const followed = await followOverride(tx, found.value.id, { at: now, law });
      return followed.ok ? ok(done(found.value, input.result, version)) : followed;
    },
  })(dependencies);
}

/** An official takes an override back, with reasons: the result that was computed from the facts holds again. */
export function withdrawDeterminationOverride(
  dependencies: OverrideDependencies,
): Command<DeterminationChange, OverriddenDetermination, WithdrawalFailure | ChangeFailure> {
  return command<DeterminationChange, OverriddenDetermination, WithdrawalFailure | ChangeFailure>({
    name: 'withdraw-determination-override',
    permission: 'determination.override',
    objectType: 'determination',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const found = await changing(tx, input);
      if (!found.ok) return found;
      const withdrawn = withdrawOverride(found.value, input.reason);
      if (!withdrawn.ok) return withdrawn;
      const withdrawal = { ...withdrawn.value, by: actor.subject, at: now };
      const version = await tx.determinationDecisions.withdraw(found.value, withdrawal);
      const law = await dependencies.legislation.inForce();
      const followed = await followOverride(tx, found.value.id, { at: now, law });
      return followed.ok ? ok(done(found.value, found.value.result, version)) : followed;
    },
  })(dependencies);
}

async function changing(
  tx: Transaction,
  { id, version }: DeterminationChange,
): Promise<Result<OverridableDetermination, Failure<'DETERMINATION_NOT_FOUND' | 'VERSION_CONFLICT'>>> {
  const found = await tx.determinationDecisions.byId(id);
  if (found === null) return fail('not-found', 'DETERMINATION_NOT_FOUND', { id });
  return found.version === version ? ok(found) : versionConflict(version, found);
}

function done(
  { id, clientId, result, rule }: OverridableDetermination,
  effectiveResult: DeterminationResult,
  version: number,
): Done<OverriddenDetermination> {
  return {
    value: { id, result, effectiveResult, version },
    objectId: id,
    clientIds: [clientId],
    rule,
    detail: { result, effectiveResult },
  };
}
