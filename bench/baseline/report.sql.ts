/**
 * The figures of March 2021 for areas and municipalities as one statement written by hand for this month: dates are
 * literals, each table is read once, everything of a level is counted in one pass.
 */
export const handWrittenReport = `
  with area as (select * from unnest($1::text[], $2::text[]) as area (area, municipality)),
  home as materialized (
    select client_id, area.area, area.municipality, from_date, until_date
    from clients.residence
    left join (values ('413', '609'), ('476', '297'), ('838', '423'), ('164', '301'), ('283', '098'), ('319', '783'),
      ('532', '398'), ('174', '297'), ('442', '051'), ('911', '541'), ('099', '214')) as merged (code, successor)
      on merged.code = residence.municipality
    join area on area.municipality = coalesce(successor, residence.municipality)
    where known_until is null and kind <> 'PLACE_OF_RESIDENCE'
      and (from_date is null or from_date <= '2021-03-31') and (until_date is null or until_date >= '2021-03-01')),
  kind (code, kind) as (values
    ('40', 1), ('41', 1), ('50', 1), ('51', 1), ('53', 1), ('54', 1), ('55', 1), ('56', 1), ('57', 1), ('58', 1),
    ('5T', 1), ('5V', 1), ('60', 1), ('61', 1), ('62', 1), ('65', 1), ('68', 1), ('69', 1), ('6T', 1), ('6V', 1),
    ('73', 1), ('80', 1), ('81', 1), ('87', 1), ('88', 1), ('89', 1), ('0', 2), ('1', 2), ('06', 3), ('05', 4),
    ('20', 5), ('21', 5), ('22', 5), ('36', 5), ('70', 5), ('3', 6), ('4', 6), ('5', 6), ('64', 6), ('71', 6), ('02', 7)),
  service as (
    select client_id, min(kind) filter (where runs) as first,
      min(kind) filter (where runs and kind in (2, 3)) as study, min(kind) filter (where runs and kind = 7) as alternation,
      bool_or(until_date > '2020-12-01' and until_date <= '2021-01-01') as ended,
      bool_or((from_date is null or from_date < '2021-01-01') and until_date > '2020-12-01' and until_date <= '2021-03-31') as ran_and_ended
    from (select *, (from_date is null or from_date <= '2021-03-31') and (until_date is null or until_date > '2021-03-31') as runs
      from clients.service_spell left join kind using (code)
      where known_until is null and (until_date is null or until_date > '2020-12-01')) spell
    group by client_id),
  unemployment as (
    select client_id,
      (array_agg(from_date) filter (where until_date is null or until_date > '2021-03-31'))[1] as since,
      sum(least(until_date, '2021-04-01') - greatest(from_date, '2019-12-01')) as days
    from clients.unemployment_spell
    where known_until is null and from_date <= '2021-03-31' and (until_date is null or until_date > '2019-12-01') group by client_id),
  present as materialized (
    select area, municipality, status.code, status.code in ('02', '03') as unemployed, '2021-04-01' - since as days,
      case status.code when '00' then 1 when '07' then coalesce(first, 8) when '08' then study when '01' then alternation end
        as kind,
      case
        when status.code in ('02', '03') then case when since <= '2020-04-01' then 'L' when since is not null
          and unemployment.days >= 365 then 'Q' when service.ended then 'A' end
        when case status.code when '00' then 1 when '07' then 8 when '08' then study when '01' then alternation end
          is not null and service.ran_and_ended then 'P' end as structural
    from home
    join clients.job_search search on search.client_id = home.client_id and search.known_until is null
      and (search.from_date is null or search.from_date <= '2021-03-31') and (search.until_date is null or search.until_date > '2021-03-31')
    left join clients.status_span status on status.client_id = home.client_id and status.known_until is null
      and (status.from_date is null or status.from_date <= '2021-03-31')
      and (status.until_date is null or status.until_date > '2021-03-31')
    left join service on service.client_id = home.client_id
    left join unemployment on unemployment.client_id = home.client_id and status.code in ('02', '03')
    where (home.from_date is null or home.from_date <= '2021-03-31')
      and (home.until_date is null or home.until_date > '2021-03-31')
      and not exists (select from clients.person dead where dead.client_id = home.client_id and dead.known_until is null
        and dead.death_date < '2021-03-31')),
  spell as materialized (
    select area, municipality, spell.from_date, spell.until_date, coalesce(spell.end_reason, 'none') as reason,
      spell.from_date >= '2021-03-01' and (home.from_date is null or home.from_date <= spell.from_date)
        and (home.until_date is null or home.until_date > spell.from_date) as begun,
      spell.until_date > '2021-03-01' and spell.until_date <= '2021-04-01'
        and (home.from_date is null or home.from_date < spell.until_date)
        and (home.until_date is null or home.until_date >= spell.until_date) as ended,
      (spell.from_date is null or spell.from_date < '2021-03-01') and (home.from_date is null
        or home.from_date < '2021-03-01') as before
    from clients.unemployment_spell spell join home using (client_id)
    where spell.known_until is null and (spell.from_date is null or spell.from_date <= '2021-03-31')
      and (spell.until_date is null or spell.until_date >= '2021-03-01')),
  started as materialized (
    select area, municipality, client_id, code from clients.service_spell started join home using (client_id)
    where known_until is null and started.from_date between '2021-03-01' and '2021-03-31'
      and (home.from_date is null or home.from_date <= started.from_date)
      and (home.until_date is null or home.until_date > started.from_date)),
  figures as (
    select area, municipality, count(*) as jobseekers, count(*) filter (where unemployed) as unemployed,
      count(kind) as in_services, count(*) filter (where code = '00') as s00, count(*) filter (where code = '01') as s01,
      count(*) filter (where code = '02') as s02, count(*) filter (where code = '03') as s03,
      count(*) filter (where code = '04') as s04, count(*) filter (where code = '05') as s05,
      count(*) filter (where code = '06') as s06, count(*) filter (where code = '07') as s07,
      count(*) filter (where code = '08') as s08, count(*) filter (where code = '09') as s09,
      count(*) filter (where kind = 1) as k1, count(*) filter (where kind = 2) as k2, count(*) filter (where kind = 3) as k3,
      count(*) filter (where kind = 4) as k4, count(*) filter (where kind = 5) as k5, count(*) filter (where kind = 6) as k6,
      count(*) filter (where kind = 7) as k7, count(*) filter (where kind = 8) as k8,
      count(*) filter (where structural = 'L') as long_term, count(*) filter (where structural = 'Q') as recurrent,
      count(*) filter (where structural = 'A') as after_service,
      count(*) filter (where structural = 'P') as service_to_service,
      sum(days) filter (where unemployed) as progress_days,
      percentile_cont(0.5) within group (order by days) filter (where unemployed) as progress_median
    from present group by grouping sets ((area, municipality), (area))),
  flows as (
    select area, municipality, count(*) filter (where begun) as begun, count(*) filter (where ended) as ended,
      sum(until_date - from_date) filter (where ended) as ended_days, count(*) filter (where before) as unemployed_before,
      percentile_cont(0.5) within group (order by until_date - from_date) filter (where ended) as ended_median
    from spell group by grouping sets ((area, municipality), (area))),
  reasons as (
    select area, municipality, jsonb_object_agg(reason, count) as reasons from (
      select area, municipality, reason, count(*) from spell where ended
      group by grouping sets ((area, municipality, reason), (area, reason))) counted group by 1, 2),
  starts as (
    select area, municipality, count(distinct client_id) as start_persons from started
    group by grouping sets ((area, municipality), (area))),
  codes as (
    select area, municipality, jsonb_object_agg(code, count) as codes from (
      select area, municipality, code, count(*) from started
      group by grouping sets ((area, municipality, code), (area, code))) counted group by 1, 2)
  select figures.*, begun, ended, ended_days, ended_median, unemployed_before, reasons, start_persons, codes
  from figures
  left join flows on flows.area = figures.area and flows.municipality is not distinct from figures.municipality
  left join reasons on reasons.area = figures.area and reasons.municipality is not distinct from figures.municipality
  left join starts on starts.area = figures.area and starts.municipality is not distinct from figures.municipality
  left join codes on codes.area = figures.area and codes.municipality is not distinct from figures.municipality`;
