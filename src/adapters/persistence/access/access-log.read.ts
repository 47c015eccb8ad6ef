import { UNSEALED } from './log-seals.ts';
import { isBannedOn } from '../clients/security-ban.ts';
import { encoded, instant, jsonObject } from '../json.ts';
import { narrowedReadFunction, readFunction } from '../read-function.ts';

const LAW_PARAMETERS = ['p_grounds jsonb', 'p_controllers jsonb'];

/** SQL of what the law of the day of a line says of the kind of body that left it. */
const ofLaw = (parameter: string, value: string): string =>
  `(select ${value} from jsonb_to_recordset(${parameter}) as law (kind text, "from" date, act text, section text, role text)
    where law.kind = split_part(entry.organisation, ':', 1) and law."from" <= access.day_of(entry.at)
    order by law."from" desc limit 1)`;

const GROUND = ofLaw('p_grounds', `json_build_object('act', law.act, 'section', law.section)`);
const CONTROLLER_ROLE = ofLaw('p_controllers', 'law.role');

/** A line names thousands where many are handled at once: so many of them are shown. */
const CLIENTS_SHOWN = 'entry.client_ids[:50]';

const LINE = jsonObject({
  id: 'entry.id',
  at: instant('entry.at'),
  subject: 'entry.subject',
  organisation: 'entry.organisation',
  roles: 'entry.roles',
  kind: 'entry.kind',
  action: 'entry.action',
  purpose: 'entry.purpose',
  dataClasses: 'entry.data_classes',
  ground: GROUND,
  controllerRole: CONTROLLER_ROLE,
  outcome: 'entry.outcome',
  code: `entry.detail ->> 'code'`,
  objectType: 'entry.object_type',
  clientCount: 'cardinality(entry.client_ids)',
  clientIds: CLIENTS_SHOWN,
  source: 'entry.source',
  correlationId: 'entry.correlation_id',
});

/** A line is written on its day or soon after: the seals lead to the numbers of a period. */
const SINCE = `entry.id >= coalesce((select max(first_id) from access.log_seal where day < p_from), 0)`;
const UNTIL = `entry.id < coalesce((select first_id from access.log_seal where day = p_until + 2), 9223372036854775807)`;

const FILTERS: Readonly<Record<string, string>> = {
  'p_subject is not null': 'entry.subject = p_subject',
  'p_organisation is not null': 'entry.organisation = p_organisation',
  'p_action is not null': 'entry.action = p_action',
  'p_from is not null': `${SINCE} and entry.at >= access.start_of(p_from)`,
  'p_until is not null': `${UNTIL} and entry.at < access.start_of(p_until + 1)`,
  'p_client is not null': `(entry.id = any(array(select unnest(entry_ids) from access.log_of_client where client_id = p_client))
    or (${UNSEALED} and p_client = any(entry.client_ids)))`,
};

const FILTER_PARAMETERS = [
  'p_subject text',
  'p_client uuid',
  'p_organisation text',
  'p_action text',
  'p_from date',
  'p_until date',
  'p_without text',
];

/** Lines that the reviewer may see: not the reviewer’s own, nor of clients closed to the reviewer. */
const OPEN = `entry.subject is distinct from p_without and not entry.client_ids && (select access.clients_left_out())`;

const PLACED = 'select *, row_number() over () as place, count(*) over () as total from found';

/** Lines in an order, one more than asked for: it tells that there is a next page. */
function linesIn(order: string, next: string, conditions: string): string {
  return `
    with found as materialized (
      select * from access.audit_entry entry where ${OPEN} ${conditions} order by ${order} limit p_limit + 1)
    select json_build_object(
        'items', coalesce(json_agg(${LINE} order by place) filter (where place <= p_limit), '[]'),
        'next', ${next})::text,
      (select coalesce(array_agg(distinct client_id), '{}') from (${PLACED}) entry, unnest(${CLIENTS_SHOWN}) as named (client_id)
        where place <= p_limit),
      null::integer
    from (${PLACED}) entry`;
}

/** A page of lines, the latest first. */
export const logLinesRead = narrowedReadFunction(
  'log_lines',
  [...FILTER_PARAMETERS, 'p_after bigint', 'p_limit integer', ...LAW_PARAMETERS],
  { ...FILTERS, 'p_after is not null': 'entry.id < p_after' },
  (conditions) =>
    linesIn(
      'entry.id desc',
      `max(${encoded('array[entry.id::text]')}) filter (where place = p_limit and total > p_limit)`,
      conditions,
    ),
);

