import { instant, jsonObject } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { keptFacts } from './determination/client-facts.sql.ts';
import { authorityUnlessBanned, IS_BANNED, tellsHome, unlessBanned } from './security-ban.ts';

const OVERRIDE = jsonObject({
  result: 'held.result',
  reason: 'held.reason',
  decidedBy: 'held.decided_by',
  organisation: authorityUnlessBanned('held.organisation'),
  decidedAt: instant('held.decided_at'),
});

const REVIEW = jsonObject({
  kind: 'review.kind',
  openedAt: instant('review.opened_at'),
  decision: 'review.decision',
  reason: 'review.reason',
  decidedBy: 'review.decided_by',
  decidedAt: instant('review.decided_at'),
});

const DETERMINATION = jsonObject({
  id: 'determination.id',
  clientId: 'determination.client_id',
  determinationDate: 'determination.determination_date',
  result: 'determination.result',
  effectiveResult: 'determination.effective_result',
  override: `(select ${OVERRIDE} from clients.determination_override held
    where held.determination_id = determination.id and held.withdrawn_at is null)`,
  grounds: 'determination.grounds',
  reasons: 'determination.reasons',
  municipality: unlessBanned('determination.municipality'),
  areaCode: unlessBanned('determination.area_code'),
  statusCode: 'determination.status_code',
  windowDay: 'determination.window_day',
  rule: 'determination.rule',
  decidedBy: 'determination.decided_by',
  decidedAt: instant('determination.decided_at'),
  knownAt: instant('determination.decided_at'),
  state: `case when determination.superseded_at is null then 'CONFIRMED' else 'SUPERSEDED' end`,
  supersededAt: instant('determination.superseded_at'),
  supersededBy: 'determination.superseded_by',
  changedFacts: 'determination.changed_facts',
  review: `(select ${REVIEW} from clients.responsibility_review review
    where review.determination_id = determination.id and review.lapsed_by is null)`,
  version: 'determination.version',
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

const FACTS = keptFacts('determination');

/** Facts without those that tell where the client lives. */
const FACTS_WITHOUT_HOME = `${FACTS} || jsonb_build_object('residences', '[]'::jsonb,
  'jobSearches', (select coalesce(jsonb_agg(search || '{"office": null}'), '[]')
    from jsonb_array_elements(determination.facts -> 'jobSearches') search))`;

/** One determination with the facts it was made from. */
export const determinationRead = readFunction(
  'determination',
  ['p_id uuid', 'p_today date'],
  `select (${DETERMINATION}::jsonb || jsonb_build_object('facts',
       case when ${IS_BANNED} then ${FACTS_WITHOUT_HOME} else ${FACTS} end))::text,
     array[determination.client_id], determination.version
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
    startedBy: 'held.started_by',
    earlierEnds: `(select coalesce(json_agg(${jsonObject({
      until: instant('earlier.until_at'),
      endReason: 'earlier.end_reason',
      replacedAt: instant('earlier.replaced_at'),
    })} order by earlier.replaced_at), '[]') from clients.responsibility_end earlier
      where earlier.client_id = held.client_id and earlier.from_at = held.from_at)`,
  })} order by held.from_at desc) from clients.responsibility held where held.client_id = client.id), '[]'))::text,
     array[client.id], null::integer
   from clients.client
   left join clients.person on person.client_id = client.id and person.known_until is null
   where client.id = p_client`,
);
