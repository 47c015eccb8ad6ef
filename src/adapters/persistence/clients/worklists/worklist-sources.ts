import type { WorklistName, WorkReason } from '../../../../domain/clients/worklists/worklist.ts';
import { jsonObject } from '../../json.ts';
import { authorityUnlessBanned, unlessBanned } from '../security-ban.ts';

/**
 * Where the entries of a list come from. A source walks an index in the list's own order, body by body, and gives
 * `client_id`, `place` and `key` (the order, which no entry changes while it stays in the list), and the columns
 * that the entry is told with.
 */
export interface WorklistSource {
  readonly place: 'date' | 'timestamp';
  readonly key: 'uuid' | 'text';
  /** SQL of the entries of the body `body`; `next` is the condition and the order of a page, or nothing. */
  readonly entries: (next: PageOf) => string;
}

/** SQL that narrows a source to a page: what comes after the cursor, in order, and one more than asked for. */
export type PageOf = (place: string, key: string) => string;

const REASON = (reason: WorkReason): string => `'${reason}' as reason`;
const NO_FACTS = `'{}'::json as facts`;
const PERSON = 'join clients.person on person.client_id = client.id and person.known_until is null';
const HELSINKI_DAY = (column: string): string => `(${column} at time zone 'Europe/Helsinki')::date`;

/**
 * Of a municipality's clients its own; of a TE Office's those whose home it is. Under a security ban nobody is found
 * by where they live.
 */
const IN_MUNICIPALITY = `(p_municipality is null or client.responsible = 'municipality:' || p_municipality
  or client.responsible not like 'municipality:%' and ${unlessBanned('client.known_home')} = p_municipality)`;

/** A day of the terms, as {@link WorkTerms} names it. */
const term = (name: string, type: string): string => `(p_terms ->> '${name}')::${type}`;
const dueBy = (until: string): string => `(p_until is null or ${until} <= p_until)`;

const DETERMINATION = `cross join lateral (select id, reasons from clients.determination
  where determination.client_id = client.id and superseded_at is null order by determination_date desc limit 1) latest`;

/** Clients of a body by the result of their latest determination, those first who have had it longest. */
function byResult(
  reason: WorkReason,
  results: readonly string[],
  { until = 'null::date', facts = NO_FACTS, where = 'true', holder = '%' },
): WorklistSource {
  return {
    place: 'date',
    key: 'uuid',
    entries: (next) => `
      select client.id as client_id, client.latest_result_since as place, client.id as key, ${REASON(reason)},
        client.latest_result_since as since, ${until} as until, 'determination' as subject_kind, latest.id::text as subject_id,
        ${facts}
      from clients.client ${PERSON} ${DETERMINATION}
      where body like '${holder}' and client.responsible = body and client.latest_result = any('{${results.join()}}')
        and ${where} and ${IN_MUNICIPALITY} and ${dueBy(until)} ${next('client.latest_result_since', 'client.id')}`,
  };
}

/** Facts of the persons of a body that end between today and the last day looked at. */
function ending(reason: WorkReason, table: string, lastDayPlus: string, facts: string): string {
  const joined =
    table === 'person'
      ? ''
      : `join clients.${table} on ${table}.client_id = client.id and ${table}.known_until is null`;
  const day = `(${table}.${lastDayPlus} - 1)`;
  return `
    select client.id as client_id, ${day} as place, '${reason}' || client.id as key, ${REASON(reason)},
      null::date as since, ${day} as until, 'client' as subject_kind, client.id::text as subject_id, ${facts}
    from clients.client ${PERSON} ${joined}
    where client.responsible = body and ${table}.${lastDayPlus} between p_today + 1 and ${term('endsBy', 'date')} + 1
      and ${IN_MUNICIPALITY}`;
}

/** Warnings that an import gave of a person, as long as they hold. */
function warned(reason: WorkReason, warning: string, holds: string): WorklistSource {
  return {
    place: 'date',
    key: 'uuid',
    entries: (next) => `
      select client.id as client_id, ${HELSINKI_DAY('client.created_at')} as place, client.id as key, ${REASON(reason)},
        ${HELSINKI_DAY('person.known_from')} as since, null::date as until, 'client' as subject_kind,
        client.id::text as subject_id, ${NO_FACTS}
      from (select distinct source_key from clients.delivery_exception
        where outcome = 'warning' and reason = '${warning}') warned
      join clients.client on client.client_number = warned.source_key ${PERSON}
      where client.responsible = body and ${holds} and ${IN_MUNICIPALITY} and p_until is null
        ${next(HELSINKI_DAY('client.created_at'), 'client.id')}`,
  };
}

