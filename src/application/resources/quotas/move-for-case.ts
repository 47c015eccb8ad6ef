import type { Commitment, CommitmentSubject } from '../../../domain/resources/quotas/commitment.ts';
import { type LedgerFailure, type LedgerLaw, moved } from '../../../domain/resources/quotas/ledger.ts';
import type { CommitmentMovement, Moving } from '../../../domain/resources/quotas/movement.ts';
import { holdersFor, type Quota, type ServiceLine } from '../../../domain/resources/quotas/quota.ts';
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
  return keepMoved(quota, null, { kind, commitment, subject, cents, seats }, { tx, moving, law });
}

/**
 * Commits what a case is decided on with. What it has reserved of a quota of the body is committed, and what is committed
 * grows or shrinks by the difference. A body decides within its own quota: what the case has reserved of another's, or would
 * have more of the year before or of another's than was decided on, goes back, and the whole burdens the quota of the body and
 * of the day. Fails with `RESERVATION_EXPIRED`, also when the daily round has ended the reservation, and as the ledger does.
 */
export async function commitForCase(
  id: CommitmentId | null,
  need: CaseNeed,
  moves: Moves,
  ids: Ids,
): Promise<Result<CommitmentId, LedgerFailure>> {
  const { tx, moving } = moves;
  const quota = id === null ? null : await tx.quotas.lockOf(id);
  const held = id === null || quota === null ? null : await tx.quotas.commitment(id);
  if (quota === null || held === null) return burdenQuota('COMMIT', need, moves, ids);
  if (held.state === 'EXPIRED') {
    return fail('conflict', 'RESERVATION_EXPIRED', { reservedUntil: held.reservedUntil ?? moving.on });
  }
  const { cents, seats, subject, body } = need;
  const isOwn = holdersFor(body, moving.on).includes(quota.holder);
  const isOfYear = quota.budgetYear === Number(moving.on.slice(0, 4));
  const more = cents - held.committed;
  const stays = held.state === 'RESERVED' ? isOwn : more <= 0 || (isOwn && isOfYear);
  if (!stays) {
    const back = await keepMoved(quota, held, { kind: 'RELEASE', commitment: held.id, cents: 'ALL' }, moves);
    return back.ok ? burdenQuota('COMMIT', { ...need, cents: cents - held.used }, moves, ids) : back;
  }
  const movement: CommitmentMovement =
    held.state === 'RESERVED'
      ? { kind: 'COMMIT', commitment: held.id, subject, cents, seats }
      : { kind: 'COMMIT_ADJUST', commitment: held.id, cents: more };
  return keepMoved(quota, held, movement, moves);
}

/**
 * Moves what a case has: commits its reservation, changes, uses or releases it, in whosever quota it is. Fails as the ledger
 * does.
 */
export async function moveCommitment(
  movement: CommitmentMovement,
  moves: Moves,
): Promise<Result<null, LedgerFailure | Failure<'COMMITMENT_NOT_FOUND'>>> {
  const { quotas } = moves.tx;
  const quota = await quotas.lockOf(movement.commitment);
  if (quota === null) return fail('not-found', 'COMMITMENT_NOT_FOUND', { id: movement.commitment });
  const done = await keepMoved(quota, await quotas.commitment(movement.commitment), movement, moves);
  return done.ok ? ok(null) : done;
}

async function keepMoved(
  quota: Quota,
  held: Commitment | null,
  movement: CommitmentMovement,
  { tx, moving, law }: Moves,
): Promise<Result<CommitmentId, LedgerFailure>> {
  const done = moved(quota, held, movement, moving, law);
  if (!done.ok) return done;
  await tx.quotas.keep(done.value);
  return ok(movement.commitment);
}
