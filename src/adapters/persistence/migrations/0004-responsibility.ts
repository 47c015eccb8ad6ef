import { Migration } from '@mikro-orm/migrations';
import { KEHA } from '../../../domain/shared/organisation.ts';
import {
  countable,
  notLeftOut,
  ofOrganisation,
  ofVisibleClient,
  ORGANISATIONS_SETTING,
  secured,
} from './row-security.ts';

/** A notice stays with those who sent and received it, when the client has gone on from them. */
const ofPartiesOrVisibleClient = `${notLeftOut('client_id')} and (${ofVisibleClient('client_id')}
  or ${ofOrganisation('to_authority')} or ${ofOrganisation('from_authority')})`;

/** Target-group determinations, referral notices and customer responsibility. */
export class Responsibility0004 extends Migration {
  override up(): void {
    this.addSql(`
      create table clients.determination (
        id uuid primary key,
        client_id uuid not null references clients.client,
        determination_date date not null,
        rule jsonb not null,
        result text not null check (result in ('IN', 'OUT', 'PENDING_INFORMATION', 'EXCLUDED')),
        grounds text[] not null,
        reasons text[] not null,
        municipality text collate "C",
        area_code text collate "C",
        status_code text collate "C",
        window_day date,
        facts jsonb not null,
        facts_hash text not null generated always as (md5(facts::text)) stored,
        decided_by text not null,
        decided_at timestamptz not null,
        superseded_at timestamptz,
        superseded_by uuid references clients.determination,
        changed_facts text[],
        overridden_result text check (overridden_result in ('IN', 'OUT', 'EXCLUDED')),
        effective_result text not null generated always as (coalesce(overridden_result, result)) stored,
        version integer not null default 1
      );
      create unique index determination_current on clients.determination (client_id, determination_date)
        where superseded_at is null;
      create index determination_of_client on clients.determination (client_id);
      create index determination_of_area on clients.determination (area_code, determination_date, client_id)
        where superseded_at is null and effective_result = 'IN';
      ${secured('clients.determination', ofVisibleClient('client_id'), 'select, insert, update')}
      ${countable('clients.determination', 'client_id, determination_date, effective_result, grounds, area_code, superseded_at')}

      create function clients.has_security_ban(client uuid, on_day date) returns boolean language plpgsql as $$
        declare
          own text := current_setting('${ORGANISATIONS_SETTING}');
          banned boolean;
        begin
          perform set_config('${ORGANISATIONS_SETTING}', '{${KEHA}}', true);
          banned := exists (select from clients.person where client_id = client and known_until is null
              and security_ban_from <= on_day and (security_ban_until is null or security_ban_until > on_day))
            or exists (select from clients.security_ban where client_id = client and known_until is null
              and from_date <= on_day and until_date > on_day);
          perform set_config('${ORGANISATIONS_SETTING}', own, true);
          return banned;
        end $$;

      create table clients.referral_notice (
        id uuid primary key,
        client_id uuid not null references clients.client,
        determination_id uuid references clients.determination,
        from_authority text not null,
        to_authority text not null,
        grounds text[] not null,
        start_ground text not null,
        effective_date date not null,
        due_on date,
        language text not null,
        sent_at timestamptz not null,
        sent_by text not null,
        sent_by_organisation text not null,
        channel text not null check (channel in ('E_MAIL', 'LETTER')),
        client_sent_at timestamptz not null,
        deemed_served_on date,
        client_state text not null check (client_state in ('SENT', 'SENT_UNCONFIRMED', 'FAILED')),
        client_failed_at timestamptz,
        client_failure text,
        authority_sent_at timestamptz not null,
        received_at timestamptz,
        authority_failed_at timestamptz,
        resend_by date,
        escalate_after date not null,
        escalated_at timestamptz,
        escalated_to text[] not null,
        acknowledged_at timestamptz,
        appeal_instruction jsonb,
        state text not null check (state in ('SENT', 'FAILED', 'RESENT', 'RECEIVED', 'ACKNOWLEDGED', 'WITHDRAWN')),
        withdrawn_reason text,
        withdrawn_text text,
        rule jsonb not null,
        version integer not null,
        changed_by text not null,
        changed_by_organisation text not null,
        changed_at timestamptz not null,
        check ((received_at is not null) = (state in ('RECEIVED', 'ACKNOWLEDGED')))
      );
      create unique index referral_notice_open on clients.referral_notice (client_id)
        where state in ('SENT', 'FAILED', 'RESENT');
      create index referral_notice_of_client on clients.referral_notice (client_id, sent_at);
      create index referral_notice_to on clients.referral_notice (to_authority, sent_at, id);
      create index referral_notice_from on clients.referral_notice (from_authority, sent_at, id);
      create index referral_notice_waiting on clients.referral_notice (escalate_after)
        where state in ('SENT', 'FAILED', 'RESENT') and escalated_at is null;
      create function clients.refuse_another_client() returns trigger language plpgsql as $$
        begin
          raise exception 'a notice stays with its client';
        end $$;
      create trigger keeps_its_client before update of client_id on clients.referral_notice
        for each row when (new.client_id <> old.client_id) execute function clients.refuse_another_client();
      ${secured('clients.referral_notice', ofPartiesOrVisibleClient, 'select, insert, update')}

      create table clients.responsibility (
        client_id uuid not null references clients.client,
        authority text not null,
        from_at timestamptz not null,
        until_at timestamptz,
        start_ground text not null,
        end_reason text,
        notice_id uuid references clients.referral_notice,
        started_by text,
        started_by_organisation text,
        constraint responsibility_one_at_a_time
          exclude using gist (client_id with =, tstzrange(from_at, until_at) with &&)
      );
      ${secured('clients.responsibility', ofVisibleClient('client_id'), 'select, insert, update')}
      ${countable('clients.responsibility', 'client_id, authority, from_at, until_at')}
    `);
  }
}
