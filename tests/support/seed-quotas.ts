import { readersOf, type ServiceLine } from '../../src/domain/resources/quotas/quota.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { DETERMINED_ON, type NextId, type Place, type Put } from './seed-clients.ts';

/** Cents of each seeded quota. */
export const QUOTA_CENTS = 100_000_000;

const AT = '2021-03-01T06:00:00Z';

/** Puts an open quota of the area of a place for a service line of the year, with the change that its ledger begins with. */
export function putQuota(
  put: Put,
  id: NextId,
  place: Place,
  serviceLine: ServiceLine = 'TRAVEL_AND_EXPENSE',
): string {
  const quota = id();
  const holder = organisation('area', place.area);
  const balance = {
    amount: QUOTA_CENTS,
    reserved: 0,
    committed: 0,
    used: 0,
    seats: 10,
    seatsReserved: 0,
    seatsTaken: 0,
  };
  put('resources.quota', {
    id: quota,
    holder,
    budget_year: 2021,
    service_line: serviceLine,
    state: 'OPEN',
    readers: readersOf(holder, DETERMINED_ON as PlainDate),
    amount_cents: balance.amount,
    reserved_cents: 0,
    committed_cents: 0,
    used_cents: 0,
    seats: balance.seats,
    seats_reserved: 0,
    seats_taken: 0,
    movements: 1,
    version: 4,
    changed_by: 'test',
    changed_by_organisation: 'ely:04',
    changed_at: AT,
  });
  put('resources.movement', {
    quota_id: quota,
    number: 1,
    kind: 'QUOTA_CHANGE',
    change: { amount: balance.amount, seats: balance.seats },
    after: balance,
    decided_on: '2021-03-01',
    at: AT,
    moved_by: 'test',
    moved_by_organisation: 'ely:04',
    rule: { theme: 'quota', version: 'V1', from: '2021-03-01', act: '1269/2020', section: '16 §' },
  });
  return quota;
}
