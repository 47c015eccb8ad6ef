import type { TrialArea } from '../../../domain/legislation/trial-areas.ts';
import type { Sql } from '../sql.ts';

const startOfDay = (date: string): string => `(${date}::timestamp at time zone 'Europe/Helsinki')`;

/**
 * Records who the register says is responsible for job searches that nobody is known to be responsible for: the
 * TE Office, or the municipality when the office in charge is a trial area. What this product has recorded of a
 * search stands. Responsibility ends with the job search, and with the client's death.
 */
export async function seedResponsibilities(sql: Sql, areas: readonly TrialArea[]): Promise<void> {
  const members = areas.flatMap(({ code, municipalities }) =>
    municipalities.map((member) => ({ code, member })),
  );
  // Client rows are locked before responsibilities change, in the order of everybody who moves them.
  await sql(
    `select client.id from clients.client join arrived_client arrived on arrived.known_id = client.id
     order by client.id for no key update of client`,
  );
  await sql(
    `with searches as (${SEARCHES})
     update clients.responsibility held set until_at = ${startOfDay('search.until_date')}, end_reason = search.end_reason
     from searches search
     where held.client_id = search.client_id and held.until_at is null and search.until_date is not null
       and held.from_at >= ${startOfDay('search.from_date')} and held.from_at < ${startOfDay('search.until_date')}`,
  );
  await sql(
    `with searches as (${SEARCHES})
     insert into clients.responsibility (client_id, authority, from_at, until_at, start_ground, end_reason)
     select search.client_id,
       case when area.municipality is null then 'te-office:' || substr(coalesce(search.office, client.te_office), 1, 2) || '00'
         else 'municipality:' || area.municipality end,
       ${startOfDay('search.since')}, ${startOfDay('search.until_date')}, 'NEW_REGISTRATION',
       case when search.until_date is not null then search.end_reason end
     from searches search
     join clients.client on client.id = search.client_id
     left join lateral (
       select residence.municipality from clients.residence
       join unnest($1::text[], $2::text[]) as member (code, municipality)
         on member.code = search.office and member.municipality = residence.municipality
       where residence.client_id = search.client_id and residence.known_until is null
         and residence.kind = 'HOME_MUNICIPALITY'
         and (residence.from_date is null or residence.from_date <= search.since)
         and (residence.until_date is null or residence.until_date > search.since)
       limit 1) area on true
     where not exists (select from clients.responsibility held where held.client_id = search.client_id
       and tstzrange(held.from_at, held.until_at)
         && tstzrange(${startOfDay('search.since')}, ${startOfDay('search.until_date')}))`,
    [members.map(({ code }) => code), members.map(({ member }) => member)],
  );
  await sql(
    `update clients.client set responsible = held.authority,
       readers = case when held.authority is null or held.authority = any(client.readers) then client.readers
         else array_append(client.readers, held.authority) end
     from arrived_client arrived
     left join clients.client known on known.client_number = arrived.client_number
     left join clients.responsibility held on held.client_id = known.id and held.until_at is null
     where client.id = known.id and client.responsible is distinct from held.authority`,
  );
}

/** Current job searches of the arrived clients, cut at a death; from the day the office in charge took over. */
const SEARCHES = `
  select search.client_id, search.from_date, search.office,
    greatest(search.from_date, coalesce(search.office_from, search.from_date)) as since,
    least(search.until_date, person.death_date + 1) as until_date,
    case when person.death_date + 1 <= coalesce(search.until_date, 'infinity') then 'DECEASED'
      else 'JOB_SEARCH_ENDED' end as end_reason
  from arrived_client arrived
  join clients.client on client.client_number = arrived.client_number
  join clients.job_search search on search.client_id = client.id and search.known_until is null
  join clients.person on person.client_id = client.id and person.known_until is null
  where greatest(search.from_date, coalesce(search.office_from, search.from_date))
    < coalesce(least(search.until_date, person.death_date + 1), 'infinity')`;
