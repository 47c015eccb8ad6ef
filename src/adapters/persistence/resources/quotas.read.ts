import type { Pool } from 'pg';
import type {
  LedgerCheck,
  QuotaReads,
  QuotaYear,
  Underuse,
} from '../../../application/resources/quotas/quota-reads.port.ts';
import { instant, jsonObject, page, valuesAfter } from '../json.ts';
import { narrowedReadFunction, readFunction } from '../read-function.ts';
import { LEDGER_CHECK } from './ledger-check.sql.ts';

const SHOWN = {
  id: 'quota.id',
  holder: 'quota.holder',
  budgetYear: 'quota.budget_year',
  serviceLine: 'quota.service_line',
  state: 'quota.state',
  amountCents: 'quota.amount_cents',
  reservedCents: 'quota.reserved_cents',
  committedCents: 'quota.committed_cents',
  usedCents: 'quota.used_cents',
  availableCents: 'quota.amount_cents - quota.reserved_cents - quota.committed_cents',
  seats: 'quota.seats',
  seatsReserved: 'quota.seats_reserved',
  seatsTaken: 'quota.seats_taken',
  seatsLeft: 'quota.seats - quota.seats_reserved - quota.seats_taken',
  version: 'quota.version',
  changedAt: instant('quota.changed_at'),
};

const quotaRead = readFunction(
  'quota',
  ['p_id uuid'],
  `select ${jsonObject({
    ...SHOWN,
    events: `(select coalesce(json_agg(${jsonObject({
      version: 'event.version',
      state: 'event.state',
      at: instant('event.at'),
      by: jsonObject({ subject: 'event.done_by', organisation: 'event.done_by_organisation' }),
      detail: 'event.detail',
    })} order by event.version), '[]') from resources.quota_event event where event.quota_id = quota.id)`,
  })}::text, '{}'::uuid[], quota.version
   from resources.quota quota where quota.id = p_id`,
);

/** A cursor holds how many years are left to a far one: later years come first, and numbers sort up. */
const quotasRead = narrowedReadFunction(
  'quotas',
  [
    'p_year_after integer',
    'p_holder_after text',
    'p_line_after text',
    'p_limit integer',
    'p_holder text',
    'p_year integer',
    'p_line text',
    'p_state text',
  ],
  {
    'p_holder is not null': 'quota.holder = p_holder',
    'p_year is not null': 'quota.budget_year = p_year',
    'p_line is not null': 'quota.service_line = p_line',
    'p_state is not null': 'quota.state = p_state',
    'p_year_after is not null':
      '(-quota.budget_year, quota.holder, quota.service_line) > (-p_year_after, p_holder_after, p_line_after)',
  },
  (conditions) =>
    page(
      `select ${jsonObject(SHOWN)} as item, null::uuid as client_id,
         array[quota.budget_year::text, quota.holder, quota.service_line] as cursor
       from resources.quota quota where true ${conditions}
       order by -quota.budget_year, quota.holder, quota.service_line limit p_limit + 1`,
      'p_limit',
    ),
);

/** A balance, or a change of one, of which only what changes is kept. */
function balanceIn(column: string, uncounted: string): string {
  const part = (name: string): string => `coalesce((${column} ->> '${name}')::bigint, 0)`;
  return jsonObject({
    amountCents: part('amount'),
    reservedCents: part('reserved'),
    committedCents: part('committed'),
    usedCents: part('used'),
    seats: `coalesce((${column} ->> 'seats')::integer, ${uncounted})`,
    seatsReserved: part('seatsReserved'),
    seatsTaken: part('seatsTaken'),
  });
}

const movementsRead = readFunction(
  'quota_movements',
  ['p_id uuid', 'p_after integer', 'p_limit integer'],
  page(
    `select ${jsonObject({
      number: 'movement.number',
      kind: 'movement.kind',
      at: instant('movement.at'),
      decidedOn: 'movement.decided_on',
      commitment: 'movement.commitment_id',
      other: 'movement.other_quota_id',
      change: balanceIn('movement.change', '0'),
      after: balanceIn('movement.after', 'null'),
      by: jsonObject({ subject: 'movement.moved_by', organisation: 'movement.moved_by_organisation' }),
      reason: 'movement.reason',
      rule: 'movement.rule',
    })} as item, null::uuid as client_id, array[movement.number::text] as cursor
     from resources.movement movement
     where movement.quota_id = p_id and movement.number > coalesce(p_after, 0)
     order by movement.number limit p_limit + 1`,
    'p_limit',
  ),
);

