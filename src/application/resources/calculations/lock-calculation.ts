import type { QuotaCalculation } from '../../../domain/resources/calculations/quota-calculation.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { Done } from '../../shared/command.ts';
import type { ChangedMatter, MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';

export type CalculationChange = MatterChange<QuotaCalculationId>;
export type LockRefusal = Failure<'QUOTA_CALCULATION_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Locks the version that the caller has seen. */
export async function lockCalculation(
  tx: Transaction,
  { id, version }: CalculationChange,
): Promise<Result<QuotaCalculation, LockRefusal>> {
  const calculation = await tx.calculations.lock(id);
  if (calculation === null) return fail('not-found', 'QUOTA_CALCULATION_NOT_FOUND', { id });
  return calculation.version === version
    ? ok(calculation)
    : versionConflict(version, { ...calculation, changedBy: calculation.changedBy.subject });
}

/** What a command leaves behind that has made or changed a version. */
export function doneTo({ id, state, version, changedAt, number }: QuotaCalculation): Done<ChangedMatter> {
  return {
    value: { id, state, version, changedAt },
    objectId: id,
    clientIds: [],
    detail: { state, number },
  };
}
