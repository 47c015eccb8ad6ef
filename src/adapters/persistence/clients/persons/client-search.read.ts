import { jsonObject, page } from '../../json.ts';
import { readFunction } from '../../read-function.ts';
import { HAS_PERSON } from '../client-chunks.ts';
import { CLIENT_FILTER_PARAMETERS, CLIENT_FILTERS } from '../client-filters.sql.ts';
import { IS_BANNED } from '../security-ban.ts';
import { AFTER_NAME, CLIENT_ITEM, CLIENT_ITEM_JOINS } from '../clients.read.ts';

/** The range can be looked up in the index before row-level security has seen a row. */
const BEGINS_WITH_FIRST = 'word >= p_words[1] and word < p_words[1] || chr(1114111)';

/** True of a client none of whose names begins with one of the words after the first. */
const LACKS_A_WORD = `exists (
  select from unnest(p_words[2:]) as wanted (part)
  where not exists (select from clients.person named cross join lateral unnest(named.name_words) as had (word)
    where named.client_id = client.id and named.known_until is null and starts_with(had.word, wanted.part)))`;

/** Under a security ban nobody is found by where they live, except by the municipality itself. */
const FOUND_BY_PLACE = `(responsible = any((select access.organisations())::text[])
  or not exists (select from clients.person where person.client_id = client.id and person.known_until is null
    and ${IS_BANNED}))`;

/** What is asked for beside the names, of the few whom the names lead to. */
const NARROWED = Object.entries(CLIENT_FILTERS)
  .map(([asked, condition]) => `((${asked}) is not true or ${condition})`)
  .join(' and ');

/**
 * A page of the clients whom the session sees and whose names begin with the given words, in alphabetical order. The
 * first word is looked up, so it should be the longest; a name that only a duplicate has leads to the client that stayed.
 */
export const clientsByNameRead = readFunction(
  'clients_by_name',
  [
    'p_words text[]',
    'p_municipality text',
    'p_after_key text',
    'p_after_id uuid',
    'p_limit integer',
    'p_today date',
    ...CLIENT_FILTER_PARAMETERS,
  ],
  page(
    `select ${CLIENT_ITEM} as item, client.id as client_id, array[client.name_key, client.id::text] as cursor
     from (
       select client.* from (
         select client_id as id from clients.name_word where ${BEGINS_WITH_FIRST}
         union
         select double.merged_into from clients.client double join clients.name_word on client_id = double.id
         where double.merged_into is not null and ${BEGINS_WITH_FIRST}) named
       join clients.client using (id)
       where ${HAS_PERSON} and ${AFTER_NAME} and not ${LACKS_A_WORD}
         and (p_municipality is null or responsible = 'municipality:' || p_municipality and ${FOUND_BY_PLACE})
         and ${NARROWED}
       order by name_key, id limit p_limit + 1) client
     ${CLIENT_ITEM_JOINS}
     order by client.name_key, client.id`,
    'p_limit',
  ),
);

/** The client who has an identity code or a substitute id, in a list; a duplicate leads to the client that stayed. */
export const clientByCodeRead = readFunction(
  'client_by_code',
  ['p_code_indexes text[]', 'p_substitute_id text', 'p_today date'],
  `select ${jsonObject({ items: `coalesce(json_agg(item), '[]')` })}::text,
     coalesce(array_agg(found_id), '{}'), null::integer
   from (
     select ${CLIENT_ITEM} as item, client.id as found_id
     from clients.client
     ${CLIENT_ITEM_JOINS}
     where client.id in (
       select coalesce(coded.merged_into, coded.id) from clients.client coded
       join clients.person known on known.client_id = coded.id and known.known_until is null
       where known.code_index = any(p_code_indexes)
       union
       select coalesce(coded.merged_into, coded.id) from clients.client coded
       where coded.substitute_id = p_substitute_id)) listed`,
);
