import type { TestDatabase } from '../support/database.ts';

const PARTS = {
  amount: 'amount_cents',
  seats: 'seats',
  reserved: 'reserved_cents',
  committed: 'committed_cents',
  used: 'used_cents',
  seatsReserved: 'seats_reserved',
  seatsTaken: 'seats_taken',
} as const;

/**
 * What does not agree in the ledgers of all quotas, counted anew from the movements: numbers without gaps, every balance that
 * of the entry before and its change, the quota's own the sum of all, and that of its commitments. Where seats are not counted,
 * nothing is compared with them.
 */
export async function ledgerFaults(database: Pick<TestDatabase, 'all'>): Promise<readonly object[]> {
  const chains = Object.keys(PARTS).map(
    (part) =>
      `(after->>'${part}')::bigint <> coalesce((before->>'${part}')::bigint, 0) + coalesce((change->>'${part}')::bigint, 0)`,
  );
  const sums = Object.entries(PARTS).map(
    ([part, column]) => `quota.${column} <> coalesce(sum((change->>'${part}')::bigint), 0)`,
  );
  return database.all(`
    with entry as (
      select *, lag(after) over (partition by quota_id order by number) as before from resources.movement)
    select 'entry' as fault, quota_id as id, number::text as detail from entry where ${chains.join(' or ')}
    union all
    select 'quota', quota.id, count(entry.number)::text from resources.quota
    left join entry on entry.quota_id = quota.id
    group by quota.id
    having ${sums.join(' or ')} or count(entry.number) <> quota.movements
      or coalesce(max(entry.number), 0) <> quota.movements
    union all
    select 'commitments', quota.id, null from resources.quota
    left join resources.commitment on commitment.quota_id = quota.id
    group by quota.id
    having quota.reserved_cents <> coalesce(sum(commitment.reserved_cents), 0)
      or quota.committed_cents <> coalesce(sum(commitment.committed_cents), 0)
      or quota.used_cents <> coalesce(sum(commitment.used_cents), 0)
      or quota.seats_reserved <> coalesce(sum(commitment.seats) filter (where commitment.state = 'RESERVED'), 0)
      or quota.seats_taken <> coalesce(sum(commitment.seats) filter (where commitment.state = 'COMMITTED'), 0)
    union all
    select 'movements of a commitment', commitment.id, null from resources.commitment
    left join entry on entry.commitment_id = commitment.id
    group by commitment.id
    having commitment.reserved_cents <> coalesce(sum((change->>'reserved')::bigint), 0)
      or commitment.committed_cents <> coalesce(sum((change->>'committed')::bigint), 0)
      or commitment.used_cents <> coalesce(sum((change->>'used')::bigint), 0)
    union all ${OVERSPENT}`);
}

const OVERSPENT = `
  select 'overspent', id, (amount_cents - reserved_cents - committed_cents)::text from resources.quota
  where reserved_cents + committed_cents > amount_cents or used_cents > committed_cents
    or seats_reserved + seats_taken > seats`;

/** Quotas of which more money or seats are taken than there are, or more is paid than committed; looked at while they are moved. */
export const overspent = (database: Pick<TestDatabase, 'all'>): Promise<readonly object[]> =>
  database.all(OVERSPENT);
