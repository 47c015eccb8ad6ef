import type { Commitment } from '../../../domain/resources/quotas/commitment.ts';
import type { Moved } from '../../../domain/resources/quotas/ledger.ts';
import type { LedgerEntry } from '../../../domain/resources/quotas/movement.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import { recordset } from '../recordset.ts';

/** All that a movement is decided on. A ledger that went another way may have come to the same number of movements. */
const STANDING = `concat_ws(' ', quota.holder, quota.budget_year, quota.state, quota.version, quota.movements,
  quota.amount_cents, quota.reserved_cents, quota.committed_cents, quota.used_cents, coalesce(quota.seats::text, '-'),
  quota.seats_reserved, quota.seats_taken)`;

function standing({ holder, budgetYear, state, version, movements, balance }: Quota): string {
  const { amount, reserved, committed, used, seats, seatsReserved, seatsTaken } = balance;
  const money = `${amount} ${reserved} ${committed} ${used}`;
  const places = `${seats ?? '-'} ${seatsReserved} ${seatsTaken}`;
  return `${holder} ${budgetYear} ${state} ${version} ${movements} ${money} ${places}`;
}

/** A quota as movements leave it, and as they found it. */
const MOVED_QUOTA = recordset<{ readonly quota: Quota; readonly before: Quota }>({
  id: ['uuid', ({ quota }) => quota.id],
  amount_cents: ['bigint', ({ quota }) => quota.balance.amount],
  reserved_cents: ['bigint', ({ quota }) => quota.balance.reserved],
  committed_cents: ['bigint', ({ quota }) => quota.balance.committed],
  used_cents: ['bigint', ({ quota }) => quota.balance.used],
  seats: ['integer', ({ quota }) => quota.balance.seats],
  seats_reserved: ['integer', ({ quota }) => quota.balance.seatsReserved],
  seats_taken: ['integer', ({ quota }) => quota.balance.seatsTaken],
  movements: ['integer', ({ quota }) => quota.movements],
  before: ['text', ({ before }) => standing(before)],
});

const HELD = recordset<Commitment>({
  id: ['uuid', ({ id }) => id],
  quota_id: ['uuid', ({ quotaId }) => quotaId],
  subject_kind: ['text', ({ subject }) => subject.kind],
  subject_id: ['text', ({ subject }) => subject.id],
  state: ['text', ({ state }) => state],
  reserved_cents: ['bigint', ({ reserved }) => reserved],
  committed_cents: ['bigint', ({ committed }) => committed],
  used_cents: ['bigint', ({ used }) => used],
  seats: ['integer', ({ seats }) => seats],
  reserved_until: ['date', ({ reservedUntil }) => reservedUntil],
});

const ENTRY = recordset<LedgerEntry>({
  quota_id: ['uuid', ({ quotaId }) => quotaId],
  number: ['integer', ({ number }) => number],
  kind: ['text', ({ kind }) => kind],
  commitment_id: ['uuid', ({ commitment }) => commitment],
  change: ['jsonb', ({ change }) => change],
  after: ['jsonb', ({ after }) => after],
  other_quota_id: ['uuid', ({ other }) => other],
  decided_on: ['date', ({ on }) => on],
  at: ['timestamptz', ({ at }) => at],
  moved_by: ['text', ({ by }) => by.subject],
  moved_by_organisation: ['text', ({ by }) => by.organisation],
  reason: ['text', ({ reason }) => reason],
  rule: ['jsonb', ({ rule }) => rule],
});

/**
 * Expressions that keep movements of any number of quotas in one statement, from what the parameters that begin with the
 * given one are told. `kept` has the quotas that stood as the movements found them. The constraints of the tables refuse
 * what would overspend a quota, whoever computed it.
 */
export function keptMovements(parameter: number, commitments: 'new' | 'any'): string {
  const held = parameter + MOVED_QUOTA.types.length;
  const changed = `on conflict (id) do update set state = excluded.state, reserved_cents = excluded.reserved_cents,
      committed_cents = excluded.committed_cents, used_cents = excluded.used_cents, seats = excluded.seats,
      reserved_until = excluded.reserved_until`;
  return `
  kept as (
    update resources.quota set amount_cents = now.amount_cents, reserved_cents = now.reserved_cents,
      committed_cents = now.committed_cents, used_cents = now.used_cents, seats = now.seats,
      seats_reserved = now.seats_reserved, seats_taken = now.seats_taken, movements = now.movements
    from ${MOVED_QUOTA.from(parameter, 'now')}
    where quota.id = now.id and ${STANDING} = now.before
    returning quota.id),
  held as (
    insert into resources.commitment (${HELD.columns})
    select ${HELD.columns} from ${HELD.from(held, 'now')}
    ${commitments === 'any' ? changed : ''}),
  written as (
    insert into resources.movement (${ENTRY.columns})
    select ${ENTRY.columns} from ${ENTRY.from(held + HELD.types.length, 'now')})`;
}

/** Types of what they are told. */
export const MOVEMENT_TYPES = [...MOVED_QUOTA.types, ...HELD.types, ...ENTRY.types];

/** What these expressions are told of movements, those of one quota in their order. */
export function keeping(moves: readonly Moved[]): readonly string[] {
  const befores = new Map(moves.toReversed().map(({ before }) => [before.id, before]));
  const quotasLeft = new Map(moves.map(({ quota }) => [quota.id, quota]));
  const commitmentsLeft = new Map(
    moves.flatMap(({ commitment }) => (commitment ? [[commitment.id, commitment]] : [])),
  );
  return [
    ...MOVED_QUOTA.values(
      [...quotasLeft.values()].map((quota) => ({ quota, before: befores.get(quota.id) ?? quota })),
    ),
    ...HELD.values([...commitmentsLeft.values()]),
    ...ENTRY.values(moves.flatMap(({ entries }) => entries)),
  ];
}
