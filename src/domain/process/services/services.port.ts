import type { ClientId, SeatPoolId, ServiceReferralId } from '../../shared/ids.ts';
import type { Act } from '../../handling/matter.ts';
import type { Matters } from '../../handling/matters.port.ts';
import type { SeatPool } from './seat-pool.ts';
import type { ServiceOutcome, ServiceReferral } from './service-referral.ts';

/** A client who waits for a seat. */
export interface Waiting {
  readonly id: ServiceReferralId;
  readonly clientId: ClientId;
}

/** Referrals to services. */
export interface ServiceReferrals extends Matters<ServiceReferral> {
  /** Those who wait for a seat, who has waited longest first. */
  waitingFor(pool: SeatPoolId): Promise<readonly Waiting[]>;
  /** Keeps an outcome that tells of health, which is shown to few. */
  keepGuarded(referral: ServiceReferral, outcome: ServiceOutcome): Promise<void>;
}

/** Seats, pool by pool. */
export interface SeatPools {
  add(pool: SeatPool, opened: Act): Promise<void>;
  /** Locks the pool to the end of the transaction; null when the session sees none. */
  lock(id: SeatPoolId): Promise<SeatPool | null>;
  /** Keeps how many seats are taken. */
  save(pool: SeatPool): Promise<void>;
}
