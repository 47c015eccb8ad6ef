import type { WorkReason } from '../../../../domain/clients/worklists/worklist.ts';
import { authorityUnlessBanned } from '../security-ban.ts';
import { columns, dueBy, HELSINKI_DAY, IN_MUNICIPALITY, ONCE, type PageOf } from './worklist-rows.ts';

/**
 * Where the entries of a list come from, in two steps: `rows` walks an index in the list's own order, so that a page
 * costs what is on it and a count needs nothing else; the rest is looked up for the entries of a page, to which the
 * client and the `person` are joined.
 */
export interface WorklistSource {
  readonly place: 'date' | 'timestamp';
  readonly key: 'uuid' | 'text';
  /**
   * SQL of the rows of the body `body`: `client_id`, `place` and `key` (the order, which no entry changes while it
   * stays in the list), `reason`, `since` and `until`, `subject_id` and `detail`. `next` ends it for a page.
   */
  readonly rows: (next: PageOf) => string;
  /** Joins to an `entry`, and what is told of it with them. */
  readonly joins: string;
  readonly until: string;
  /** SQL of what an entry is about. */
  readonly subject: readonly [kind: string, id: string];
  readonly facts: string;
}

export const OF_CLIENT = {
  joins: '',
  until: 'entry.until',
  subject: [`'client'`, 'entry.client_id'],
  facts: `'{}'::json`,
} as const;

/** Clients of a body by the result of their latest determination, those first who have had it longest. */
export function byResult(
  reason: WorkReason,
  result: string,
  {
    holder = '%',
    due = (_client: string, _since: string) => 'null::date',
    where = 'true',
    joins = '',
    facts = OF_CLIENT.facts as string,
  },
): WorklistSource {
  const since = 'client.latest_result_since';
  return {
    place: 'date',
    key: 'uuid',
    rows: (next) => `
      select ${columns({ place: since, reason, since })} from clients.client
      where body like '${holder}' and client.responsible = body and client.latest_result = '${result}'
        and ${where} and ${IN_MUNICIPALITY} and ${dueBy(due('client.id', since))} ${next('client.id', since, 'client.id')}`,
    joins: `left join lateral (select id from clients.determination
      where determination.client_id = entry.client_id and superseded_at is null
      order by determination_date desc limit 1) latest on true ${joins}`,
    until: due('entry.client_id', 'entry.since'),
    subject: [`'determination'`, 'latest.id'],
    facts,
  };
}

/** Warnings that an import gave of a person, as long as they hold. */
export function warned(reason: WorkReason, warning: string, holds: string): WorklistSource {
  const place = HELSINKI_DAY('client.created_at');
  return {
    ...OF_CLIENT,
    place: 'date',
    key: 'uuid',
    rows: (next) => `
      select ${columns({ place, reason, since: HELSINKI_DAY('person.known_from') })}
      from clients.client join clients.person on person.client_id = client.id and person.known_until is null
      where ${ONCE} and client.client_number in (select source_key from clients.delivery_exception
          where outcome = 'warning' and reason = '${warning}')
        and ${holds} and ${IN_MUNICIPALITY} and p_until is null
        ${next('client.id', place, 'client.id')}`,
  };
}

export const UNRECEIVED = `state in ('SENT', 'FAILED', 'RESENT')`;

export const FROM_BODY = 'from_authority = body and not to_authority = any(p_bodies)';

/** Notices of a body, as the authority that has to receive them or that has sent them. */
export function notices(
  reason: 'NOTICE_NOT_RECEIVED' | 'LETTER_RETURNED',
  which: string,
  next: PageOf,
): string {
  const [since, until] =
    reason === 'NOTICE_NOT_RECEIVED'
      ? ['notice.sent_at', 'notice.escalate_after']
      : ['notice.client_failed_at', 'null::date'];
  return `
    (select ${columns({
      client: 'notice.client_id',
      place: 'notice.sent_at',
      key: 'notice.id',
      reason,
      since: HELSINKI_DAY(since),
      until,
      subject: 'notice.id',
    })}
    from (select * from clients.referral_notice where ${which}) notice
    where exists (select from clients.person
        where person.client_id = notice.client_id and person.known_until is null
          and (p_municipality is null
            or ${authorityUnlessBanned('notice.to_authority')} = 'municipality:' || p_municipality))
      and ${dueBy(until)} ${next('notice.client_id', 'notice.sent_at', 'notice.id')})`;
}
