import type { Sql } from '../../sql.ts';

/**
 * Derives the unemployment spells of clients from their current facts and stores them in place of the earlier
 * ones. A spell is uninterrupted time in the unemployed codes while a job search is valid: spans that follow each
 * other without a day between join, anything else breaks it. Its end reason is that of its last span. A status
 * whose start nobody knows makes a spell whose start nobody knows, in the first job search that it reaches.
 */
export async function deriveSpells(
  sql: Sql,
  clients: string,
  unemployedCodes: readonly string[],
): Promise<void> {
  await sql(`delete from clients.unemployment_spell where client_id in (${clients})`);
  await sql(
    `insert into clients.unemployment_spell (client_id, from_date, until_date, end_reason)
     with pieces as (
       select status.client_id, greatest(status.from_date, search.from_date) as first_day,
         case when status.from_date is null and not exists (select from clients.job_search earlier
             where earlier.client_id = search.client_id and earlier.known_until is null
               and earlier.source_key <> search.source_key and (earlier.from_date is null or earlier.from_date < search.from_date)) then '-infinity'
           else greatest(status.from_date, search.from_date) end as began,
         least(coalesce(status.until_date, 'infinity'), coalesce(search.until_date, 'infinity'),
           coalesce(person.death_date + 1, 'infinity')) as ended,
         status.end_reason
       from clients.status_span status
       join clients.job_search search on search.client_id = status.client_id and search.known_until is null
         and (status.from_date is null or search.until_date is null or status.from_date < search.until_date)
         and (status.until_date is null or search.from_date is null or search.from_date < status.until_date)
       join clients.person on person.client_id = status.client_id and person.known_until is null
       where status.known_until is null and status.code = any($1::text[])
         and status.client_id in (${clients})),
     lived as (select * from pieces where coalesce(first_day, '-infinity') < ended),
     marked as (
       select *, case when began <= max(ended) over earlier then 0 else 1 end as is_first
       from lived window earlier as (partition by client_id order by began, ended
         rows between unbounded preceding and 1 preceding)),
     numbered as (
       select *, sum(is_first) over (partition by client_id order by began, ended) as spell from marked)
     select client_id, nullif(min(began), '-infinity'), nullif(max(ended), 'infinity'),
       case when max(ended) = 'infinity' then null else (array_agg(end_reason order by began desc, ended desc))[1] end
     from numbered group by client_id, spell`,
    [unemployedCodes],
  );
}
