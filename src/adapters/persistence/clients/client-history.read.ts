import { instant, jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';

const DETERMINATION = jsonObject({
  id: 'determination.id',
  clientId: 'determination.client_id',
  determinationDate: 'determination.determination_date',
  result: 'determination.result',
  grounds: 'determination.grounds',
  reasons: 'determination.reasons',
  municipality: 'determination.municipality',
  areaCode: 'determination.area_code',
  statusCode: 'determination.status_code',
  windowDay: 'determination.window_day',
  rule: 'determination.rule',
  decidedBy: 'determination.decided_by',
  decidedAt: instant('determination.decided_at'),
  supersededAt: instant('determination.superseded_at'),
});

/** Every determination of a client, the latest first; nothing when the client is not seen. */
export const determinationsRead = readFunction(
  'determinations',
  ['p_client uuid'],
  `select json_build_object('items', coalesce((select json_agg(${DETERMINATION}
      order by determination_date desc, decided_at desc)
     from clients.determination where determination.client_id = client.id), '[]'))::text, array[client.id], null::integer
   from clients.client where client.id = p_client`,
);

/** One determination with the facts it was made from. */
export const determinationRead = readFunction(
  'determination',
  ['p_id uuid'],
  `select (${DETERMINATION}::jsonb || jsonb_build_object('facts', determination.facts))::text,
     array[determination.client_id], null::integer
   from clients.determination where determination.id = p_id`,
);

/** Who has been responsible for a client, the latest first. */
export const responsibilitiesRead = readFunction(
  'responsibilities',
  ['p_client uuid', 'p_today date'],
  `select json_build_object('items', coalesce((select json_agg(${jsonObject({
    authority: `case when not ban.active or held.authority not like 'municipality:%' then held.authority end`,
    from: instant('held.from_at'),
    until: instant('held.until_at'),
    startGround: 'held.start_ground',
    endReason: 'held.end_reason',
    noticeId: 'held.notice_id',
  })} order by held.from_at desc) from clients.responsibility held where held.client_id = client.id), '[]'))::text,
     array[client.id], null::integer
   from clients.client
   cross join lateral (select coalesce(bool_or(security_ban_from <= p_today
       and (security_ban_until is null or security_ban_until > p_today)), false) as active
     from clients.person where person.client_id = client.id and person.known_until is null) ban
   where client.id = p_client`,
);