/** The last movement of each month tells how the quota stood at its end; months to come are left out. */
const yearRead = readFunction(
  'quota_year',
  ['p_id uuid', 'p_until date'],
  `select ${jsonObject({
    holder: 'quota.holder',
    budgetYear: 'quota.budget_year',
    serviceLine: 'quota.service_line',
    months: `(select coalesce(json_agg(${jsonObject({
      month: `to_char(begins, 'YYYY-MM')`,
      amountCents: `coalesce((last.after ->> 'amount')::bigint, 0)`,
      reservedCents: `coalesce((last.after ->> 'reserved')::bigint, 0)`,
      committedCents: `coalesce((last.after ->> 'committed')::bigint, 0)`,
      usedCents: `coalesce((last.after ->> 'used')::bigint, 0)`,
    })} order by begins), '[]')
      from generate_series(make_date(quota.budget_year, 1, 1)::timestamp, make_date(quota.budget_year, 12, 1)::timestamp,
        interval '1 month') begins
      left join lateral (
        select movement.after from resources.movement movement
        where movement.quota_id = quota.id
          and movement.at < (begins + interval '1 month') at time zone 'Europe/Helsinki'
        order by movement.number desc limit 1) last on true
      where begins <= p_until)`,
  })}::text, '{}'::uuid[], null::integer
   from resources.quota quota where quota.id = p_id`,
);

const underuseRead = readFunction(
  'quota_underuse',
  ['p_year integer'],
  `select coalesce(json_agg(${jsonObject({
    quota: 'quota.id',
    holder: 'quota.holder',
    serviceLine: 'quota.service_line',
    state: 'quota.state',
    amountCents: 'quota.amount_cents',
    committedCents: 'quota.committed_cents',
    usedCents: 'quota.used_cents',
    unpaidCents: 'quota.committed_cents - quota.used_cents',
    unusedCents: 'quota.amount_cents - quota.reserved_cents - quota.committed_cents',
    releasedLaterCents: `(select coalesce(sum(-(movement.change ->> 'committed')::bigint), 0)
      from resources.movement movement
      where movement.quota_id = quota.id and movement.kind in ('RELEASE', 'COMMIT_ADJUST')
        and (movement.change ->> 'committed')::bigint < 0
        and movement.at >= make_date(quota.budget_year + 1, 1, 1)::timestamp at time zone 'Europe/Helsinki')`,
  })} order by quota.holder, quota.service_line), '[]')::text, '{}'::uuid[], null::integer
   from resources.quota quota
   where quota.budget_year = p_year and quota.state in ('OPEN', 'CLOSED')`,
);

const checkRead = readFunction('quota_ledger_check', [], LEDGER_CHECK);

export const QUOTA_READS = [quotaRead, quotasRead, movementsRead, yearRead, underuseRead, checkRead];

/** Quotas as they are shown; ledgers are looked through on the connections of long work. */
export function quotaReads(pool: Pool, workPool: Pool): QuotaReads {
  return {
    async all(session, { holder, year, line, state }, { after, limit }) {
      const cursor = valuesAfter(after, 'number', 'text', 'text');
      if (cursor === null) return null;
      const [row] = await quotasRead.run(pool, session, ...cursor, limit, holder, year, line, state);
      return row ?? null;
    },
    async one(session, id) {
      const [row] = await quotaRead.run(pool, session, id);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async movements(session, id, { after, limit }) {
      const cursor = valuesAfter(after, 'number');
      if (cursor === null) return null;
      const [row] = await movementsRead.run(pool, session, id, ...cursor, limit);
      return row ?? null;
    },
    async year(session, id, until) {
      const [row] = await yearRead.run(pool, session, id, until);
      return row === undefined ? null : (JSON.parse(row.json) as QuotaYear);
    },
    async underuse(session, budgetYear) {
      const [row] = await underuseRead.run(pool, session, budgetYear);
      return JSON.parse(row?.json ?? '[]') as readonly Underuse[];
    },
    async check(session) {
      const [row] = await checkRead.run(workPool, session);
      if (row === undefined) throw new Error('the check of the ledgers gave nothing');
      return JSON.parse(row.json) as LedgerCheck;
    },
  };
}
