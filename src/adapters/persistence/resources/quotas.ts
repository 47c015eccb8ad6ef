import type { Commitment } from '../../../domain/resources/quotas/commitment.ts';
import type { Moved } from '../../../domain/resources/quotas/ledger.ts';
import type { LedgerEntry } from '../../../domain/resources/quotas/movement.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import type { Quotas } from '../../../domain/resources/quotas/quotas.port.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import { instant, jsonObject } from '../json.ts';
import { QUOTA_OF_CASE_SETTING } from '../migrations/row-security.ts';
import { recordset } from '../recordset.ts';
import { arrayLiteral, type Sql } from '../sql.ts';

/** SQL of a quota as the domain reads it. */
export const QUOTA = jsonObject({
  id: 'quota.id',
  holder: 'quota.holder',
  budgetYear: 'quota.budget_year',
  serviceLine: 'quota.service_line',
  state: 'quota.state',
  readers: 'to_json(quota.readers)',
  balance: jsonObject({
    amount: 'quota.amount_cents',
    reserved: 'quota.reserved_cents',
    committed: 'quota.committed_cents',
    used: 'quota.used_cents',
    seats: 'quota.seats',
    seatsReserved: 'quota.seats_reserved',
    seatsTaken: 'quota.seats_taken',
  }),
  movements: 'quota.movements',
  version: 'quota.version',
  changedBy: jsonObject({ subject: 'quota.changed_by', organisation: 'quota.changed_by_organisation' }),
  changedAt: instant('quota.changed_at'),
});

/** SQL of a commitment as the domain reads it. */
export const COMMITMENT = jsonObject({
  id: 'commitment.id',
  quotaId: 'commitment.quota_id',
  subject: jsonObject({ kind: 'commitment.subject_kind', id: 'commitment.subject_id' }),
  state: 'commitment.state',
  reserved: 'commitment.reserved_cents',
  committed: 'commitment.committed_cents',
  used: 'commitment.used_cents',
  seats: 'commitment.seats',
  reservedUntil: 'commitment.reserved_until',
});

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
export function keptMovements(parameter: number): string {
  const held = parameter + MOVED_QUOTA.types.length;
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
    on conflict (id) do update set state = excluded.state, reserved_cents = excluded.reserved_cents,
      committed_cents = excluded.committed_cents, used_cents = excluded.used_cents, seats = excluded.seats,
      reserved_until = excluded.reserved_until),
  written as (
    insert into resources.movement (${ENTRY.columns})
    select ${ENTRY.columns} from ${ENTRY.from(held + HELD.types.length, 'now')})`;
}

/** Types of what they are told. */
export const MOVEMENT_TYPES = [...MOVED_QUOTA.types, ...HELD.types, ...ENTRY.types];

const KEEP = `with ${keptMovements(1)} select count(*)::integer as quotas from kept`;

/** What these are told of movements, those of one quota in their order. */
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

/** Quotas, what is taken of them, and their ledgers. */
export function quotas(sql: Sql): Quotas {
  const lock = async (ids: readonly QuotaId[]): Promise<readonly Quota[]> => {
    const found = await sql<{ quota: Quota }>(
      `select ${QUOTA} as quota from resources.quota where id = any($1::uuid[]) order by id for no key update`,
      [arrayLiteral(ids)],
    );
    return found.map(({ quota }) => quota);
  };
  return {
    async lock(id) {
      const [quota] = await lock([id]);
      return quota ?? null;
    },

    async lockOf(commitment) {
      const [found] = await sql<{ id: QuotaId }>(
        `select quota_id as id, set_config('${QUOTA_OF_CASE_SETTING}', quota_id::text, true)
         from resources.commitment where id = $1`,
        [commitment],
      );
      const [quota] = found === undefined ? [] : await lock([found.id]);
      return quota ?? null;
    },

    async balanceOf(id) {
      const [found] = await sql<{ quota: Quota }>(
        `select ${QUOTA} as quota from resources.quota where id = $1`,
        [id],
      );
      return found?.quota.balance ?? null;
    },

    async lockBoth(one, other) {
      const found = await lock([one, other]);
      const of = (wanted: QuotaId): Quota | null => found.find(({ id }) => id === wanted) ?? null;
      return [of(one), of(other)];
    },

    async openFor(holders, serviceLine, budgetYear) {
      const [found] = await sql<{ id: QuotaId }>(
        `select id from resources.quota
         where holder = any($1::text[]) and service_line = $2 and budget_year = $3 and state = 'OPEN'
         order by array_position($1::text[], holder) limit 1`,
        [arrayLiteral(holders), serviceLine, budgetYear],
      );
      return found?.id ?? null;
    },

    async add({ balance, changedBy, ...quota }) {
      const added = await sql(
        `insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents,
           reserved_cents, committed_cents, used_cents, seats, seats_reserved, seats_taken, movements, version,
           changed_by, changed_by_organisation, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         on conflict (holder, budget_year, service_line) do nothing returning id`,
        [
          quota.id,
          quota.holder,
          quota.budgetYear,
          quota.serviceLine,
          quota.state,
          arrayLiteral(quota.readers),
          balance.amount,
          balance.reserved,
          balance.committed,
          balance.used,
          balance.seats,
          balance.seatsReserved,
          balance.seatsTaken,
          quota.movements,
          quota.version,
          changedBy.subject,
          changedBy.organisation,
          quota.changedAt,
        ],
      );
      return added.length > 0;
    },

    async save({ id, state, version, changedBy, changedAt }) {
      await sql(
        `update resources.quota set state = $2, version = $3, changed_by = $4, changed_by_organisation = $5,
           changed_at = $6 where id = $1`,
        [id, state, version, changedBy.subject, changedBy.organisation, changedAt],
      );
    },

    async noteEvent({ id, state, version, changedBy, changedAt }, detail) {
      await sql(
        `insert into resources.quota_event (quota_id, version, state, at, done_by, done_by_organisation, detail)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, version, state, changedAt, changedBy.subject, changedBy.organisation, JSON.stringify(detail)],
      );
    },

    async commitment(id) {
      const [found] = await sql<{ commitment: Commitment }>(
        `select ${COMMITMENT} as commitment from resources.commitment where id = $1`,
        [id],
      );
      return found?.commitment ?? null;
    },

    async commitmentsOf({ kind, id }) {
      const found = await sql<{ commitment: Commitment }>(
        `select ${COMMITMENT} as commitment from resources.commitment
         where subject_id = $1 and subject_kind = $2
         order by (select max(at) from resources.movement where commitment_id = commitment.id) desc, id`,
        [id, kind],
      );
      return found.map(({ commitment }) => commitment);
    },

    async keep(moved) {
      const [kept] = await sql<{ quotas: number }>(KEEP, keeping([moved]));
      if (kept?.quotas !== 1) throw new Error('a quota was moved that nobody had locked');
    },

    async expired(today, limit) {
      const found = await sql<{ commitment: Commitment }>(
        `select ${COMMITMENT} as commitment from resources.commitment
         where state = 'RESERVED' and reserved_until <= $1 order by quota_id, reserved_until, id limit $2`,
        [today, limit],
      );
      return found.map(({ commitment }) => commitment);
    },

    async openBefore(budgetYear, limit) {
      const found = await sql<{ id: QuotaId }>(
        `select id from resources.quota
         where state = 'OPEN' and budget_year < $1 and not exists (
           select from resources.quota_event event where event.quota_id = quota.id and event.detail ? 'reopened')
         order by id limit $2`,
        [budgetYear, limit],
      );
      return found.map(({ id }) => id);
    },
  };
}
