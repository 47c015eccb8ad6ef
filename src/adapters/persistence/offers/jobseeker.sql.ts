import { trialAreasOn } from '../../../domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { IS_BANNED } from '../clients/security-ban.ts';
import { jsonObject } from '../json.ts';

/** Parameters of a read that compares clients: today, and the municipalities of each trial area in one text. */
export const AREA_PARAMETERS = ['p_today date', 'p_areas text[]'];

/** Values of those parameters. */
export function areaValues(today: PlainDate): readonly [PlainDate, readonly string[]] {
  return [today, trialAreasOn(today).map(({ municipalities }) => municipalities.join(' '))];
}

const runs = (one: string): string =>
  `${one}.from_date <= p_today and (${one}.until_date is null or ${one}.until_date > p_today)`;

/** SQL of the municipalities that belong together with one: those of its trial area, or of its employment authority. */
export function togetherWith(municipality: string): string {
  return `select ${municipality} as code
    union select member.code from unnest(p_areas) area (members)
    cross join lateral unnest(string_to_array(area.members, ' ')) member (code)
    where ${municipality} = any(string_to_array(area.members, ' '))
    union select other.municipality from clients.employment_authority_municipality own
    join clients.employment_authority_municipality other on other.authority = own.authority and ${runs('other')}
    where own.municipality = ${municipality} and ${runs('own')}`;
}

/** SQL of where the joined client could work; nothing of it under a security ban. */
export const COMMUTING_AREA = `case when not ${IS_BANNED} then (
  select array_agg(near.code order by near.code) from (
    ${togetherWith('client.known_home')} union select unnest(wish.commuting_area)) near
  where near.code is not null) end`;

/** SQL of the skills in the latest completed assessment of the joined client. Its health section stands elsewhere. */
export const SKILLS = `(
  select assessment.content #> '{parts,SKILLS}' from process.assessment
  where assessment.client_id = client.id and assessment.known_until is null
    and assessment.state in ('COMPLETED', 'REVISED')
  order by assessment.content ->> 'date' desc limit 1)`;

/** Joins what the client has said. */
export const WISHES =
  'left join offers.job_wishes wish on wish.client_id = client.id and wish.known_until is null';

/** SQL of what counts of the joined client, with `person` and {@link WISHES} joined. */
export const JOBSEEKER = jsonObject({
  skills: `(select case when not found.skills ? 'notRelevant' then found.skills end from (select ${SKILLS} as skills) found)`,
  motherTongue: 'person.mother_tongue',
  wishes: `case when wish.client_id is not null then ${jsonObject({
    skills: 'wish.skills',
    drivingLicences: 'wish.driving_licences',
  })} end`,
  commutingArea: `to_json(${COMMUTING_AREA})`,
});
