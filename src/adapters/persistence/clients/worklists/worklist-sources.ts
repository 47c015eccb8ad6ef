import type { WorklistName } from '../../../../domain/clients/worklists/worklist.ts';
import { jsonObject } from '../../json.ts';
import { authorityUnlessBanned, unlessBanned } from '../security-ban.ts';
import {
  columns,
  dueBy,
  ending,
  HELSINKI_DAY,
  HOME_NOW,
  IN_MUNICIPALITY,
  movedOut,
  ONCE,
  term,
  transferDue,
} from './worklist-rows.ts';
import { refusedMessages } from './refused-messages.ts';
import {
  OF_CLIENT,
  byResult,
  warned,
  UNRECEIVED,
  FROM_BODY,
  notices,
  type WorklistSource,
} from './worklist-kinds.ts';

/** A mark that what it rested on has changed for. */
const STAY_CHANGED = `(stay.language is distinct from person.service_language
  or stay.home is distinct from ${HOME_NOW})`;

/** Nobody has sent a notice, and the TE Office does not keep the client. */
const MAY_BE_SENT = `not exists (select from clients.referral_notice notice where notice.client_id = client.id
    and notice.${UNRECEIVED})
  and not exists (select from clients.te_office_stay stay where stay.client_id = client.id
    and stay.removed_at is null)`;

/** Who was a municipality's before goes back without a test, to a home that runs a trial, unless the law has left them out. */
const RETURNS = `(client.returns and client.latest_result is distinct from 'EXCLUDED'
  and p_terms -> 'trialMunicipalities' ? ${HOME_NOW}) is true`;

const RETURN_DUE = `client.returns_since + ${term('windowDays', 'integer')}`;

const IS_RETURN = `entry.reason = 'RETURNS_TO_MUNICIPALITY'`;

const IN_GROUP = byResult('IN_TARGET_GROUP', 'IN', {
  holder: 'te-office:%',
  due: transferDue,
  where: `not ${RETURNS} and ${MAY_BE_SENT}`,
});

