import type { Actor } from '../../../domain/access/actor.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import { organisationKind } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { type HandlingFailure, lockHandled, type MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';

export interface LockedCase {
  readonly subsidy: PaySubsidy;
  readonly known: ProcessCase;
}

export type LockCaseFailure = HandlingFailure | Failure<'PAY_SUBSIDY_NOT_FOUND' | 'VERSION_CONFLICT'>;

/**
 * Locks a case with its client. Whoever is responsible for the client handles it; what was routed to a TE Office that
 * Office, which is responsible for the case and not for the client.
 */
export async function lockCase(
  tx: Transaction,
  { id, version }: MatterChange<PaySubsidyId>,
  actor: Actor,
  now: Instant,
): Promise<Result<LockedCase, LockCaseFailure>> {
  const subsidy = await tx.subsidies.paySubsidies.byId(id);
  if (subsidy === null) return fail('not-found', 'PAY_SUBSIDY_NOT_FOUND', { id });
  const known = await lockKnown(tx, subsidy, actor, now);
  if (!known.ok) return known;
  if (subsidy.version !== version) {
    return versionConflict(version, { ...subsidy, changedBy: subsidy.changedBy.subject });
  }
  return ok({ subsidy, known: known.value });
}

/** Locks the client of a case for whoever handles the case. */
export async function lockKnown(
  tx: Transaction,
  { clientId, handler }: Pick<PaySubsidy, 'clientId' | 'handler'>,
  actor: Actor,
  now: Instant,
): Promise<Result<ProcessCase, HandlingFailure>> {
  const isRouted = handler === actor.organisation && organisationKind(handler) === 'te-office';
  const seen = isRouted ? await tx.process.cases.lock(clientId) : null;
  return seen === null ? lockHandled(tx, clientId, actor, now) : ok(seen);
}
