import type { Commitment } from '../../../domain/resources/quotas/commitment.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import type { Quotas } from '../../../domain/resources/quotas/quotas.port.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import { instant, jsonObject } from '../json.ts';
import { QUOTA_OF_CASE_SETTING } from '../migrations/row-security.ts';
import { arrayLiteral, type Sql } from '../sql.ts';
import { keeping, keptMovements } from './kept-movements.ts';

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

const KEEP = `with ${keptMovements(1, 'any')} select count(*)::integer as quotas from kept`;

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
