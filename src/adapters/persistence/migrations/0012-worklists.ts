import { Migration } from '@mikro-orm/migrations';

/**
 * What worklists are walked by, kept with the client: the latest result of a determination, the home that was heard of
 * last, and whether a client of the TE Office was a municipality's when the job search before ended. They follow from
 * other tables and are kept in step by the database, whoever writes there.
 */
export class Worklists0012 extends Migration {
  override up(): void {
    this.addSql(`
      alter table clients.client
        add column latest_result text,
        add column latest_result_since date,
        add column known_home text collate "C",
        add column known_home_since date,
        add column returns boolean,
        add column returns_since date;
      create index client_returning on clients.client (responsible, returns_since, id) where returns;
      create index client_by_result on clients.client (responsible, latest_result, latest_result_since, id)
        where latest_result is not null;
      create index client_of_te_office_by_result on clients.client (te_office, latest_result, name_key, id)
        where latest_result is not null;
      create index client_moved_out on clients.client (responsible, known_home_since, id)
        where responsible like 'municipality:%' and responsible <> 'municipality:' || known_home;
      create index client_by_home_of_authority on clients.client (responsible, known_home_since, id)
        where responsible like 'employment-authority:%';
      create index responsibility_by_move on clients.responsibility (authority, from_at, client_id)
        where until_at is null and start_ground = 'MOVE';
      create index referral_notice_unreceived_to on clients.referral_notice (to_authority, sent_at, id)
        where state in ('SENT', 'FAILED', 'RESENT');
      create index referral_notice_unreceived_from on clients.referral_notice (from_authority, sent_at, id)
        where state in ('SENT', 'FAILED', 'RESENT');
      create index referral_notice_letter_returned on clients.referral_notice (to_authority, sent_at, id)
        where client_state = 'FAILED' and state <> 'WITHDRAWN';

      create index person_permit_ends on clients.person (permit_until, client_id)
        where known_until is null and permit_until is not null;
      create index person_ban_ends on clients.person (security_ban_until, client_id)
        where known_until is null and security_ban_until is not null;
      create index earnings_right_ends on clients.earnings_right (until_date, client_id)
        where known_until is null and until_date is not null;
      create index job_search_ends on clients.job_search (until_date, client_id)
        where known_until is null and until_date is not null;

      create index delivery_warning_of_person on clients.delivery_exception (reason, source_key)
        where outcome = 'warning' and reason in ('LANGUAGE_MISSING', 'POSSIBLE_DUPLICATE_PERSON', 'RESPONSIBILITY_CONFLICT');

      ${keptInStep(
        'latest_result',
        'clients.determination',
        `select changed.client_id, found.effective_result as value, found.determination_date as since
         from (select distinct client_id from changed) changed
         left join lateral (
           select effective_result, determination_date from clients.determination
           where determination.client_id = changed.client_id and superseded_at is null
           order by determination_date desc limit 1) found on true`,
      )}
      ${keptInStep(
        'known_home',
        'clients.residence',
        `select changed.client_id, found.municipality as value, coalesce(found.from_date, '-infinity') as since
         from (select distinct client_id from changed) changed
         left join lateral (
           select municipality, from_date from clients.residence
           where residence.client_id = changed.client_id and known_until is null
           order by until_date desc nulls first,
             array_position(array['HOME_MUNICIPALITY', 'PLACE_OF_RESIDENCE'], kind), from_date desc nulls last
           limit 1) found on true`,
      )}
      ${keptInStep(
        'returns',
        'clients.responsibility',
        `select changed.client_id, case when found.since is not null then true end as value, found.since
         from (select distinct client_id from changed) changed
         left join lateral (
           select (held.from_at at time zone 'Europe/Helsinki')::date as since from clients.responsibility held
           where held.client_id = changed.client_id and held.until_at is null
             and held.authority like 'te-office:%' and held.start_ground = 'NEW_REGISTRATION'
             and 'municipality' = (
               select case when before.end_reason = 'JOB_SEARCH_ENDED' then split_part(before.authority, ':', 1) end
               from clients.responsibility before
               where before.client_id = held.client_id and before.until_at is not null
                 and not (before.authority like 'te-office:%' and before.start_ground = 'NEW_REGISTRATION'
                   and before.end_reason = 'JOB_SEARCH_ENDED')
               order by before.from_at desc limit 1)) found on true`,
      )}
    `);
  }
}

/**
 * Triggers that keep a column of the client, and since when it says so, in step with a table. Clients are locked
 * first, in order of id like everywhere: of two who write about one client the second sees what the first has
 * written. One whose value stays keeps the day since when.
 */
function keptInStep(column: string, table: string, latest: string): string {
  const triggers = (['insert', 'update'] as const).map(
    (event) => `
      create trigger keep_${column}_after_${event} after ${event} on ${table}
        referencing new table as changed for each statement execute function clients.keep_${column}();`,
  );
  return `
    create function clients.keep_${column}() returns trigger language plpgsql as $$
      begin
        perform from clients.client where id in (select client_id from changed) order by id for no key update;
        update clients.client set ${column} = latest.value,
          ${column}_since = case when latest.value is not null then latest.since end
        from (${latest}) latest
        where client.id = latest.client_id and client.${column} is distinct from latest.value;
        return null;
      end $$;
    ${triggers.join('')}`;
}