/** Every list with its source. */
export const WORKLIST_SOURCES: Readonly<Record<WorklistName, WorklistSource>> = {
  'to-be-transferred': {
    ...IN_GROUP,
    rows: (next) => `(${IN_GROUP.rows(next)}) union all (
      select ${columns({
        place: 'client.returns_since',
        reason: 'RETURNS_TO_MUNICIPALITY',
        since: 'client.returns_since',
        until: RETURN_DUE,
      })} from clients.client
      where body like 'te-office:%' and client.responsible = body and ${RETURNS} and ${MAY_BE_SENT}
        and ${IN_MUNICIPALITY} and ${dueBy(RETURN_DUE)} ${next('client.id', 'client.returns_since', 'client.id')})`,
    until: `case when ${IS_RETURN} then entry.until else ${IN_GROUP.until} end`,
    subject: [
      `case when ${IS_RETURN} then 'client' else 'determination' end`,
      `case when ${IS_RETURN} then entry.client_id else latest.id end`,
    ],
  },

  'pending-information': byResult('INFORMATION_MISSING', 'PENDING_INFORMATION', {
    due: (client) => `(select remind_on from clients.pending_case pending
      where pending.client_id = ${client} and pending.closed_at is null)`,
    joins: `left join clients.pending_case pending on pending.client_id = entry.client_id
      and pending.closed_at is null`,
    facts: jsonObject({ awaited: `coalesce(pending.awaited, '[]')` }),
  }),

  'changed-determinations': {
    ...OF_CLIENT,
    place: 'timestamp',
    key: 'uuid',
    rows: (next) => `
      select client.id as client_id, review.opened_at as place, review.determination_id as key, review.kind as reason,
        ${HELSINKI_DAY('review.opened_at')} as since, null::date as until, review.determination_id as subject_id,
        null::text as detail
      from clients.responsibility_review review join clients.client on client.id = review.client_id
      where body = p_bodies[1] and review.decided_at is null and review.lapsed_by is null
        and (client.responsible = any(p_bodies) or 'te-office:' || client.te_office = any(p_bodies))
        and ${IN_MUNICIPALITY} and p_until is null ${next('client.id', 'review.opened_at', 'review.determination_id')}`,
    subject: [`'determination'`, 'entry.subject_id'],
  },

  'notices-not-received': {
    ...OF_CLIENT,
    place: 'timestamp',
    key: 'uuid',
    rows: (next) =>
      [
        notices(
          'NOTICE_NOT_RECEIVED',
          `${UNRECEIVED} and client_state <> 'FAILED' and to_authority = body`,
          next,
        ),
        // What goes to a municipality of the own area stands in the list as received by it.
        notices('NOTICE_NOT_RECEIVED', `${UNRECEIVED} and client_state <> 'FAILED' and ${FROM_BODY}`, next),
        notices(
          'LETTER_RETURNED',
          `client_state = 'FAILED' and state <> 'WITHDRAWN' and to_authority = body`,
          next,
        ),
        notices('LETTER_RETURNED', `client_state = 'FAILED' and ${UNRECEIVED} and ${FROM_BODY}`, next),
      ].join(' union all '),
    joins: 'join clients.referral_notice notice on notice.id = entry.subject_id',
    subject: [`'referral-notice'`, 'entry.subject_id'],
    facts: jsonObject({
      from: authorityUnlessBanned('notice.from_authority'),
      to: authorityUnlessBanned('notice.to_authority'),
    }),
  },

  'moved-in': {
    ...OF_CLIENT,
    place: 'timestamp',
    key: 'uuid',
    rows: (next) => `
      select ${columns({ place: 'held.from_at', reason: 'MOVED_IN', since: HELSINKI_DAY('held.from_at') })}
      from clients.responsibility held join clients.client on client.id = held.client_id
      where held.authority = body and held.until_at is null and held.start_ground = 'MOVE'
        and held.from_at >= (${term('movedFrom', 'date')}::timestamp at time zone 'Europe/Helsinki')
        and ${IN_MUNICIPALITY} and p_until is null ${next('client.id', 'held.from_at', 'client.id')}`,
  },

  'moved-out': {
    ...OF_CLIENT,
    place: 'date',
    key: 'uuid',
    rows: (next) => `
      (${movedOut(
        'municipality:%',
        `client.responsible <> 'municipality:' || client.known_home
          and client.responsible <> 'municipality:' || ${HOME_NOW}`,
        next,
      )}) union all (${movedOut(
        'employment-authority:%',
        `exists (select from clients.employment_authority_municipality member
            where member.municipality = ${HOME_NOW} and 'employment-authority:' || member.authority <> client.responsible
              and member.from_date <= p_today and (member.until_date is null or member.until_date > p_today))
          and not exists (select from clients.responsibility held where held.client_id = client.id
            and held.until_at is null and held.start_ground = 'CLIENT_REQUEST')`,
        next,
      )})`,
    facts: jsonObject({ municipality: unlessBanned('entry.detail') }),
  },

  'te-office-review': {
    ...OF_CLIENT,
    place: 'timestamp',
    key: 'uuid',
    rows: (next) => `
      select ${columns({ place: 'stay.marked_at', reason: 'STAY_RESTS_ON_OTHER', since: HELSINKI_DAY('stay.marked_at') })}
      from clients.te_office_stay stay join clients.client on client.id = stay.client_id
      join clients.person on person.client_id = client.id and person.known_until is null
      where ${ONCE} and stay.removed_at is null and ${STAY_CHANGED} and ${IN_MUNICIPALITY} and p_until is null
        ${next('client.id', 'stay.marked_at', 'client.id')}`,
    joins: `join clients.te_office_stay stay on stay.client_id = entry.client_id and stay.removed_at is null
      join clients.client on client.id = entry.client_id`,
    facts: jsonObject({
      changed: `array_remove(array[
        case when stay.language is distinct from person.service_language then 'LANGUAGE_CHANGED' end,
        case when stay.home is distinct from coalesce(p_merged ->> client.known_home, client.known_home)
          then 'HOME_CHANGED' end], null)`,
    }),
  },

  'expiring-facts': {
    ...OF_CLIENT,
    place: 'date',
    key: 'text',
    rows: (next) => `
      select ended.* from (${[
        ending('PERMIT_ENDS', 'person', 'permit_until', 'fact.residence_ground'),
        ending('SECURITY_BAN_ENDS', 'person', 'security_ban_until', 'null'),
        ending('SECURITY_BAN_ENDS', 'security_ban', 'until_date', 'null'),
        ending('GUARDIAN_ENDS', 'guardian', 'until_date', 'null'),
        ending('EARNINGS_RIGHT_ENDS', 'earnings_right', 'until_date', 'fact.basis'),
        ending('JOB_SEARCH_ENDS', 'job_search', 'until_date', 'null'),
      ].join(' union all ')}) ended
      where true ${next('ended.client_id', 'ended.place', 'ended.key')}`,
    facts: jsonObject({ code: 'entry.detail' }),
  },

  conflicts: {
    ...OF_CLIENT,
    place: 'timestamp',
    key: 'uuid',
    rows: (next) => `
      (select ${columns({
        place: 'conflict.found_at',
        key: 'conflict.id',
        reason: 'FACTS_CONTRADICT',
        since: HELSINKI_DAY('conflict.found_at'),
        detail: 'conflict.basis',
      })}
      from clients.fact_conflict conflict join clients.client on client.id = conflict.client_id
      where ${ONCE} and conflict.resolved_at is null and ${IN_MUNICIPALITY} and p_until is null
        ${next('client.id', 'conflict.found_at', 'conflict.id')})
      union all
      (select ${columns({
        place: 'search.known_from',
        reason: 'TWO_AUTHORITIES',
        since: HELSINKI_DAY('search.known_from'),
      })}
      from clients.delivery_exception warned
      join clients.job_search search on search.source_key = warned.source_key and search.known_until is null
        and search.delivery_id = warned.delivery_id
      join clients.client on client.id = search.client_id
      where warned.outcome = 'warning' and warned.reason = 'RESPONSIBILITY_CONFLICT' and body = p_bodies[1]
        and (client.responsible = any(p_bodies) or 'te-office:' || client.te_office = any(p_bodies))
        and ${IN_MUNICIPALITY} and p_until is null ${next('client.id', 'search.known_from', 'client.id')})`,
    facts: jsonObject({ code: 'entry.detail' }),
  },

  'missing-language': warned(
    'LANGUAGE_MISSING',
    'LANGUAGE_MISSING',
    `exists (select from clients.delivery_exception held where held.source_key = person.source_key
       and held.delivery_id = person.delivery_id and held.outcome = 'warning' and held.reason = 'LANGUAGE_MISSING')`,
  ),

  'possible-duplicates': warned(
    'POSSIBLE_DUPLICATE',
    'POSSIBLE_DUPLICATE_PERSON',
    `exists (select from clients.person other where other.known_until is null
       and other.birth_date = person.birth_date and other.match_key = person.match_key
       and other.client_id <> client.id
       and not exists (select from clients.duplicate_decision decided
         where (decided.client_id, decided.other_client_id) in
           ((person.client_id, other.client_id), (other.client_id, person.client_id))))`,
  ),

  'refused-messages': refusedMessages,
};
