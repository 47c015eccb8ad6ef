import { NOT_A_MUNICIPALITY } from '../../../domain/reference/municipalities.ts';
import type { Population } from '../../../domain/reporting/monthly-report.ts';

/** What is kept of a stay under temporary protection when the person behind it is not known any more. */
export const STAY = 'STAY_UNDER_PROTECTION';

/**
 * Where people under temporary protection stay while they have no home municipality (Act 1269/2020 as amended by
 * 149/2023, section 4).
 */
export const stays = (whose: string): string => `(
    select stay.client_id, stay.municipality, unnest(
      datemultirange(daterange(stay.from_date, stay.until_date) * daterange(person.permit_from, person.permit_until))
        - coalesce((select range_agg(daterange(home.from_date, home.until_date)) from clients.residence home
            where home.client_id = stay.client_id and home.known_until is null
              and home.kind <> 'PLACE_OF_RESIDENCE'
              and home.municipality not in (${[...NOT_A_MUNICIPALITY].map((code) => `'${code}'`).join()})), '{}')) as days
    from clients.residence stay
    join clients.person on person.client_id = stay.client_id and person.known_until is null
    where stay.kind = 'PLACE_OF_RESIDENCE' and stay.known_until is null and person.residence_ground = 'TS'
      and ${whose}) stays`;

/** Homes and such stays. */
const HOMES_AND_STAYS = `
  select client_id, case kind when '${STAY}' then 'HOME_MUNICIPALITY' else kind end as kind, municipality, from_date,
    until_date, known_until from clients.residence
  union all
  select client_id, 'HOME_MUNICIPALITY', municipality, lower(days), upper(days), null from ${stays('true')}`;

/** SQL that is true of a client who is of a population on a day. */
export type Membership = (client: string, day: string) => string;

/**
 * What each client was in a month, one row a client with a home in the areas: $1 area codes and $2 municipalities in
 * pairs, $3 first day of the month, $4 count date, $5 unemployed codes, $6 and $7 merged municipalities and their
 * successors, $8 and $9 service codes and their kinds in order of priority. The population is looked at on the
 * count date.
 *
 * Long-term: the running spell has lasted twelve months. Recurrent: at least 365 days unemployed in the sixteen
 * months that end with the count date. After service: a service ended in the third calendar month before.
 * Service to service: another service ran in that month and has ended.
 */
export const clientMonth = (belongs: Membership, temporaryProtection: boolean): string => `
  area as materialized (select code, municipality from unnest($1::text[], $2::text[]) as area (code, municipality)),
  kind as materialized (
    select code, kind, priority from unnest($8::text[], $9::text[]) with ordinality as kind (code, kind, priority)),
  home as materialized (
    select residence.client_id, area.code as area, area.municipality, residence.from_date, residence.until_date
    from ${temporaryProtection ? `(${HOMES_AND_STAYS})` : 'clients.residence'} residence
    left join unnest($6::text[], $7::text[]) as merger (code, successor) on merger.code = residence.municipality
    join area on area.municipality = coalesce(merger.successor, residence.municipality)
    where residence.known_until is null and residence.kind not in ('PLACE_OF_RESIDENCE', '${STAY}')
      and (residence.from_date is null or residence.from_date <= $4)
      and (residence.until_date is null or residence.until_date >= $3)),
  jobseeker as materialized (
    select home.client_id, home.area, home.municipality, status.code as status
    from home
    join clients.job_search search on search.client_id = home.client_id and search.known_until is null
      and (search.from_date is null or search.from_date <= $4) and (search.until_date is null or search.until_date > $4)
    left join clients.status_span status on status.client_id = home.client_id and status.known_until is null
      and (status.from_date is null or status.from_date <= $4)
      and (status.until_date is null or status.until_date > $4)
    where (home.from_date is null or home.from_date <= $4) and (home.until_date is null or home.until_date > $4)
      and not exists (select from clients.person dead where dead.client_id = home.client_id
        and dead.known_until is null and dead.death_date < $4)
      and ${belongs('home.client_id', '$4::date')}),
  recent as (
    select spell.client_id, sum(least(spell.until_date, $4::date + 1)
      - greatest(spell.from_date, ($4::date + 1 - interval '16 months')::date)) as days
    from clients.unemployment_spell spell join jobseeker using (client_id)
    where spell.known_until is null and spell.from_date <= $4
      and (spell.until_date is null or spell.until_date > $4::date + 1 - interval '16 months')
    group by spell.client_id),
  running as (
    select service.client_id, min(priority) as first,
      min(priority) filter (where kind.kind in ('LABOUR_MARKET_TRAINING', 'SELF_MOTIVATED_STUDY')) as study,
      min(priority) filter (where kind.kind = 'JOB_ALTERNATION') as alternation
    from clients.service_spell service join kind using (code) join jobseeker using (client_id)
    where service.known_until is null and (service.from_date is null or service.from_date <= $4)
      and (service.until_date is null or service.until_date > $4)
    group by service.client_id),
  third_before as (
    select past.client_id, bool_or(past.until_date > month.from_date and past.until_date <= month.until_date) as ended,
      bool_or(past.until_date <= $4) as ran_and_ended
    from clients.service_spell past join jobseeker using (client_id)
    cross join (select ($3::date - interval '3 months')::date as from_date,
      ($3::date - interval '2 months')::date as until_date) month
    where past.known_until is null
      and (past.from_date is null or past.from_date < month.until_date) and (past.until_date is null or past.until_date > month.from_date)
    group by past.client_id),
  client_month as materialized (
    select jobseeker.*, state.unemployed, state.service_kind, spell.from_date as spell_from,
      case
        when state.unemployed and spell.from_date + interval '12 months' <= $4::date + 1 then 'L'
        when state.unemployed and spell.from_date is not null and recent.days >= 365 then 'Q'
        when state.unemployed and third_before.ended then 'A'
        when state.service_kind is not null and third_before.ran_and_ended then 'P'
      end as structural
    from jobseeker
    left join running using (client_id)
    left join recent using (client_id)
    left join third_before using (client_id)
    cross join lateral (
      select jobseeker.status = any($5::text[]) as unemployed,
        case jobseeker.status
          when '00' then 'SUBSIDISED'
          when '07' then coalesce(($9::text[])[running.first], 'UNSPECIFIED')
          when '08' then ($9::text[])[running.study]
          when '01' then ($9::text[])[running.alternation]
        end as service_kind) state
    left join clients.unemployment_spell spell on spell.client_id = jobseeker.client_id and state.unemployed
      and spell.known_until is null and (spell.from_date is null or spell.from_date <= $4) and (spell.until_date is null or spell.until_date > $4))`;

