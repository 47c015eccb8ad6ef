import { instant, jsonObject } from '../../json.ts';
import { readFunction } from '../../read-function.ts';
import { authorityToParty, bannedToParty } from '../security-ban.ts';

const PERSON =
  'left join clients.person on person.client_id = handed.client_id and person.known_until is null';

const dueOf = (kind: string, list: string, day: string): string => `
  select '${kind}' as kind, item ->> '${day}' as due, item ->> 'key' as key
  from jsonb_array_elements(handed.contents -> '${list}') item where item ->> '${day}' is not null`;

/** Days by which something is due, gathered from what went along, in order. */
const DEADLINES = `(select coalesce(json_agg(json_build_object('kind', kind, 'on', due, 'key', key) order by due, kind, key), '[]')
  from (${[
    dueOf('PLAN_REVISION', 'plans', 'reviseBy'),
    dueOf('OFFER_CONTACT', 'offers', 'contactBy'),
    dueOf('OFFER_ANSWER', 'offers', 'answerBy'),
    dueOf('INTERVIEW', 'interviews', 'on'),
  ].join(' union all ')}) due)`;

/** Offers with who made them, which under a security ban only the maker itself is told. */
const OFFERS = `(select coalesce(json_agg(item || jsonb_build_object('madeBy', ${authorityToParty(
  `item ->> 'madeBy'`,
  'handed.client_id',
)})), '[]') from jsonb_array_elements(handed.contents -> 'offers') item)`;

const HAND_OVER = jsonObject({
  id: 'handed.id',
  clientId: 'handed.client_id',
  from: authorityToParty('handed.from_authority', 'handed.client_id'),
  to: authorityToParty('handed.to_authority', 'handed.client_id'),
  at: instant('handed.at'),
  startGround: 'handed.start_ground',
  noticeId: 'handed.notice_id',
  handedOverBy: 'handed.handed_over_by',
  deadlines: DEADLINES,
  plans: `handed.contents -> 'plans'`,
  offers: OFFERS,
  interviews: `handed.contents -> 'interviews'`,
  services: `handed.contents -> 'services'`,
  quotaUse: `handed.contents -> 'quotaUse'`,
  terms: 'handed.terms',
  securityBan: bannedToParty('handed.client_id'),
});

/** The hand-overs of a client that the reader sees; nothing when it sees neither them nor the client. */
export const handOversRead = readFunction(
  'hand_overs',
  ['p_client uuid', 'p_today date'],
  `select json_build_object('items', coalesce(json_agg(${HAND_OVER} order by handed.at desc, handed.id desc)
       filter (where handed.id is not null), '[]'))::text, array[p_client], null::integer
   from (select p_client as id) asked
   left join clients.hand_over handed on handed.client_id = asked.id ${PERSON}
   having count(handed.id) > 0 or exists (select from clients.client where id = p_client)`,
);

/** One hand-over. */
export const handOverRead = readFunction(
  'hand_over',
  ['p_id uuid', 'p_today date'],
  `select ${HAND_OVER}::text, array[handed.client_id], null::integer
   from clients.hand_over handed ${PERSON} where handed.id = p_id`,
);
