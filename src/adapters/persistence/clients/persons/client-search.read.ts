import { jsonObject, page } from '../../json.ts';
import { readFunction } from '../../read-function.ts';
import { HAS_PERSON } from '../client-chunks.ts';
import { IS_BANNED } from '../security-ban.ts';
import { AFTER_NAME, CLIENT_ITEM, CLIENT_ITEM_JOINS } from '../clients.read.ts';

/** How many parts of a name are looked for; what more there are is not looked at. */
export const MOST_WORDS = 4;

/**
 * Clients who have, or whose duplicates have, a name that begins with a word. The range can be looked up in the index
 * before row-level security has seen a row.
 */
const withWord = (word: string): string => `(
  select coalesce(named.merged_into, named.id) from clients.name_word join clients.client named on named.id = client_id
  where word >= ${word} and word < ${word} || chr(1114111))`;

const WITH_EVERY_WORD = Array.from({ length: MOST_WORDS }, (_, index) => `p_words[${index + 1}]`)
  .map((word, index) => {
    const isThere = `client.id in ${withWord(word)}`;
    return index === 0 ? isThere : `(${word} is null or ${isThere})`;
  })
  .join(' and ');

/** Under a security ban nobody is found by where they live, except by the municipality itself. */
const FOUND_BY_PLACE = `(responsible = any((select access.organisations())::text[])
  or not exists (select from clients.person where person.client_id = client.id and person.known_until is null
    and ${IS_BANNED}))`;

/** A page of the clients whom the session sees and whose names begin with the given words, in alphabetical order. */
export const clientsByNameRead = readFunction(
  'clients_by_name',
  [
    'p_words text[]',
    'p_municipality text',
    'p_after_key text',
    'p_after_id uuid',
    'p_limit integer',
    'p_today date',
  ],
  page(
    `select ${CLIENT_ITEM} as item, client.id as client_id, array[client.name_key, client.id::text] as cursor
     from (
       select client.* from clients.client
       where ${HAS_PERSON} and ${WITH_EVERY_WORD} and ${AFTER_NAME}
         and (p_municipality is null or responsible = 'municipality:' || p_municipality and ${FOUND_BY_PLACE})
       order by name_key, id limit p_limit + 1) client
     ${CLIENT_ITEM_JOINS}
     order by client.name_key, client.id`,
    'p_limit',
  ),
);

/** The client who has an identity code or a substitute id, in a list; a duplicate leads to the client that stayed. */
export const clientByCodeRead = readFunction(
  'client_by_code',
  ['p_identity_code text', 'p_substitute_id text', 'p_today date'],
  `select ${jsonObject({ items: `coalesce(json_agg(item), '[]')` })}::text,
     coalesce(array_agg(found_id), '{}'), null::integer
   from (
     select ${CLIENT_ITEM} as item, client.id as found_id
     from clients.client
     ${CLIENT_ITEM_JOINS}
     where client.id in (
       select coalesce(coded.merged_into, coded.id) from clients.client coded
       join clients.person known on known.client_id = coded.id and known.known_until is null
       where known.identity_code = p_identity_code
       union
       select coalesce(coded.merged_into, coded.id) from clients.client coded
       where coded.substitute_id = p_substitute_id)) listed`,
);
