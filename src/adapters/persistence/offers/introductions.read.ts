import type { Pool } from 'pg';
import type { IntroductionReads } from '../../../application/offers/introductions/introduction-reads.port.ts';
import type { ListedData } from '../../../domain/offers/introductions/listed-data.ts';
import { CONTACT_PARAMETER, contactShown } from '../clients/contact-shown.sql.ts';
import { IS_BANNED } from '../clients/security-ban.ts';
import { jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { SKILLS, WISHES } from './jobseeker.sql.ts';

/** An introduction with those of its clients who are seen. */
const SHOWN = `introduction.content || jsonb_build_object('clients', coalesce(
  jsonb_agg(listed.content order by listed.client_id) filter (where listed.id is not null), '[]'))`;

const CLIENTS = `left join offers.introduced_client listed
  on listed.introduction_id = introduction.id and listed.known_until is null`;

const IDS = `coalesce(array_agg(listed.client_id) filter (where listed.id is not null), '{}')`;

const oneRead = readFunction(
  'introduction',
  ['p_id uuid'],
  `select (${SHOWN})::text, ${IDS}, introduction.version
   from offers.introduction introduction ${CLIENTS}
   where introduction.id = p_id and introduction.known_until is null
   group by introduction.content, introduction.version`,
);

const ofClientRead = readFunction(
  'introductions_of_client',
  ['p_client uuid'],
  `select json_build_object('items', coalesce((
       select json_agg(introduction.content || jsonb_build_object('clients', jsonb_build_array(listed.content))
         order by introduction.known_from desc, introduction.id desc)
       from offers.introduced_client listed
       join offers.introduction introduction
         on introduction.id = listed.introduction_id and introduction.known_until is null
       where listed.client_id = client.id and listed.known_until is null), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

const ofVacancyRead = readFunction(
  'introductions_of_vacancy',
  ['p_vacancy uuid'],
  `select json_build_object('items', coalesce(json_agg(one.shown order by one.known_from desc, one.id desc), '[]'))::text,
     coalesce((select array_agg(distinct listed.client_id) from offers.introduction introduction
       join offers.introduced_client listed on listed.introduction_id = introduction.id and listed.known_until is null
       where introduction.vacancy_id = p_vacancy and introduction.known_until is null), '{}'), null::integer
   from (
     select introduction.id, introduction.known_from, ${SHOWN} as shown
     from offers.introduction introduction ${CLIENTS}
     where introduction.vacancy_id = p_vacancy and introduction.known_until is null
     group by introduction.id, introduction.known_from, introduction.content) one`,
);

const told = (data: ListedData, expression: string): string =>
  `case when listed.content #> '{disclosed,data}' ? '${data}' then ${expression} end`;

const DOCUMENT = jsonObject({
  clientId: 'client.id',
  name: told('NAME', `person.first_names || ' ' || person.last_name`),
  contact: told(
    'CONTACT',
    `case when ${contactShown('client.readers')} and not ${IS_BANNED}
       then ${jsonObject({ phone: 'person.phone', email: 'person.email' })} end`,
  ),
  occupations: told('OCCUPATIONS', `assessed.skills -> 'occupations'`),
  workExperience: told('WORK_EXPERIENCE', `assessed.skills -> 'workHistory'`),
  education: told('EDUCATION', `assessed.skills -> 'education'`),
  languages: told('LANGUAGES', `assessed.skills -> 'languages'`),
  skills: told('SKILLS', 'wish.skills'),
  drivingLicences: told('DRIVING_LICENCES', 'wish.driving_licences'),
  workAbility: told(
    'WORK_ABILITY',
    `case when coalesce(client.readers && p_health_of, false) then (
       select assessment.health #>> '{parts,WORK_ABILITY,restrictions}' from process.assessment
       where assessment.client_id = client.id and assessment.known_until is null
         and assessment.state in ('COMPLETED', 'REVISED')
       order by assessment.content ->> 'date' desc limit 1) end`,
  ),
});

const documentRead = readFunction(
  'introduction_document',
  ['p_id uuid', CONTACT_PARAMETER, 'p_health_of text[]', 'p_today date'],
  `select json_build_object('vacancyNumber', introduction.content -> 'vacancyNumber',
       'title', introduction.content -> 'title', 'employer', introduction.content -> 'employer',
       'clients', json_agg(${DOCUMENT} order by client.id))::text,
     array_agg(client.id), null::integer
   from offers.introduction introduction
   join offers.introduced_client listed on listed.introduction_id = introduction.id and listed.known_until is null
     and listed.state in ('INTRODUCED', 'OUTCOME_KNOWN')
   join clients.client on client.id = listed.client_id
   join clients.person on person.client_id = client.id and person.known_until is null
   ${WISHES}
   cross join lateral (select ${SKILLS} as skills) assessed
   where introduction.id = p_id and introduction.known_until is null and introduction.state <> 'CLOSED'
   group by introduction.content`,
);

export const INTRODUCTION_READS = [oneRead, ofClientRead, ofVacancyRead, documentRead];

/** Introductions as they are read. */
export function introductionReads(pool: Pool): IntroductionReads {
  return {
    async one(session, id) {
      const [row] = await oneRead.run(pool, session, id);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client) {
      const [row] = await ofClientRead.run(pool, session, client);
      return row ?? null;
    },
    async ofVacancy(session, vacancy) {
      const [row] = await ofVacancyRead.run(pool, session, vacancy);
      return row ?? { json: '{"items":[]}', clientIds: [] };
    },
    async document(session, id, today) {
      const { contactOf = [], healthOf = [] } = session;
      const [row] = await documentRead.run(pool, session, id, contactOf, healthOf, today);
      return row ?? null;
    },
  };
}