/** Lines by chance, in the order in which they are drawn. */
export const logSampleRead = narrowedReadFunction(
  'log_sample',
  [...FILTER_PARAMETERS, 'p_seed bigint', 'p_limit integer', ...LAW_PARAMETERS],
  FILTERS,
  (conditions) => linesIn(`md5(p_seed::text || ' ' || entry.id)`, 'null::text', conditions),
);

/** As many lines as a client gets at once. */
const LONGEST_EXTRACT = 10_000;

/** The client, and those who have turned out to be the same person: what was done with them was done with the client. */
const THE_SAME_PERSON =
  'array(select same.id from clients.client same where same.id = p_client or same.merged_into = p_client)';

/** What was done with the data of a client by the bodies of the session, the latest first. */
export const logExtractRead = readFunction(
  'log_extract',
  ['p_client uuid', 'p_from date', 'p_until date', ...LAW_PARAMETERS],
  `select json_build_object('clientId', client.id, 'complete', coalesce(max(place), 0) <= ${LONGEST_EXTRACT},
       'items', coalesce(json_agg(${jsonObject({
         at: instant('entry.at'),
         organisation: 'entry.organisation',
         roles: 'entry.roles',
         kind: 'entry.kind',
         action: 'entry.action',
         purpose: 'entry.purpose',
         dataClasses: 'entry.data_classes',
         ground: GROUND,
         controllerRole: CONTROLLER_ROLE,
         sentTo: `case when entry.kind = 'disclosure' then coalesce(entry.detail ->> 'port', entry.detail ->> 'receiver') end`,
       })} order by place) filter (where place <= ${LONGEST_EXTRACT}), '[]'))::text,
     array[client.id], null::integer
   from clients.client
   left join lateral (
     select *, row_number() over (order by at desc, id desc) as place from (
       select entry.* from (select distinct line.id from access.log_of_client noted
           cross join unnest(noted.entry_ids) as line (id) where noted.client_id = any(${THE_SAME_PERSON})) noted
         join access.audit_entry entry on entry.id = noted.id
       union all
       select entry.* from access.audit_entry entry where ${UNSEALED} and entry.client_ids && ${THE_SAME_PERSON}) entry
     where outcome = 'done' and at >= coalesce(access.start_of(p_from), '-infinity')
       and at < coalesce(access.start_of(p_until + 1), 'infinity')
     order by at desc, id desc limit ${LONGEST_EXTRACT} + 1) entry on true
   where client.id = p_client
   group by client.id`,
);

/** A body that was responsible so lately still has something to finish with the client. */
const LATELY = `interval '30 days'`;

/** Looks of people at single clients, and what was known of the client on that day; nothing of one not seen any more. */
export const logLooksRead = readFunction(
  'log_looks',
  ['p_from date', 'p_until date', 'p_without text'],
  `select coalesce(json_agg(${jsonObject({
    id: 'entry.id',
    at: instant('entry.at'),
    subject: 'entry.subject',
    organisation: 'entry.organisation',
    clientId: 'entry.client_id',
    related: `case when client.id is not null then array['te-office:' || client.te_office, client.responsible] || array(
      select held.authority from clients.responsibility held where held.client_id = client.id
        and held.from_at <= entry.at and coalesce(held.until_at, 'infinity') > entry.at - ${LATELY}
      union select notice.to_authority from clients.referral_notice notice where notice.client_id = client.id
        and notice.sent_at <= entry.at and notice.sent_at > entry.at - ${LATELY}) end`,
    lastName: 'person.last_name',
    isBanned: `person.client_id is not null and ${isBannedOn('access.day_of(entry.at)')}`,
    homeMunicipality: 'client.known_home',
  })} order by entry.at, entry.id), '[]')::text, '{}'::uuid[], null::integer
   from (select *, case when object_type = 'client' then object_id::uuid end as client_id from access.audit_entry) entry
   left join clients.client on client.id = entry.client_id
   left join clients.person on person.client_id = client.id and person.known_until is null
   where entry.object_type = 'client' and entry.object_id is not null and entry.kind in ('read', 'search', 'export')
     and entry.outcome = 'done' and not 'INTEGRATION' = any(entry.roles)
     and ${SINCE} and ${UNTIL} and entry.at >= access.start_of(p_from) and entry.at < access.start_of(p_until + 1)
     and ${OPEN}`,
);

export const ACCESS_LOG_READ_FUNCTIONS = [logLinesRead, logSampleRead, logExtractRead, logLooksRead];
