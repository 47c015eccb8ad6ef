import { statusCodesOf } from '../../../../domain/reference/status-codes.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import type { Sql } from '../../sql.ts';

/**
 * Derives the unemployment spells of clients from their current facts, as
 * `src/domain/clients/facts/unemployment-spells.ts` says it of one client: what has become other ends in record time, what
 * is new begins, and what is the same stays as it is.
 */
export async function deriveSpells(
  sql: Sql,
  clients: string,
  unemployedCodes: readonly string[],
  knownFrom: Instant,
): Promise<void> {
  await sql(
    `with concerned as materialized (${clients}),
     pieces as (
       select status.client_id, greatest(status.from_date, search.from_date) as first_day,
         case when status.from_date is null and not exists (select from clients.job_search earlier
             where earlier.client_id = search.client_id and earlier.known_until is null
               and earlier.source_key <> search.source_key and (earlier.from_date is null or earlier.from_date < search.from_date)) then '-infinity'
           else greatest(status.from_date, search.from_date) end as began,
         least(coalesce(status.until_date, 'infinity'), coalesce(search.until_date, 'infinity'),
           coalesce(person.death_date + 1, 'infinity')) as ended,
         least(coalesce(search.until_date, 'infinity'), coalesce(person.death_date + 1, 'infinity')) as search_ended,
         status.end_reason
       from concerned
       join clients.status_span status using (client_id)
       join clients.job_search search on search.client_id = status.client_id and search.known_until is null
         and (status.from_date is null or search.until_date is null or status.from_date < search.until_date)
         and (status.until_date is null or search.from_date is null or search.from_date < status.until_date)
       join clients.person on person.client_id = status.client_id and person.known_until is null
       where status.known_until is null and status.code = any($1::text[])),
     lived as (select * from pieces where coalesce(first_day, '-infinity') < ended),
     marked as (
       select *, case when began <= max(ended) over earlier then 0 else 1 end as is_first
       from lived window earlier as (partition by client_id order by began, ended
         rows between unbounded preceding and 1 preceding)),
     numbered as (
       select *, sum(is_first) over (partition by client_id order by began, ended) as spell from marked),
     spelt as (
       select client_id, min(began) as began, max(ended) as ended,
         (array_agg(end_reason order by began desc, ended desc))[1] as end_reason,
         (array_agg(search_ended order by began desc, ended desc))[1] as search_ended
       from numbered group by client_id, spell),
     derived as materialized (
       select spelt.client_id, nullif(began, '-infinity') as from_date, nullif(ended, 'infinity') as until_date,
         case when ended < 'infinity' then spelt.end_reason end as end_reason,
         case when ended = 'infinity' then null
           when ended = search_ended then 'END_OF_SEARCH'
           when next.code = any($2::text[]) then 'SERVICE'
           when next.code = any($3::text[]) then 'EMPLOYMENT'
           else 'OTHER' end as broken_by
       from spelt
       left join clients.status_span next on next.client_id = spelt.client_id and next.known_until is null
         and next.from_date = spelt.ended),
     ended as (
       update clients.unemployment_spell spell set known_until = greatest($4::timestamptz, known_from)
       from concerned
       where spell.client_id = concerned.client_id and spell.known_until is null
         and not exists (select from derived where derived.client_id = spell.client_id and ${SAME_SPELL}))
     insert into clients.unemployment_spell (client_id, from_date, until_date, end_reason, broken_by, known_from)
     select client_id, from_date, until_date, end_reason, broken_by, $4 from derived
     where not exists (select from clients.unemployment_spell spell
       where spell.client_id = derived.client_id and spell.known_until is null and ${SAME_SPELL})`,
    [unemployedCodes, statusCodesOf('SERVICE'), statusCodesOf('EMPLOYED'), knownFrom],
  );
}

const SAME_SPELL = `row(spell.from_date, spell.until_date, spell.end_reason, spell.broken_by)
  is not distinct from row(derived.from_date, derived.until_date, derived.end_reason, derived.broken_by)`;
