import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, countable, ofVisibleClient, READERS, secured } from './row-security.ts';

/** True of a delivery that the keeper of the register and one TE Office read: another’s clients are not in it. */
const OF_ONE_OFFICE = 'cardinality(visible.readers) <= 2';

/** Deliveries of the client register, the rows that could not be taken, and rows kept for later contexts. */
export class Deliveries0003 extends Migration {
  override up(): void {
    this.addSql(`
      create table clients.delivery (
        id uuid primary key,
        name text collate "C" not null,
        system text,
        kind text,
        base_name text collate "C",
        sequence integer,
        data_cut date,
        history_from date,
        area_codes text[] not null,
        manifest jsonb,
        state text not null check (state in ('APPLIED', 'PARTLY_APPLIED', 'REPEATED', 'REJECTED')),
        failure jsonb,
        counts jsonb,
        history_complete boolean,
        readers text[] not null,
        received_at timestamptz not null
      );
      create function clients.refresh_statistics(of_table regclass) returns void language plpgsql security definer
        set search_path = pg_catalog, pg_temp as $$ begin execute format('analyze %s', of_table); end $$;
      revoke execute on function clients.refresh_statistics from public;
      grant execute on function clients.refresh_statistics to ${APPLICATION_ROLE};

      create unique index delivery_applied on clients.delivery (name) where state in ('APPLIED', 'PARTLY_APPLIED');
      ${secured('clients.delivery', READERS, 'select, insert, update')}
      ${countable('clients.delivery', 'state, area_codes, history_from, data_cut')}

      create table clients.delivery_exception (
        id bigint generated always as identity primary key,
        delivery_id uuid not null references clients.delivery,
        section text not null,
        file text not null,
        record integer not null,
        source_key text collate "C" not null,
        client_number text collate "C",
        outcome text not null check (outcome in ('quarantined', 'ignored_duplicate', 'warning')),
        reason text not null,
        column_name text not null,
        sealed_raw text,
        resolved_by uuid references clients.delivery
      );
      create index delivery_exception_of_delivery on clients.delivery_exception (delivery_id, id);
      create index delivery_exception_open on clients.delivery_exception (section, source_key)
        where outcome = 'quarantined' and resolved_by is null;
      ${secured(
        'clients.delivery_exception',
        `(select access.is_register_keeper()) or exists (select from clients.delivery visible
            where visible.id = delivery_id and ${OF_ONE_OFFICE})
          or exists (select from clients.client visible where visible.client_number = delivery_exception.client_number)`,
        'select, insert, update',
      )}
      grant usage on all sequences in schema clients to ${APPLICATION_ROLE};

      create table clients.held_row (
        section text not null,
        source_key text collate "C" not null,
        client_id uuid references clients.client,
        value jsonb not null,
        recorded_at timestamp not null,
        delivery_id uuid not null,
        known_from timestamptz not null,
        known_until timestamptz,
        ended_by text check (ended_by in ('superseded', 'withdrawn_by_source', 'merged', 'unmerged'))
      );
      create unique index held_row_current on clients.held_row (section, source_key) where known_until is null;
      create index held_row_of_client on clients.held_row (client_id) where known_until is null;
      ${secured('clients.held_row', `client_id is null or ${ofVisibleClient('client_id')}`, 'select, insert, update')}
    `);
  }
}
