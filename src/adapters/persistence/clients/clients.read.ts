import { jsonObject, page } from '../json.ts';
import { narrowedReadFunction, readFunction } from '../read-function.ts';
import { CLIENT_FILTER_PARAMETERS, CLIENT_FILTERS } from './client-filters.sql.ts';
import { HAS_PERSON } from './client-chunks.ts';
import { IS_BANNED, unlessBanned } from './security-ban.ts';

/** A client in a list. */
export const CLIENT_ITEM = jsonObject({
  id: 'client.id',
  clientNumber: 'client.client_number',
  birthDate: 'person.birth_date',
  lastName: 'person.last_name',
  firstNames: 'person.first_names',
  securityBan: IS_BANNED,
  responsible: unlessBanned('client.responsible'),
  status: 'status.code',
  statusFrom: 'status.from_date',
  result: 'determination.effective_result',
});

/** Joins what an item tells to the clients of a page. */
export const CLIENT_ITEM_JOINS = `
  join clients.person on person.client_id = client.id and person.known_until is null
  left join lateral (select code, from_date from clients.status_span where status_span.client_id = client.id
    and status_span.known_until is null and (from_date is null or from_date <= p_today)
    and (until_date is null or until_date > p_today) limit 1) status on true
  left join lateral (select effective_result from clients.determination where determination.client_id = client.id
    and superseded_at is null order by determination_date desc limit 1) determination on true`;

/** SQL of the place in alphabetical order that a page goes on after. */
export const AFTER_NAME = `(name_key, id) > (coalesce(p_after_key, ''), coalesce(p_after_id, '00000000-0000-0000-0000-000000000000'))`;

/** Clients for whom the bodies are responsible, and clients of TE Offices, whoever is responsible for them. */
export const CLIENTS_OF_RESPONSIBLE = clientsReads('clients_of_responsible', 'client.responsible = body');
export const CLIENTS_OF_TE_OFFICE = clientsReads(
  'clients_of_te_office',
  'client.te_office = substr(body, 11)',
  `client.responsible = 'municipality:' || p_municipality and exists (select from clients.person
    where person.client_id = client.id and person.known_until is null and not ${IS_BANNED})`,
);

/** The clients of bodies, all of them and narrowed; `ofMunicipality` is true of those of the municipality asked for. */
function clientsReads(name: string, belongs: string, ofMunicipality = 'true') {
  const asked = ['p_bodies text[]', 'p_after_key text', 'p_after_id uuid', 'p_limit integer', 'p_today date'];
  return {
    all: readFunction(name, asked, clientsPage(belongs)),
    narrowed: narrowedReadFunction(
      `narrowed_${name}`,
      [...asked, ...CLIENT_FILTER_PARAMETERS, 'p_municipality text'],
      { ...CLIENT_FILTERS, 'p_municipality is not null': ofMunicipality },
      (conditions) => clientsPage(`${belongs} ${conditions}`),
    ),
  };
}

/**
 * A page of clients in alphabetical order: the bodies whose clients they are, the key and id of the last client of
 * the page before, how many, and today. Duplicates of other clients are left out.
 */
function clientsPage(belongs: string): string {
  return page(
    `select ${CLIENT_ITEM} as item, client.id as client_id, array[client.name_key, client.id::text] as cursor
    from (
      select client.* from unnest(p_bodies) as listed (body)
      cross join lateral (
        select * from clients.client where ${belongs} and ${HAS_PERSON} and ${AFTER_NAME}
        order by name_key, id limit p_limit + 1) client
      order by name_key, id limit p_limit + 1) client
    ${CLIENT_ITEM_JOINS}
    order by client.name_key, client.id`,
    'p_limit',
  );
}
