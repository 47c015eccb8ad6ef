import { instant, jsonObject, lastDay } from '../../json.ts';
import { readFunction } from '../../read-function.ts';
import { sealedField } from '../../sealing/sealed-answers.ts';
import { CONTACT_PARAMETER, contactShown, WITHHELD } from '../contact-shown.sql.ts';
import { IS_BANNED, unlessBanned } from '../security-ban.ts';
import { versionsOf } from './person-versions.ts';

/** Where a version of a person came from. */
const SOURCE = jsonObject({
  register: `case when delivery_id is null then 'OWN' else 'URA' end`,
  recordedAt: 'recorded_at',
  recordedBy: 'recorded_by',
  reason: 'reason',
});

/**
 * Versions of the client's person that differ from the one before in some columns, numbered, with the moment until
 * which they were believed.
 */
function changesOf(columns: string): string {
  return `
    select *, coalesce(lead(known_from) over (order by known_from, known_until), last_until) as believed_until
    from (
      select version.*, row(${columns}) is distinct from lag(row(${columns})) over told as is_change,
        row_number() over told = 1 as is_first,
        last_value(known_until) over (told rows between unbounded preceding and unbounded following) as last_until
      from ${versionsOf('client_id = p_client')} version
      window told as (order by known_from, known_until)) told
    where is_change or is_first`;
}

/** Every identity code that a client has had, the latest first. */
export const identityCodesRead = readFunction(
  'identity_codes',
  ['p_client uuid', 'p_today date'],
  `select json_build_object('items', coalesce((
       select json_agg(${jsonObject({
         identityCode: sealedField('person', 'source_key', 'sealed_code'),
         knownFrom: instant('known_from'),
         knownUntil: instant('believed_until'),
         source: SOURCE,
       })} order by known_from desc, known_until desc)
       from (${changesOf('code_index')}) change where code_index is not null), '[]'))::text,
     array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

const DETAILS = 'phone, email, street, postal_code, post_office, contact_address';

/**
 * How a client could be reached, the latest first: each way from its day until the day from which a later one was
 * told. A way that another took the place of from its first day on is kept without an end of its own. Empty for whom
 * contact data are not open.
 */
export const contactsRead = readFunction(
  'contacts',
  ['p_client uuid', CONTACT_PARAMETER, 'p_today date'],
  `select json_build_object(
       'securityBan', ${IS_BANNED},
       'electronicServiceConsent', (select given from clients.electronic_consent consent
         where consent.client_id = client.id and consent.known_until is null and consent.from_date <= p_today),
       'items', coalesce((
         select json_agg(${jsonObject({
           from: 'valid_from',
           to: `case when valid_until > valid_from then ${lastDay('valid_until')} end`,
           replaced: 'coalesce(valid_until <= valid_from, false)',
           phone: unlessBanned('reached.phone'),
           email: unlessBanned('reached.email'),
           street: unlessBanned('reached.street'),
           postalCode: unlessBanned('reached.postal_code'),
           postOffice: unlessBanned('reached.post_office'),
           contactAddress: 'reached.contact_address',
           knownFrom: instant('reached.known_from'),
           knownUntil: instant('reached.believed_until'),
           source: SOURCE.replaceAll(/\b(delivery_id|recorded_at|recorded_by|reason)\b(?!')/g, 'reached.$1'),
         })} order by reached.known_from desc, reached.known_until desc)
         from (
           select *, min(valid_from) over (order by known_from, known_until rows between 1 following and unbounded following) as valid_until
           from (select *, coalesce(contact_from, recorded_at::date) as valid_from
             from (${changesOf(DETAILS)}) change) change) reached
         where ${contactShown('client.readers')}), '[]'),
       'withheld', ${WITHHELD})::text,
     array[client.id], null::integer
   from clients.client
   left join clients.person on person.client_id = client.id and person.known_until is null
   where client.id = p_client`,
);
