import { Migration } from '@mikro-orm/migrations';
import { countable, ofVisibleClient, secured } from './row-security.ts';

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
      create index determination_of_area on clients.determination (area_code, determination_date, client_id)
        where superseded_at is null and effective_result = 'IN';
      ${secured('clients.determination', ofVisibleClient('client_id'), 'select, insert, update')}
      ${countable('clients.determination', 'client_id, determination_date, effective_result, grounds, area_code, superseded_at')}

      create table clients.referral_notice (
        id uuid primary key,
        client_id uuid not null references clients.client,
        determination_id uuid not null references clients.determination,
        from_authority text not null,
        to_authority text not null,
        grounds text[] not null,
        start_ground text not null,
        effective_date date not null,
        language text not null,
        channel text not null,
        sent_at timestamptz not null,
        deemed_served_on date not null,
        received_at timestamptz,
        state text not null check (state in ('SENT', 'RECEIVED', 'WITHDRAWN')),
        withdrawn_reason text,
        rule jsonb not null,
        version integer not null
      );
      create unique index referral_notice_open on clients.referral_notice (client_id) where state = 'SENT';
      create index referral_notice_of_client on clients.referral_notice (client_id, sent_at);
      create index referral_notice_to on clients.referral_notice (to_authority, sent_at, id);
      create index referral_notice_from on clients.referral_notice (from_authority, sent_at, id);
      ${secured('clients.referral_notice', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.responsibility (
        client_id uuid not null references clients.client,
        authority text not null,
        from_at timestamptz not null,
        until_at timestamptz,
        start_ground text not null,
        end_reason text,
        notice_id uuid references clients.referral_notice,
        constraint responsibility_one_at_a_time
          exclude using gist (client_id with =, tstzrange(from_at, until_at) with &&)
      );
      ${secured('clients.responsibility', ofVisibleClient('client_id'), 'select, insert, update')}
      ${countable('clients.responsibility', 'client_id, authority, from_at, until_at')}
    `);
  }
}
