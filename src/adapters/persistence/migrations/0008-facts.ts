import { Migration } from '@mikro-orm/migrations';
import { ofVisibleClient, secured } from './row-security.ts';

/** Changes of facts that are made here, facts that only we know, open contradictions, and sliding counters. */
export class Facts0008 extends Migration {
  override up(): void {
    this.addSql(`
      create table clients.fact_change (
        id uuid primary key,
        client_id uuid not null references clients.client,
        kind text not null check (kind in ('RECORDED', 'CORRECTED', 'REVERSED')),
        reverses uuid unique references clients.fact_change,
        source text,
        reason text,
        made_by text not null,
        made_at timestamptz not null,
        check ((kind = 'REVERSED') = (reverses is not null))
      );
      create index fact_change_of_client on clients.fact_change (client_id, made_at);
      ${secured('clients.fact_change', ofVisibleClient('client_id'), 'select, insert')}

      create table clients.dismissal (
        client_id uuid not null references clients.client,
        dismissed_on date not null,
        economic_ground boolean not null,
        service_years integer not null,
        service_break_days integer not null,
        source_key text collate "C" not null,
        recorded_at timestamp not null,
        recorded_by text not null,
        reason text,
        change_id uuid,
        sync_state text not null check (sync_state in ('PENDING', 'CONFIRMED', 'OVERTAKEN')),
        known_from timestamptz not null,
        known_until timestamptz,
        ended_by text check (ended_by in ('corrected')),
        ended_change uuid
      );
      create unique index dismissal_current on clients.dismissal (source_key) where known_until is null;
      create index dismissal_of_client on clients.dismissal (client_id);
      ${secured('clients.dismissal', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.fact_conflict (
        id uuid primary key,
        client_id uuid not null references clients.client,
        basis text not null,
        found_at timestamptz not null,
        delivery_id uuid references clients.delivery,
        resolved_at timestamptz,
        resolved_by text,
        entitled text check (entitled in ('YES', 'NO')),
        reason text,
        check ((resolved_at is null) = (resolved_by is null))
      );
      create unique index fact_conflict_open on clients.fact_conflict (client_id, basis) where resolved_at is null;
      create index fact_conflict_of_client on clients.fact_conflict (client_id);
      ${secured('clients.fact_conflict', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.unemployment_counter (
        client_id uuid not null references clients.client,
        counted_on date not null,
        unemployed_days integer[] not null,
        service_days integer[] not null,
        service_days_count boolean not null,
        method text not null check (method in ('STATUS_SPANS')),
        known_from timestamptz not null,
        known_until timestamptz
      );
      create unique index unemployment_counter_current on clients.unemployment_counter (client_id, counted_on)
        where known_until is null;
      create index unemployment_counter_once_known on clients.unemployment_counter (client_id)
        where known_until is not null;
      ${secured('clients.unemployment_counter', ofVisibleClient('client_id'), 'select, insert, update')}
    `);
  }
}
