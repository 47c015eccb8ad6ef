import type { Pool } from 'pg';
import type {
  FoundClient,
  FoundVacancy,
  MatchingReads,
} from '../../../application/offers/matching/matching-reads.port.ts';
import type { Jobseeker } from '../../../domain/offers/matching/jobseeker.ts';
import type { Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import { IS_BANNED, unlessBanned } from '../clients/security-ban.ts';
import { jsonObject } from '../json.ts';
import { largeReadFunction } from '../read-function.ts';
import {
  AREA_PARAMETERS,
  areaValues,
  COMMUTING_AREA,
  JOBSEEKER,
  togetherWith,
  WISHES,
} from './jobseeker.sql.ts';

const ASKED = ['p_bodies text[]', 'p_by_occupation boolean', 'p_by_area boolean', 'p_limit integer'];

const FOUND_VACANCY = `jsonb_build_object(${[
  'id',
  'number',
  'title',
  'employer',
  'occupation',
  'municipalities',
  'requirements',
  'openFrom',
  'applyBy',
]
  .map((field) => `'${field}', vacancy.content -> '${field}'`)
  .join(', ')})`;

const IS_OPEN = `vacancy.known_until is null and vacancy.state = 'OPEN' and vacancy.open_from <= p_today
  and (vacancy.apply_by is null or vacancy.apply_by >= p_today)`;

/**
 * Vacancies for a client. The first branch walks the index by group of occupation; the second, for whom no occupation is
 * known or asked for, all that is open. What a branch does not have to answer is not looked at.
 */
const vacanciesRead = largeReadFunction(
  'matching_vacancies',
  ['p_client uuid', ...AREA_PARAMETERS, ...ASKED],
  `select json_build_object('seeker', seeker.facts, 'vacancies', found.vacancies)::text, array[seeker.id], null::integer
   from (
     select client.id, ${JOBSEEKER} as facts,
       case when p_by_area then ${COMMUTING_AREA} end as area,
       case when p_by_occupation then known.groups end as groups, known.occupations
     from clients.client
     join clients.person on person.client_id = client.id and person.known_until is null
     ${WISHES}
     cross join lateral (
       select array_agg(distinct occupation_group) as groups, array_agg(occupation) as occupations
       from offers.known_occupation where client_id = client.id) known
     where client.id = p_client and client.responsible = any(p_bodies)
     offset 0) seeker
   cross join lateral (
     select coalesce(json_agg(listed.shown order by listed.place), '[]') as vacancies from (
       select ${FOUND_VACANCY} as shown, row_number() over (
           order by (vacancy.occupation = any(seeker.occupations)) is true desc, vacancy.open_from desc, vacancy.number desc
         ) as place
       from (
         select vacancy.* from offers.vacancy vacancy
         where vacancy.occupation_group = any(seeker.groups) and ${IS_OPEN}
         union all
         select vacancy.* from offers.vacancy vacancy where seeker.groups is null and ${IS_OPEN}) vacancy
       where seeker.area is null or vacancy.municipalities = '{}' or vacancy.municipalities && seeker.area
       order by place limit p_limit + 1) listed) found`,
);

/** Clients for a vacancy, in two branches likewise. Under a security ban nobody is found, or not found, by where they live. */
const clientsRead = largeReadFunction(
  'matching_clients',
  ['p_vacancy uuid', ...AREA_PARAMETERS, ...ASKED],
  `select json_build_object('vacancy', vacancy.content, 'clients', found.clients)::text, '{}'::uuid[], null::integer
   from offers.vacancy vacancy
   cross join lateral (
     select array_agg(near.code) as codes from unnest(vacancy.municipalities) place (code)
     cross join lateral (${togetherWith('place.code')}) near) near
   cross join lateral (
     select coalesce(json_agg(json_build_object('client', listed.shown, 'seeker', listed.seeker)
       order by listed.place), '[]') as clients
     from (
       select ${jsonObject({
         id: 'client.id',
         clientNumber: 'client.client_number',
         lastName: 'person.last_name',
         firstNames: 'person.first_names',
         birthDate: 'person.birth_date',
         securityBan: IS_BANNED,
         homeMunicipality: unlessBanned('client.known_home'),
       })} as shown, ${JOBSEEKER} as seeker, listed.place
       from (
         select client.id, row_number() over (order by candidate.is_same desc, client.id) as place
         from (
           select known.client_id, bool_or(known.occupation = vacancy.occupation) as is_same
           from offers.known_occupation known
           where p_by_occupation and known.occupation_group = vacancy.occupation_group group by known.client_id
           union all
           select client.id, false from clients.client
           where client.responsible = any(p_bodies)
             and (not p_by_occupation or vacancy.occupation_group is null)) candidate
         join clients.client on client.id = candidate.client_id and client.responsible = any(p_bodies)
         join clients.person on person.client_id = client.id and person.known_until is null
         ${WISHES}
         where exists (select from clients.job_search search where search.client_id = client.id
             and search.known_until is null and (search.from_date is null or search.from_date <= p_today)
             and (search.until_date is null or search.until_date > p_today))
           and (not p_by_area or near.codes is null or client.known_home is null or client.known_home = any(near.codes)
             or wish.commuting_area && vacancy.municipalities or ${IS_BANNED})
         order by place limit p_limit + 1) listed
       join clients.client on client.id = listed.id
       join clients.person on person.client_id = client.id and person.known_until is null
       ${WISHES}) listed) found
   where vacancy.id = p_vacancy and vacancy.known_until is null`,
);

export const MATCHING_READS = [vacanciesRead, clientsRead];

/** Vacancies for clients and clients for vacancies, as they are compared. */
export function matchingReads(pool: Pool): MatchingReads {
  return {
    async vacanciesFor(session, client, { today, byOccupation, byArea, compared }) {
      const asked = [...areaValues(today), session.organisations, byOccupation, byArea, compared];
      const [row] = await vacanciesRead.run(pool, session, client, ...asked);
      if (row === undefined) return null;
      return JSON.parse(row.json) as { seeker: Jobseeker; vacancies: FoundVacancy[] };
    },

    async clientsFor(session, vacancy, { today, byOccupation, byArea, compared }) {
      const asked = [...areaValues(today), session.organisations, byOccupation, byArea, compared];
      const [row] = await clientsRead.run(pool, session, vacancy, ...asked);
      if (row === undefined) return null;
      return JSON.parse(row.json) as {
        vacancy: Vacancy;
        clients: { client: FoundClient; seeker: Jobseeker }[];
      };
    },
  };
}
