import type { CourseId, SeatPoolId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ServiceType } from './service-type.ts';

/**
 * Seats of a course or service that a body may fill with its clients (palvelupaikat). A course that several
 * municipalities share is a pool for each of them (K).
 */
export interface SeatPool {
  readonly id: SeatPoolId;
  readonly organisation: OrganisationId;
  readonly serviceType: ServiceType;
  /** The course of an ELY Centre whose seats they are; null of a body's own, which burden no quota. */
  readonly course: CourseId | null;
  readonly name: string;
  readonly provider: string;
  readonly places: number;
  readonly taken: number;
  /** First and last day of the course or of the contract. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Takes a seat. Fails with `SEAT_QUOTA_EXCEEDED` when none is free; the client may be put on the waiting list. */
export function seatTaken(pool: SeatPool): Result<SeatPool, Failure<'SEAT_QUOTA_EXCEEDED'>> {
  const { places, taken } = pool;
  return taken < places
    ? ok({ ...pool, taken: taken + 1 })
    : fail('conflict', 'SEAT_QUOTA_EXCEEDED', { places, taken, offered: 'wait' });
}

/** Gives a seat back. */
export function seatReleased(pool: SeatPool): SeatPool {
  return { ...pool, taken: pool.taken - 1 };
}
