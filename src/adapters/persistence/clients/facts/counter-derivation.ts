import type { Instant } from '../../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { daysByWindow, serviceTimes } from './unemployment-counters.sql.ts';

/** On which day is counted, and whether the law of that day adds the days of services. */
export interface CounterDay {
  readonly countedOn: PlainDate;
  readonly serviceDaysCount: boolean;
}

/**
 * Derives the sliding counters of clients on a day from their current spells and statuses, as
 * `src/domain/clients/facts/unemployment-counters.ts` says it of one client. What was counted of the day before, and has
 * become other, ends in record time.
 */
export async function deriveCounters(
  sql: Sql,
  clients: string,
  { countedOn, serviceDaysCount }: CounterDay,
  knownFrom: Instant,
): Promise<number> {
  const [counted] = await sql<{ count: string }>(
    `with concerned as materialized (select distinct client_id from (${clients}) named where client_id is not null),
     times as (
       select client_id, true as unemployed, from_date, until_date from ${current('unemployment_spell')} spell
       union all
       select client_id, false, from_date, until_date from (${serviceTimes(
         current('status_span'),
         current('job_search'),
         current('person'),
       )}) service),
     derived as materialized (
       select client_id, ${daysByWindow('$1::date', 'unemployed')} as unemployed_days,
         ${daysByWindow('$1::date', 'not unemployed')} as service_days
       from concerned left join times using (client_id) group by client_id),
     ended as (
       update clients.unemployment_counter counter set known_until = greatest($3::timestamptz, known_from) from derived
       where counter.client_id = derived.client_id and counted_on = $1 and known_until is null and not ${SAME_COUNT}
       returning counter.client_id),
     added as (
       insert into clients.unemployment_counter
         (client_id, counted_on, unemployed_days, service_days, service_days_count, method, known_from)
       select derived.client_id, $1, unemployed_days, service_days, $2, 'STATUS_SPANS', $3
       from derived left join ended using (client_id)
       where not exists (select from clients.unemployment_counter counter where counter.client_id = derived.client_id
         and counted_on = $1 and known_until is null and ${SAME_COUNT})
       returning 1)
     select count(*) from added`,
    [countedOn, serviceDaysCount, knownFrom],
  );
  return Number(counted?.count);
}

const SAME_COUNT = `(row(counter.unemployed_days, counter.service_days, counter.service_days_count)
  = row(derived.unemployed_days, derived.service_days, $2::boolean))`;

/** What is known now of the clients concerned. */
const current = (table: string): string => `(select * from clients.${table} where known_until is null
  and client_id in (select client_id from concerned))`;
