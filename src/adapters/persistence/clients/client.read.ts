import { instant, jsonObject, lastDay } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { sealedField } from '../sealing/sealed-answers.ts';
import { CONTACT_PARAMETER, contactShown, WITHHELD } from './contact-shown.sql.ts';
import { residenceGroundsOf } from './persons/residence-grounds.sql.ts';
import { authorityUnlessBanned, IS_BANNED, unlessBanned } from './security-ban.ts';

const valid = (fact: string): string =>
  `${fact}.client_id = client.id and ${fact}.known_until is null
   and (${fact}.from_date is null or ${fact}.from_date <= p_today)
   and (${fact}.until_date is null or ${fact}.until_date > p_today)`;

/** The ban is looked up once a card: each place in the text would be a look-up of its own, policies and all. */
const BANNED = 'ban.is_banned';

const CONTACT = {
  phone: unlessBanned('person.phone', BANNED),
  email: unlessBanned('person.email', BANNED),
  street: unlessBanned('person.street', BANNED),
  postalCode: unlessBanned('person.postal_code', BANNED),
  postOffice: unlessBanned('person.post_office', BANNED),
  contactAddress: 'person.contact_address',
};
const NO_CONTACT = Object.fromEntries(Object.keys(CONTACT).map((field) => [field, 'null::text']));

/** One client with what is known today. */
export const clientRead = readFunction(
  'client',
  ['p_id uuid', CONTACT_PARAMETER, 'p_today date'],
  `select ${jsonObject({
    id: 'client.id',
    clientNumber: 'client.client_number',
    identityCode: sealedField('person', 'person.source_key', 'person.sealed_code'),
    birthDate: 'person.birth_date',
    lastName: 'person.last_name',
    firstNames: 'person.first_names',
    formerNames: 'person.former_names',
    serviceLanguage: 'person.service_language',
    motherTongue: 'person.mother_tongue',
    needsInterpreter: 'person.needs_interpreter',
    citizenships: 'person.citizenships',
    residenceGrounds: `(select coalesce(json_agg(${jsonObject({
      code: 'ground.code',
      from: 'ground.from_date',
      to: lastDay('ground.until_date'),
      source: 'ground.source',
    })} order by ground.from_date desc nulls last), '[]') from (${residenceGroundsOf('client.id')}) ground)`,
    deathDate: 'person.death_date',
    birthDateDiffers: 'coalesce(person.code_birth_date <> person.birth_date, false)',
    substituteId: 'client.substitute_id',
    guardian: `case when guardian.client_id is not null then ${jsonObject({
      name: 'guardian.name',
      reference: 'guardian.reference',
      scope: 'guardian.scope',
      from: 'guardian.from_date',
      to: lastDay('guardian.until_date'),
    })} end`,
    mergedInto: 'client.merged_into',
    securityBan: BANNED,
    homeMunicipality: unlessBanned('home.municipality', BANNED),
    contact: `case when ${contactShown('client.readers')} then ${jsonObject(CONTACT)} else ${jsonObject(NO_CONTACT)} end`,
    jobSearch: `case when search.client_id is not null then ${jsonObject({
      from: 'search.from_date',
      to: lastDay('search.until_date'),
      office: unlessBanned('search.office', BANNED),
    })} end`,
    status: `case when status.client_id is not null then ${jsonObject({
      code: 'status.code',
      from: 'status.from_date',
    })} end`,
    responsibility: `case when held.client_id is not null then ${jsonObject({
      authority: unlessBanned('held.authority', BANNED),
      from: instant('held.from_at'),
      startGround: 'held.start_ground',
    })} end`,
    transfer: `case when notice.id is not null then ${jsonObject({
      noticeId: 'notice.id',
      to: authorityUnlessBanned('notice.to_authority', BANNED),
      sentAt: instant('notice.sent_at'),
    })} end`,
    staysWithTeOffice: `exists (select from clients.te_office_stay stay where stay.client_id = client.id
      and stay.removed_at is null)`,
    determination: `case when determination.id is not null then ${jsonObject({
      id: 'determination.id',
      date: 'determination.determination_date',
      result: 'determination.result',
      effectiveResult: 'determination.effective_result',
      grounds: 'determination.grounds',
      reasons: 'determination.reasons',
    })} end`,
    source: jsonObject({
      register: `case when person.delivery_id is null then 'OWN' else 'URA' end`,
      recordedAt: 'person.recorded_at',
    }),
    withheld: WITHHELD,
    version: 'client.version',
  })}::text, array[client.id], client.version
  from clients.client
  join clients.person on person.client_id = client.id and person.known_until is null
  cross join lateral (select ${IS_BANNED} as is_banned offset 0) ban
  left join lateral (select * from clients.residence where ${valid('residence')}
    and residence.kind <> 'PLACE_OF_RESIDENCE' limit 1) home on true
  left join lateral (select * from clients.job_search where ${valid('job_search')} limit 1) search on true
  left join lateral (select * from clients.status_span where ${valid('status_span')} limit 1) status on true
  left join lateral (select * from clients.responsibility where responsibility.client_id = client.id
    and responsibility.until_at is null limit 1) held on true
  left join lateral (select * from clients.determination where determination.client_id = client.id
    and determination.superseded_at is null order by determination_date desc limit 1) determination on true
  left join clients.referral_notice notice on notice.client_id = client.id
    and notice.state in ('SENT', 'FAILED', 'RESENT')
  left join lateral (select * from clients.guardian where ${valid('guardian')} limit 1) guardian on true
  where client.id = p_id`,
);
