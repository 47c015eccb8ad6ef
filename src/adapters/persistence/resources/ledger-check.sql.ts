import { jsonObject } from '../json.ts';

const PARTS = ['amount', 'reserved', 'committed', 'used', 'seatsReserved', 'seatsTaken'] as const;

const COLUMNS: Readonly<Record<(typeof PARTS)[number], string>> = {
  amount: 'quota.amount_cents',
  reserved: 'quota.reserved_cents',
  committed: 'quota.committed_cents',
  used: 'quota.used_cents',
  seatsReserved: 'quota.seats_reserved',
  seatsTaken: 'quota.seats_taken',
};

const number = (json: string, part: string): string => `coalesce((${json} ->> '${part}')::bigint, 0)`;

const any = (conditions: readonly string[]): string => conditions.map((one) => `(${one})`).join(' or ');

/** Faults that are told; who has more has one reason for all of them. */
const MOST = 1_000;

/**
 * Looks through every ledger that is seen: what each quota says of itself against its movements, each movement against
 * the one before it, and the quota against what its commitments have.
 */
export const LEDGER_CHECK = `
  with line as (
    select quota_id, number, change, after,
      lag(after) over (partition by quota_id order by number) as before
    from resources.movement),
  summed as (
    select quota_id, count(*) as lines, max(number) as last,
      ${PARTS.map((part) => `sum(${number('change', part)}) as "${part}"`).join(', ')},
      sum(${number('change', 'seats')}) as seats
    from resources.movement group by quota_id),
  taken as (
    select quota_id, sum(reserved_cents) as reserved, sum(committed_cents) as committed, sum(used_cents) as used,
      sum(seats) filter (where state = 'RESERVED') as "seatsReserved",
      sum(seats) filter (where state = 'COMMITTED') as "seatsTaken"
    from resources.commitment group by quota_id),
  fault as (
    select quota.id, 'NUMBERS_HAVE_GAPS' as fault, null::integer as number
    from resources.quota quota left join summed on summed.quota_id = quota.id
    where coalesce(summed.lines, 0) <> quota.movements or coalesce(summed.last, 0) <> quota.movements
    union all
    select line.quota_id, 'AFTER_IS_NOT_BEFORE_PLUS_CHANGE', line.number from line
    where ${any([
      ...PARTS.map(
        (part) =>
          `${number('line.after', part)} <> ${number('line.before', part)} + ${number('line.change', part)}`,
      ),
      `(line.after ->> 'seats') is not null
        and ${number('line.after', 'seats')} <> ${number('line.before', 'seats')} + ${number('line.change', 'seats')}`,
      `line.before is not null and ((line.after ->> 'seats') is null) <> ((line.before ->> 'seats') is null)`,
    ])}
    union all
    select quota.id, 'CHANGES_DO_NOT_SUM_TO_BALANCE', null
    from resources.quota quota left join summed on summed.quota_id = quota.id
    where ${any([
      ...PARTS.map((part) => `${COLUMNS[part]} <> coalesce(summed."${part}", 0)`),
      'quota.seats is not null and quota.seats <> coalesce(summed.seats, 0)',
    ])}
    union all
    select quota.id, 'COMMITMENTS_DO_NOT_SUM_TO_BALANCE', null
    from resources.quota quota left join taken on taken.quota_id = quota.id
    where ${any(PARTS.slice(1).map((part) => `${COLUMNS[part]} <> coalesce(taken."${part}", 0)`))}
    union all
    select line.quota_id, 'OVERSPENT', line.number from line
    where ${any([
      `${number('line.after', 'reserved')} + ${number('line.after', 'committed')} > ${number('line.after', 'amount')}`,
      `${number('line.after', 'used')} > ${number('line.after', 'committed')}`,
      `${number('line.after', 'seatsReserved')} + ${number('line.after', 'seatsTaken')} > (line.after ->> 'seats')::bigint`,
    ])})
  select ${jsonObject({
    quotas: '(select count(*) from resources.quota)',
    movements: '(select count(*) from resources.movement)',
    faults: `(select coalesce(json_agg(${jsonObject({
      quota: 'fault.id',
      fault: 'fault.fault',
      number: 'fault.number',
    })} order by fault.id, fault.number nulls first, fault.fault), '[]')
      from (select * from fault order by id, number nulls first, fault limit ${MOST}) fault)`,
  })}::text, '{}'::uuid[], null::integer`;