const TRANSFER_DUE = `case when client.latest_result_since <= ${term('movedBy', 'date')} and exists (
    select from clients.job_search search where search.client_id = client.id and search.known_until is null
      and (search.from_date is null or search.from_date <= ${term('registeredBy', 'date')})
      and (search.until_date is null or search.until_date > p_today))
  then ${term('movedBy', 'date')} else client.latest_result_since + ${term('windowDays', 'integer')} end`;

/** Every list with its source. */
export const WORKLIST_SOURCES: Readonly<Record<WorklistName, WorklistSource>> = {
  'to-be-transferred': byResult('IN_TARGET_GROUP', ['IN'], {
    holder: 'te-office:%',
    until: TRANSFER_DUE,
    where: `not exists (select from clients.referral_notice notice where notice.client_id = client.id
      and notice.state in ('SENT', 'FAILED', 'RESENT'))`,
  }),

  'pending-information': byResult('INFORMATION_MISSING', ['PENDING_INFORMATION'], {
    facts: `${jsonObject({ missing: 'latest.reasons' })} as facts`,
  }),

  'changed-determinations': byResult('NO_LONGER_IN_TARGET_GROUP', ['OUT', 'EXCLUDED'], {
    holder: 'municipality:%',
    facts: `${jsonObject({ result: 'client.latest_result' })} as facts`,
  }),

  'notices-not-received': {
    place: 'timestamp',
    key: 'uuid',
    entries: (next) => `
      select notice.client_id, notice.sent_at as place, notice.id as key, ${REASON('NOTICE_NOT_RECEIVED')},
        ${HELSINKI_DAY('notice.sent_at')} as since, null::date as until, 'referral-notice' as subject_kind,
        notice.id::text as subject_id, ${jsonObject({
          from: authorityUnlessBanned('notice.from_authority'),
          to: authorityUnlessBanned('notice.to_authority'),
        })} as facts
      from (select * from clients.referral_notice where to_authority = body and state = 'SENT'
        union all select * from clients.referral_notice
          where from_authority = body and state = 'SENT' and not to_authority = any(p_bodies)) notice
      join clients.person on person.client_id = notice.client_id and person.known_until is null
      where (p_municipality is null or ${authorityUnlessBanned('notice.to_authority')} = 'municipality:' || p_municipality)
        and (p_until is null or ${HELSINKI_DAY('notice.sent_at')} <= ${term('sentBy', 'date')})
        ${next('notice.sent_at', 'notice.id')}`,
  },

  'moved-in': {
    place: 'timestamp',
    key: 'uuid',
    entries: (next) => `
      select client.id as client_id, held.from_at as place, client.id as key, ${REASON('MOVED_IN')},
        ${HELSINKI_DAY('held.from_at')} as since, null::date as until, 'client' as subject_kind,
        client.id::text as subject_id, ${NO_FACTS}
      from clients.responsibility held join clients.client on client.id = held.client_id ${PERSON}
      where held.authority = body and held.until_at is null and held.start_ground = 'MOVE'
        and held.from_at >= (${term('movedFrom', 'date')}::timestamp at time zone 'Europe/Helsinki')
        and ${IN_MUNICIPALITY} and p_until is null ${next('held.from_at', 'client.id')}`,
  },

  'moved-out': {
    place: 'date',
    key: 'uuid',
    entries: (next) => `
      select client.id as client_id, client.known_home_since as place, client.id as key, ${REASON('HOME_ELSEWHERE')},
        nullif(client.known_home_since, '-infinity') as since, null::date as until, 'client' as subject_kind,
        client.id::text as subject_id, ${jsonObject({
          municipality: unlessBanned(`coalesce(p_merged ->> client.known_home, client.known_home)`),
        })} as facts
      from clients.client ${PERSON}
      where body like 'municipality:%' and client.responsible = body and client.responsible like 'municipality:%'
        and client.responsible <> 'municipality:' || client.known_home and client.known_home_since <= p_today
        and client.responsible <> 'municipality:' || coalesce(p_merged ->> client.known_home, client.known_home)
        and ${IN_MUNICIPALITY} and p_until is null ${next('client.known_home_since', 'client.id')}`,
  },

  'expiring-facts': {
    place: 'date',
    key: 'text',
    entries: (next) => `
      select ended.* from (${[
        ending(
          'PERMIT_ENDS',
          'person',
          'permit_until',
          `${jsonObject({ code: 'person.residence_ground' })} as facts`,
        ),
        ending('SECURITY_BAN_ENDS', 'person', 'security_ban_until', NO_FACTS),
        ending(
          'EARNINGS_RIGHT_ENDS',
          'earnings_right',
          'until_date',
          `${jsonObject({ code: 'earnings_right.basis' })} as facts`,
        ),
        ending('JOB_SEARCH_ENDS', 'job_search', 'until_date', NO_FACTS),
      ].join(' union all ')}) ended
      where true ${next('ended.place', 'ended.key')}`,
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
       and other.client_id <> client.id)`,
  ),
};
