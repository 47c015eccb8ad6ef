import { instant, jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { IS_BANNED, tellsHome, unlessBanned } from './security-ban.ts';

const DETERMINATION = jsonObject({
  id: 'determination.id',
  clientId: 'determination.client_id',
  determinationDate: 'determination.determination_date',
  result: 'determination.result',
  grounds: 'determination.grounds',
  reasons: 'determination.reasons',
  municipality: unlessBanned('determination.municipality'),
  areaCode: unlessBanned('determination.area_code'),
  statusCode: 'determination.status_code',
  windowDay: 'determination.window_day',
  rule: 'determination.rule',
  decidedBy: 'determination.decided_by',
  decidedAt: instant('determination.decided_at'),
  supersededAt: instant('determination.superseded_at'),
  securityBan: IS_BANNED,
});

/** Every determination of a client, the latest first; nothing when the client is not seen. */
export const determinationsRead = readFunction(
  'determinations',
  ['p_client uuid', 'p_today date'],
  `select json_build_object('items', coalesce((select json_agg(${DETERMINATION}
      order by determination_date desc, decided_at desc)
     from clients.determination where determination.client_id = client.id), '[]'))::text, array[client.id], null::integer
   from clients.client
   left join clients.person on person.client_id = client.id and person.known_until is null
   where client.id = p_client`,
);

/** Facts without those that tell where the client lives. */
const FACTS_WITHOUT_HOME = `determination.facts || jsonb_build_object('residences', '[]'::jsonb,
  'jobSearches', (select coalesce(jsonb_agg(search || '{"office": null}'), '[]')
    from jsonb_array_elements(determination.facts -> 'jobSearches') search))`;

/** One determination with the facts it was made from. */
export const determinationRead = readFunction(
  'determination',
  ['p_id uuid', 'p_today date'],
  `select (${DETERMINATION}::jsonb || jsonb_build_object('facts',
       case when ${IS_BANNED} then ${FACTS_WITHOUT_HOME} else determination.facts end))::text,
     array[determination.client_id], null::integer
   from clients.determination
   left join clients.person on person.client_id = determination.client_id and person.known_until is null
   where determination.id = p_id`,
);

/** Who has been responsible for a client, the latest first. */
export const responsibilitiesRead = readFunction(
  'responsibilities',
  ['p_client uuid', 'p_today date'],
  `select json_build_object('items', coalesce((select json_agg(${jsonObject({
    authority: `case when not ${IS_BANNED} or not ${tellsHome('held.authority')} then held.authority end`,
    from: instant('held.from_at'),
    until: instant('held.until_at'),
    startGround: 'held.start_ground',
    endReason: 'held.end_reason',
    noticeId: 'held.notice_id',
  })} order by held.from_at desc) from clients.responsibility held where held.client_id = client.id), '[]'))::text,
     array[client.id], null::integer
   from clients.client
   left join clients.person on person.client_id = client.id and person.known_until is null
   where client.id = p_client`,
);
