import type { SeatPool } from '../../../domain/process/services/seat-pool.ts';
import type {
  ServiceReferral,
  ServiceReferralState,
} from '../../../domain/process/services/service-referral.ts';
import { type Course, takesClients } from '../../../domain/resources/procurement/course.ts';
import { availableIn, seatsLeftIn } from '../../../domain/resources/quotas/balance.ts';
import type { LedgerFailure, LedgerLaw } from '../../../domain/resources/quotas/ledger.ts';
import type { Moving } from '../../../domain/resources/quotas/movement.ts';
import { holdersFor } from '../../../domain/resources/quotas/quota.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { burdenQuota, moveCommitment } from '../quotas/move-for-case.ts';

/**
 * What a referral has of the quota of its service line at each stage. A service that was begun has used its seat, also
 * when it is broken off: nobody else gets it (K).
 */
const HAS: Readonly<Record<ServiceReferralState, 'NOTHING' | 'RESERVED' | 'COMMITTED' | 'USED'>> = {
  PROPOSED: 'NOTHING',
  WAITING_LIST: 'NOTHING',
  REJECTED_BY_PROVIDER: 'NOTHING',
  REFUSED_BY_CLIENT: 'NOTHING',
  CANCELLED: 'NOTHING',
  REFERRED: 'RESERVED',
  ACCEPTED: 'COMMITTED',
  STARTED: 'COMMITTED',
  COMPLETED: 'USED',
  INTERRUPTED: 'USED',
};

interface Moves {
  readonly tx: Pick<Transaction, 'quotas'>;
  /** The day on which a step is recorded says which year's quota it burdens (K). */
  readonly moving: Moving;
  readonly law: LedgerLaw;
  readonly ids: Ids;
}

export type SeatFailure = Failure<'SEAT_QUOTA_EXCEEDED' | 'NO_QUOTA' | 'COURSE_NOT_OPEN'>;

/**
 * Brings what a referral has of a quota to its new stage (R86, E75): one seat and its price of the quota of the body
 * whose seat it is. A body to which the client has moved may see the course no more (null): what the referral has goes on, and
 * nothing new is taken. Fails with `SEAT_QUOTA_EXCEEDED` and offers the waiting list when the quota has no seat or not the
 * money left, `NO_QUOTA` when there is none, and `COURSE_NOT_OPEN` when the course takes no clients.
 */
export async function settleSeat(
  before: ServiceReferralState,
  { id, state, isHistory }: Pick<ServiceReferral, 'id' | 'state' | 'isHistory'>,
  { organisation }: Pick<SeatPool, 'organisation'>,
  course: Course | null,
  { tx, moving, law, ids }: Moves,
): Promise<Result<null, SeatFailure>> {
  if (isHistory || before === state) return ok(null);
  const entered = state === 'REFERRED' || state === 'WAITING_LIST' || state === 'ACCEPTED';
  if (entered && course !== null && !takesClients(course)) {
    return fail('conflict', 'COURSE_NOT_OPEN', { courseState: course.state });
  }
  const wanted = HAS[state];
  if (wanted === HAS[before]) return ok(null);
  const subject = { kind: 'SERVICE_REFERRAL', id } as const;
  const held = (await tx.quotas.commitmentsOf(subject)).find(
    (one) => one.state === 'RESERVED' || one.state === 'COMMITTED',
  );
  const moves = { tx, moving, law };
  const burden = async (kind: 'RESERVE' | 'COMMIT'): Promise<Result<null, SeatFailure>> => {
    if (course === null) {
      return fail('conflict', 'NO_QUOTA', {
        holder: organisation,
        budgetYear: Number(moving.on.slice(0, 4)),
      });
    }
    const { serviceLine, pricePerSeatCents: cents } = course;
    const need = { subject, serviceLine, body: organisation, cents, seats: 1 };
    return asSeat(await burdenQuota(kind, need, moves, ids));
  };
  switch (wanted) {
    case 'NOTHING':
      if (held !== undefined) {
        must(await moveCommitment({ kind: 'RELEASE', commitment: held.id, cents: 'ALL' }, moves));
      }
      return ok(null);
    case 'USED':
      if (held?.state === 'COMMITTED') {
        const cents = held.committed - held.used;
        must(await moveCommitment({ kind: 'USE', commitment: held.id, cents }, moves));
      }
      return ok(null);
    case 'RESERVED':
      return burden('RESERVE');
    case 'COMMITTED': {
      if (held === undefined) return burden('COMMIT');
      const cents = course?.pricePerSeatCents ?? held.reserved;
      const movement = { kind: 'COMMIT', subject, commitment: held.id, cents, seats: 1 } as const;
      const done = await moveCommitment(movement, moves);
      if (done.ok) return done;
      // What was reserved holds no more, or is of the year before: the seat is asked for anew.
      must(await moveCommitment({ kind: 'RELEASE', commitment: held.id, cents: 'ALL' }, moves));
      return burden('COMMIT');
    }
  }
}

/** Seats of a course for which the quota of a body has room today, as far as the session sees them; the quota stays locked. */
export async function seatsInQuota(
  { organisation }: Pick<SeatPool, 'organisation'>,
  course: Course | null,
  { tx, moving }: Pick<Moves, 'tx' | 'moving'>,
): Promise<number> {
  if (course === null || !takesClients(course)) return 0;
  const year = Number(moving.on.slice(0, 4));
  const id = await tx.quotas.openFor(holdersFor(organisation, moving.on), course.serviceLine, year);
  const quota = id === null ? null : await tx.quotas.lock(id);
  if (quota === null) return 0;
  const { pricePerSeatCents: price } = course;
  const paid = price === 0 ? Number.POSITIVE_INFINITY : Math.floor(availableIn(quota.balance) / price);
  return Math.min(paid, seatsLeftIn(quota.balance) ?? Number.POSITIVE_INFINITY);
}

/** A refusal of the ledger in the words of seats. */
function asSeat(done: Result<unknown, LedgerFailure>): Result<null, SeatFailure> {
  if (done.ok) return ok(null);
  const { code, data = {}, rule } = done.failure;
  switch (code) {
    case 'SEAT_QUOTA_EXCEEDED':
    case 'QUOTA_EXCEEDED':
      return fail('conflict', 'SEAT_QUOTA_EXCEEDED', { ...data, offered: 'wait' }, rule);
    case 'NO_QUOTA':
      return fail('conflict', code, data, rule);
    default:
      throw new Error(`the ledger refused a seat with ${code}`);
  }
}

/** Giving back and using what is held is never refused. */
function must(done: Result<unknown, LedgerFailure>): void {
  if (!done.ok) throw new Error(`the ledger refused what is held with ${done.failure.code}`);
}
