import type { Movement, Moving } from '../../../../src/domain/resources/quotas/movement.ts';
import type { Quota } from '../../../../src/domain/resources/quotas/quota.ts';
import type { CommitmentId, QuotaId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { MINISTRY, type OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { QUOTAS, type Step } from './quota-books.ts';

const BY = { subject: 'test', organisation: MINISTRY };
const AT = '2022-01-01T00:00:00.000Z' as Instant;

/** A quota of the books as the product has it, before anything was taken. */
export function quotaOf(at: number, holder: OrganisationId, id = `quota-${at}`): Quota {
  const { year, cents, seats } = QUOTAS[at] ?? QUOTAS[0];
  return {
    id: id as QuotaId,
    holder,
    budgetYear: year,
    serviceLine: 'TRAVEL_AND_EXPENSE',
    state: 'OPEN',
    balance: { amount: cents, reserved: 0, committed: 0, used: 0, seats, seatsReserved: 0, seatsTaken: 0 },
    readers: [MINISTRY],
    movements: 0,
    version: 1,
    changedBy: BY,
    changedAt: AT,
  };
}

export function movingOn(day: PlainDate): Moving {
  return { by: BY, at: AT, on: day, reason: null };
}

/** The movement that a step asks for; of a new commitment with the number that it is to have. */
export function movementOf({ kind, cents, seats }: Step, of: CommitmentId | number): Movement {
  const commitment = (typeof of === 'number' ? `commitment-${of}` : of) as CommitmentId;
  const subject = { kind: 'EXPENSE', id: 'test' } as const;
  switch (kind) {
    case 'RESERVE':
      return { kind, commitment, subject, cents, seats };
    case 'COMMIT_AT_ONCE':
    case 'COMMIT':
      return { kind: 'COMMIT', commitment, subject, cents, seats };
    case 'COMMIT_ADJUST':
    case 'USE':
    case 'RELEASE':
      return { kind, commitment, cents };
    case 'END':
      return { kind: 'RELEASE', commitment, cents: 'ALL' };
    case 'RESERVE_EXPIRE':
      return { kind, commitment };
    case 'QUOTA_CHANGE':
      return { kind, cents, seats };
    default:
      throw new Error(`${kind} moves no single quota`);
  }
}
