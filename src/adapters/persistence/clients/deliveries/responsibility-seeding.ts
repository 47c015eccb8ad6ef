import type { TrialArea } from '../../../../domain/legislation/trial-areas.ts';
import { mergers } from '../../../../domain/reference/municipalities.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';
import { LAST_RESPONSIBLE, readersOf } from '../responsibility/client-readers.sql.ts';
import { IS_OPEN } from '../responsibility/responsibility-case.sql.ts';
import { KNOWN_OFFICES } from './client-upsert.ts';
import type { ApplyingDelivery } from './fact-merge.ts';

const startOfDay = (date: string): string => `(${date}::timestamp at time zone 'Europe/Helsinki')`;

/** What the law says of who takes on a job search. */
export interface Beginnings {
  /** The trial areas on the day of the data cut. */
  readonly areas: readonly TrialArea[];
  /** First day on which the employment authorities take job searches on; null while there are none. */
  readonly authoritiesFrom: PlainDate | null;
}

/**
 * Records who the register says is responsible for job searches that nobody is known to be responsible for: the
 * TE Office, or the municipality when the office in charge is a trial area: of the home there, otherwise of the place of
 * residence. When the trials have ended it is the employment authority of the home municipality, and only where nobody
 * knows which one that is, the office in charge. What this product has recorded of a search stands. Responsibility ends
 * with the job search once its last day is past, and with the client's death; it goes on, or ends on another day, when
 * the register corrects that end.
 */
export async function seedResponsibilities(
  sql: Sql,
  delivery: ApplyingDelivery,
  dataCut: PlainDate,
  law: Beginnings,
): Promise<void> {
  await moveEnds(sql, delivery, dataCut);
  await endWithoutSearch(sql, delivery);
  await beginMissing(sql, dataCut, law);
  await followResponsibility(sql);
}

/** Keeps the client's own line of who is responsible in step, and with it who sees the client. */
async function followResponsibility(sql: Sql): Promise<void> {
  await sql(
    `update clients.client set responsible = held.authority,
       readers = ${readersOf({
         teOffice: 'client.te_office',
         last: `coalesce(held.authority, ${LAST_RESPONSIBLE})`,
         awaited: 'case when held.authority is not null then notice.to_authority end',
       })}
     from clients.client known
     left join clients.responsibility held on held.client_id = known.id and held.until_at is null
     left join clients.referral_notice notice on notice.client_id = known.id and notice.${IS_OPEN}
     where client.id = known.id and client.responsible is distinct from held.authority`,
  );
}

/**
 * Ends what the register ended, and moves ends that it has corrected; never over what came after. The end that was
 * recorded before stays readable.
 */
async function moveEnds(sql: Sql, delivery: ApplyingDelivery, dataCut: PlainDate): Promise<void> {
  await sql(
    `with searches as (${SEARCHES}),
     ends as (
       select held.client_id, held.from_at, ${startOfDay('search.until_date')} as until_at, search.end_reason
       from clients.responsibility held join searches search using (client_id)
       where (held.until_at is null or held.end_reason in ('JOB_SEARCH_ENDED', 'DECEASED')
           and held.client_id in (select client_id from arrived_client))
         and held.from_at >= ${startOfDay("coalesce(search.from_date, '-infinity')")}
         and held.from_at < coalesce(${startOfDay('search.until_date')}, 'infinity')),
     moved as (update clients.responsibility held set until_at = ends.until_at, end_reason = ends.end_reason
     from ends
     where held.client_id = ends.client_id and held.from_at = ends.from_at
       and row(held.until_at, held.end_reason) is distinct from row(ends.until_at, ends.end_reason)
       and not exists (select from clients.responsibility later where later.client_id = held.client_id
         and later.from_at > held.from_at and later.from_at < coalesce(ends.until_at, 'infinity'))
     returning held.client_id, held.from_at, old.until_at, old.end_reason)
     insert into clients.responsibility_end (client_id, from_at, until_at, end_reason, replaced_at, delivery_id)
     select client_id, from_at, until_at, end_reason, $2, $3 from moved where until_at is not null`,
    [dataCut, delivery.receivedAt, delivery.id],
  );
}

