import type { CommitmentSubject } from '../../../domain/resources/quotas/commitment.ts';
import { type LedgerFailure, type LedgerLaw, moved } from '../../../domain/resources/quotas/ledger.ts';
import type { CommitmentMovement, Moving } from '../../../domain/resources/quotas/movement.ts';
import { holdersFor, type ServiceLine } from '../../../domain/resources/quotas/quota.ts';
import type { CommitmentId } from '../../../domain/shared/ids.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** What a case asks of the quota of its service line, inside the transaction in which the case changes. */
export interface CaseNeed {
  readonly subject: CommitmentSubject;
  readonly serviceLine: ServiceLine;
  /** The body that decides: its own quota is burdened, or that of its area. */
  readonly body: OrganisationId;
  readonly cents: number;
  readonly seats: number;
}

interface Moves {
  readonly tx: Pick<Transaction, 'quotas'>;
  readonly moving: Moving;
  readonly law: LedgerLaw;
}

/**
 * Reserves for a case that is prepared, or commits at once for one that is decided. Fails with `NO_QUOTA` when no open
 * quota of the year covers the service line, and as the ledger does. Gives the commitment that the case keeps.
 */
export async function burdenQuota(
  kind: 'RESERVE' | 'COMMIT',
  { subject, serviceLine, body, cents, seats }: CaseNeed,
  { tx, moving, law }: Moves,
  ids: Ids,
): Promise<Result<CommitmentId, LedgerFailure>> {
  const budgetYear = Number(moving.on.slice(0, 4));
  const id = await tx.quotas.openFor(holdersFor(body, moving.on), serviceLine, budgetYear);
  if (id === null) return fail('conflict', 'NO_QUOTA', { holder: body, budgetYear, serviceLine });
  const quota = await tx.quotas.lock(id);
  if (quota === null) return fail('conflict', 'NO_QUOTA', { holder: body, budgetYear, serviceLine });
  const commitment = ids.next() as CommitmentId;
  const done = moved(quota, null, { kind, commitment, subject, cents, seats }, moving, law);
  if (!done.ok) return done;
  await tx.quotas.keep(done.value);
  return ok(commitment);
}

/** Moves what a case has: commits its reservation, changes, uses or releases it. Fails as the ledger does. */
export async function moveCommitment(
  movement: CommitmentMovement,
  { tx, moving, law }: Moves,
): Promise<Result<null, LedgerFailure | Failure<'COMMITMENT_NOT_FOUND'>>> {
  const unlocked = await tx.quotas.commitment(movement.commitment);
  const quota = unlocked && (await tx.quotas.lock(unlocked.quotaId));
  if (!quota) return fail('not-found', 'COMMITMENT_NOT_FOUND', { id: movement.commitment });
  const commitment = await tx.quotas.commitment(movement.commitment);
  const done = moved(quota, commitment, movement, moving, law);
  if (!done.ok) return done;
  await tx.quotas.keep(done.value);
  return ok(null);
}
