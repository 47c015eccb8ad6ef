import { readersOf, SERVICE_LINES, type ServiceLine } from '../../src/domain/resources/quotas/quota.ts';
import { organisation, type OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { DETERMINED_ON, type NextId, type Place, type Put } from './seed-clients.ts';

/** Cents of each seeded quota. */
export const QUOTA_CENTS = 100_000_000;

const AT = '2021-03-01T06:00:00Z';

type QuotaState = 'PROPOSED' | 'HEARD' | 'CONFIRMED' | 'OPEN' | 'CLOSED';

/** Quotas to be used up, by what is done to them. */
export interface SpareQuotas {
  readonly proposal: readonly (readonly [year: number, line: ServiceLine])[];
  readonly hearings: readonly string[];
  readonly confirmation: readonly string[];
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  readonly reopening: readonly string[];
  readonly changes: readonly string[];
  /** Each with the quota that gets it. */
  readonly transfers: readonly (readonly [from: string, to: string])[];
}

export const NO_QUOTAS: SpareQuotas = {
  proposal: [],
  hearings: [],
  confirmation: [],
  opening: [],
  closing: [],
  reopening: [],
  changes: [],
  transfers: [],
};

/** Puts an open quota of the area of a place for a service line of the year, with the change that its ledger begins with. */
export function putQuota(
  put: Put,
  id: NextId,
  place: Place,
  serviceLine: ServiceLine = 'TRAVEL_AND_EXPENSE',
): string {
  return putQuotaOf(put, id(), organisation('area', place.area), [2021, serviceLine], 'OPEN');
}

/** Puts quotas of the municipality of a place in every state; those that get something are the area's. */
export function putSpareQuotas(put: Put, id: NextId, place: Place): SpareQuotas {
  const holder = organisation('municipality', place.municipality);
  const free = [2022, 2023, 2024].flatMap((year) => SERVICE_LINES.map((line) => [year, line] as const));
  const next = () => free.shift() ?? ([2024, 'PAY_SUBSIDY'] as const);
  const several = (state: QuotaState): readonly string[] =>
    [1, 2, 3].map(() => putQuotaOf(put, id(), holder, next(), state));
  return {
    proposal: SERVICE_LINES.map((line) => [2021, line] as const),
    hearings: several('PROPOSED'),
    confirmation: several('HEARD'),
    opening: several('CONFIRMED'),
    closing: several('OPEN'),
    reopening: several('CLOSED'),
    changes: several('OPEN'),
    transfers: [1, 2, 3, 4, 5].map(() => {
      const which = next();
      const area = organisation('area', place.area);
      return [
        putQuotaOf(put, id(), holder, which, 'OPEN'),
        putQuotaOf(put, id(), area, which, 'OPEN'),
      ] as const;
    }),
  };
}

function putQuotaOf(
  put: Put,
  quota: string,
  holder: OrganisationId,
  [year, line]: readonly [number, ServiceLine],
  state: QuotaState,
): string {
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
    budget_year: year,
    service_line: line,
    state,
    readers: readersOf(holder, DETERMINED_ON as PlainDate),
    amount_cents: balance.amount,
    reserved_cents: 0,
    committed_cents: 0,
    used_cents: 0,
    seats: balance.seats,
    seats_reserved: 0,
    seats_taken: 0,
    movements: 1,
    version: 1,
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