/** Of a job search that the register has taken back, or ended before the responsibility began, nobody is in charge. */
async function endWithoutSearch(sql: Sql, { receivedAt }: ApplyingDelivery): Promise<void> {
  await sql(
    `update clients.responsibility held set until_at = $1, end_reason = 'JOB_SEARCH_ENDED'
     from arrived_client arrived
     where held.client_id = arrived.client_id and held.until_at is null and held.from_at < $1
       and not exists (
         select from clients.job_search search
         join clients.person on person.client_id = search.client_id and person.known_until is null
         where search.client_id = held.client_id and search.known_until is null
           and ${startOfDay("coalesce(least(search.until_date, person.death_date + 1), 'infinity')")} > held.from_at)`,
    [receivedAt],
  );
}

async function beginMissing(sql: Sql, dataCut: PlainDate, law: Beginnings): Promise<void> {
  const { areas, authoritiesFrom } = law;
  const members = areas.flatMap(({ code, municipalities }) =>
    municipalities.map((member) => ({ code, member })),
  );
  const merged = mergers.filter(({ effective }) => effective <= dataCut);
  await sql(
    `with searches as (${SEARCHES})
     insert into clients.responsibility (client_id, authority, from_at, until_at, start_ground, end_reason)
     select search.client_id,
       coalesce('employment-authority:' || competent.authority, 'municipality:' || home.municipality,
         'te-office:' || case when search.office = any($6::text[]) then substr(search.office, 1, 2) || '00' end,
         'te-office:' || client.te_office),
       ${startOfDay('search.since')}, ${startOfDay('search.until_date')}, 'NEW_REGISTRATION', search.end_reason
     from searches search
     join arrived_client using (client_id)
     join clients.client on client.id = search.client_id
     left join lateral (
       select member.municipality from clients.residence
       left join unnest($4::text[], $5::text[]) as merger (code, successor) on merger.code = residence.municipality
       join unnest($2::text[], $3::text[]) as member (code, municipality)
         on member.code = search.office and member.municipality = coalesce(merger.successor, residence.municipality)
       where residence.client_id = search.client_id and residence.known_until is null
         and residence.kind in ('HOME_MUNICIPALITY', 'PLACE_OF_RESIDENCE')
         and (residence.from_date is null or residence.from_date <= search.since)
         and (residence.until_date is null or residence.until_date > search.since)
       order by residence.kind limit 1) home on true
     left join lateral (
       select member.authority from clients.residence
       left join unnest($4::text[], $5::text[]) as merger (code, successor) on merger.code = residence.municipality
       join clients.employment_authority_municipality member
         on member.municipality = coalesce(merger.successor, residence.municipality)
         and member.from_date <= search.since and (member.until_date is null or member.until_date > search.since)
       where search.since >= $7::date and residence.client_id = search.client_id and residence.known_until is null
         and residence.kind = 'HOME_MUNICIPALITY'
         and (residence.from_date is null or residence.from_date <= search.since)
         and (residence.until_date is null or residence.until_date > search.since)
       limit 1) competent on true
     where search.since < coalesce(search.until_date, 'infinity')
       and not exists (select from clients.responsibility held where held.client_id = search.client_id
         and tstzrange(held.from_at, held.until_at)
           && tstzrange(${startOfDay('search.since')}, ${startOfDay('search.until_date')}))`,
    [
      dataCut,
      members.map(({ code }) => code),
      members.map(({ member }) => member),
      merged.map(({ code }) => code),
      merged.map(({ successor }) => successor),
      KNOWN_OFFICES,
      authoritiesFrom,
    ],
  );
}

/**
 * Current job searches, cut at a death, from the day the office in charge took over; an end after the data cut
 * ($1) has not come yet. Of a search whose start nobody knows it is known that it ran when it was recorded.
 */
const SEARCHES = `
  select client_id, from_date, office, since, until_date,
    case when until_date = death_date + 1 then 'DECEASED' when until_date is not null then 'JOB_SEARCH_ENDED' end as end_reason
  from (
    select search.client_id, search.from_date, search.office, person.death_date,
      coalesce(greatest(search.from_date, search.office_from), search.recorded_at::date) as since,
      case when least(search.until_date, person.death_date + 1) <= $1::date + 1
        then least(search.until_date, person.death_date + 1) end as until_date
    from clients.job_search search
    join clients.person on person.client_id = search.client_id and person.known_until is null
    where search.known_until is null) running
  where coalesce(until_date, 'infinity') > coalesce(from_date, '-infinity')`;
