import { instant, jsonObject } from '../../json.ts';
import { readFunction } from '../../read-function.ts';

/** Looks that show where a client lives or how to reach the client. */
const SHOWING = ['get-client', 'get-client-contacts', 'get-client-residences', 'get-client-job-searches'];

/**
 * What left the system about a client before the security ban that runs on a day began: each look at the client's own
 * data, by whom and for what, and each notice, by which way. Empty without a ban. For a session that sees the log
 * of every body.
 */
export const recallRead = readFunction(
  'recall',
  ['p_client uuid', 'p_today date'],
  `select json_build_object(
       'securityBanFrom', ban.from_date,
       'items', coalesce((select json_agg(item order by at desc) from (
         select look.at, ${jsonObject({
           at: instant('look.at'),
           kind: `'LOOK'`,
           organisation: 'look.organisation',
           subject: 'look.subject',
           purpose: 'look.purpose',
           what: 'look.action',
         })} as item
         from access.audit_entry look
         where look.object_type = 'client' and look.object_id = p_client::text and look.kind = 'read' and look.outcome = 'done'
           and look.action in (${SHOWING.map((action) => `'${action}'`).join()}) and look.at < ban.began
         union all
         select notice.sent_at, ${jsonObject({
           at: instant('notice.sent_at'),
           kind: `'NOTICE'`,
           organisation: 'notice.from_authority',
           subject: 'null::text',
           purpose: 'null::text',
           what: 'notice.channel',
         })} as item
         from clients.referral_notice notice where notice.client_id = p_client and notice.sent_at < ban.began) gone), '[]'))::text,
     array[client.id], null::integer
   from clients.client
   left join lateral (
     select min(from_date) as from_date, min(from_date)::timestamp at time zone 'Europe/Helsinki' as began
     from (
       select from_date, until_date from clients.security_ban where client_id = p_client and known_until is null
       union all
       select security_ban_from, security_ban_until from clients.person
       where client_id = p_client and known_until is null) told
     where from_date <= p_today and (until_date is null or until_date > p_today)) ban on true
   where client.id = p_client`,
);