/**
 * Counts of a month, one row a measure, label and level; a level is a municipality or, with null, its area. Whether
 * somebody is of the population is looked at on the day of what happened.
 */
export const monthlyCounts = (belongs: Membership, temporaryProtection: boolean): string => `
  with ${clientMonth(belongs, temporaryProtection)},
  service_started as materialized (
    select service.client_id, service.code, home.area, home.municipality
    from clients.service_spell service
    join home on home.client_id = service.client_id
      and (home.from_date is null or home.from_date <= service.from_date)
      and (home.until_date is null or home.until_date > service.from_date)
    where service.known_until is null and service.from_date between $3 and $4
      and ${belongs('service.client_id', 'service.from_date')}),
  spell as materialized (
    select home.area, home.municipality, coalesce(spell.end_reason, 'none') as reason,
      spell.until_date - spell.from_date as days,
      case when spell.until_date > $3 and spell.until_date <= $4::date + 1
          and (home.from_date is null or home.from_date < spell.until_date)
          and (home.until_date is null or home.until_date >= spell.until_date)
        then ${belongs('spell.client_id', '(spell.until_date - 1)')} end as ended,
      case when spell.from_date between $3 and $4
          and (home.from_date is null or home.from_date <= spell.from_date)
          and (home.until_date is null or home.until_date > spell.from_date)
        then ${belongs('spell.client_id', 'spell.from_date')} end as begun,
      case when (spell.from_date is null or spell.from_date < $3)
          and (home.from_date is null or home.from_date < $3) and (home.until_date is null or home.until_date >= $3)
        then ${belongs('spell.client_id', '($3::date - 1)')} end as before
    from clients.unemployment_spell spell
    join home on home.client_id = spell.client_id
    where spell.known_until is null and (spell.from_date is null or spell.from_date <= $4)
      and (spell.until_date is null or spell.until_date >= $3)),
  tally as materialized (
    select area, municipality, status, service_kind, structural, unemployed, spell_from is null as unknown_start,
      count(*) as count
    from client_month group by area, municipality, status, service_kind, structural, unemployed, spell_from is null),
  in_progress as (select area, municipality, $4::date - spell_from + 1 as days from client_month
    where unemployed and spell_from is not null)
  select area, municipality, 'status' as measure, coalesce(status, 'missing') as label, sum(count) as count,
    null::numeric as days
  from tally group by grouping sets ((area, municipality, status), (area, status))
  union all
  select area, municipality, 'service-kind', service_kind, sum(count), null from tally
  where service_kind is not null group by grouping sets ((area, municipality, service_kind), (area, service_kind))
  union all
  select area, municipality, 'unemployed', '', sum(count), null from tally
  where unemployed group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'unknown-start', '', sum(count), null from tally
  where unemployed and unknown_start group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'structural', structural, sum(count), null from tally
  where structural is not null group by grouping sets ((area, municipality, structural), (area, structural))
  union all
  select area, municipality, 'in-progress', '', count(*), sum(days) from in_progress
  group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'in-progress-median', '', count(*), percentile_cont(0.5) within group (order by days)
  from in_progress group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'ended-reason', reason, count(*), null from spell where ended
  group by grouping sets ((area, municipality, reason), (area, reason))
  union all
  select area, municipality, 'ended-duration', '', count(days), sum(days) from spell where ended
  group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'ended-median', '', count(days), percentile_cont(0.5) within group (order by days)
  from spell where ended group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'start-code', code, count(*), null from service_started
  group by grouping sets ((area, municipality, code), (area, code))
  union all
  select area, municipality, 'start-persons', '', count(distinct client_id), null from service_started
  group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'spells-begun', '', count(*), null from spell where begun
  group by grouping sets ((area, municipality), (area))
  union all
  select area, municipality, 'unemployed-before', '', count(*), null from spell where before
  group by grouping sets ((area, municipality), (area))`;

/**
 * Whether applied deliveries tell all of the areas ($1) from the first day of the month ($2) to the count date ($3),
 * and of the sixteen months before that day. Who belongs to the target group is not known without determinations.
 */
export const coverage = (population: Population): string => `
  with delivered as (
    select area.code, range_agg(daterange(history_from, data_cut, '[]')) as days
    from unnest($1::text[]) as area (code)
    join clients.delivery on area.code = any(area_codes)
    where state in ('APPLIED', 'PARTLY_APPLIED') and history_from <= data_cut
    group by area.code)
  select code as area,
    days @> daterange($2::date, $3::date, '[]') ${population === 'TARGET_GROUP' ? DETERMINED : ''} as month,
    days @> daterange(($3::date - interval '16 months')::date, $3::date, '[]') as history
  from delivered`;

const DETERMINED = `and exists (select from clients.determination
  where area_code = delivered.code and determination_date = $3 and superseded_at is null)`;
