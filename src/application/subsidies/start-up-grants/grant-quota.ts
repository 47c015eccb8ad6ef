import type { Act } from '../../../domain/handling/matter.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import type { Moving } from '../../../domain/resources/quotas/movement.ts';
import type { CommitmentId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import { payable } from '../../../domain/subsidies/start-up-grants/grant-money.ts';
import type { StartUpGrant } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { burdenQuota, commitForCase, moveCommitment } from '../../resources/published.ts';

interface Moves {
  readonly tx: Transaction;
  readonly act: Act;
  readonly law: StatuteBook;
}

type Burdening = Moves & { readonly ids: Ids };

/** Reserves or commits so much of the quota of whoever is responsible for the client; gives the commitment. */
export async function burdenFor(
  kind: 'RESERVE' | 'COMMIT',
  grant: StartUpGrant,
  cents: number,
  { tx, act, law, ids }: Burdening,
): Promise<Result<CommitmentId, LedgerFailure>> {
  return burdenQuota(kind, needOf(grant, cents), { tx, moving: movingBy(act, null), law }, ids);
}

/** Commits what a grant is decided on with: of a rectification what the decision before has committed changes. */
export async function commitFor(
  grant: StartUpGrant,
  cents: number,
  isRectified: boolean,
  { tx, act, law, ids }: Burdening,
): Promise<Result<CommitmentId, LedgerFailure>> {
  const commitment = isRectified ? (grant.periods[0]?.commitment ?? null) : grant.commitment;
  const moving = movingBy(act, isRectified ? 'RECTIFIED' : null);
  return commitForCase(commitment, needOf(grant, cents), { tx, moving, law }, ids);
}

/** Gives back what was reserved and not decided on, as far as it has not expired. */
export async function giveBackReserved(
  { commitment }: StartUpGrant,
  reason: string,
  { tx, act, law }: Moves,
): Promise<Result<null, LedgerFailure>> {
  const reserved = commitment && (await tx.quotas.commitment(commitment));
  if (!reserved || reserved.state !== 'RESERVED') return ok(null);
  const movement = { kind: 'RELEASE', commitment: reserved.id, cents: 'ALL' } as const;
  return moveCommitment(movement, { tx, moving: movingBy(act, reason), law });
}

/** Releases what was committed for days that will not be paid, period by period; what may still be claimed stays. */
export async function releaseUnpayable(
  grant: StartUpGrant,
  { tx, act, law }: Moves,
): Promise<Result<null, LedgerFailure>> {
  for (const period of grant.periods) {
    const { committed = 0, used = 0 } = (await tx.quotas.commitment(period.commitment)) ?? {};
    const due = payable({ ...grant, periods: [period] }, period.from, period.to, law).cents;
    const cents = committed - Math.max(due, used);
    if (cents <= 0) continue;
    const movement = { kind: 'RELEASE', commitment: period.commitment, cents } as const;
    const released = await moveCommitment(movement, { tx, moving: movingBy(act, 'GRANT_ENDED'), law });
    if (!released.ok) return released;
  }
  return ok(null);
}

function needOf({ id, handler }: StartUpGrant, cents: number) {
  const subject = { kind: 'START_UP_GRANT', id } as const;
  return { subject, serviceLine: 'START_UP_GRANT', body: handler, cents, seats: 0 } as const;
}

function movingBy({ by, at }: Act, reason: string | null): Moving {
  return { by, at, on: localDateOf(at), reason };
}
