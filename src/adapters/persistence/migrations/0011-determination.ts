import { Migration } from '@mikro-orm/migrations';
import { notLeftOut, ofVisibleClient, secured } from './row-security.ts';

/** Tables whose rows a determination is made from, or that say to whom they belong. */
const FACT_TABLES = [
  'person',
  'residence',
  'job_search',
  'status_span',
  'earnings_right',
  'service_spell',
  'dismissal',
];

/**
 * Marks the clients of the rows that a statement has written. A client whom the transaction has marked already is not
 * marked again; one marked by an earlier transaction is, so that whoever takes the mark off waits for this one.
 */
const MARK = `
  create function clients.mark_changed_facts() returns trigger language plpgsql as $$
    begin
      insert into clients.changed_client (client_id)
      select distinct client_id from written
      where not exists (select from clients.changed_client marked
        where marked.client_id = written.client_id and marked.marked_in = pg_current_xact_id())
      order by client_id
      on conflict (client_id) do update set marked_in = excluded.marked_in;
      return null;
    end $$;`;

function marking(table: string): string {
  return `
    create trigger mark_inserted_facts after insert on clients.${table} referencing new table as written
      for each statement execute function clients.mark_changed_facts();
    create trigger mark_ended_facts after update on clients.${table} referencing new table as written
      for each statement execute function clients.mark_changed_facts();`;
}

/** What follows from determinations: overrides, missing information, and responsibilities that rest on a wrong one. */
export class Determination0011 extends Migration {
  override up(): void {
    this.addSql(`
      create table clients.determination_override (
        id uuid primary key,
        determination_id uuid not null references clients.determination,
        client_id uuid not null references clients.client,
        result text not null check (result in ('IN', 'OUT', 'EXCLUDED')),
        reason text not null,
        decided_by text not null,
        organisation text not null,
        decided_at timestamptz not null,
        withdrawn_by text,
        withdrawn_at timestamptz,
        withdrawal_reason text
      );
      create unique index determination_override_current on clients.determination_override (determination_id)
        where withdrawn_at is null;
      create index determination_override_of_client on clients.determination_override (client_id);
      ${secured('clients.determination_override', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.pending_case (
        id uuid primary key,
        client_id uuid not null references clients.client,
        determination_id uuid not null references clients.determination,
        awaited jsonb not null,
        opened_on date not null,
        remind_on date not null,
        reminders integer not null default 0,
        reminded_at timestamptz,
        closed_at timestamptz,
        closed_by uuid references clients.determination
      );
      create unique index pending_case_open on clients.pending_case (client_id) where closed_at is null;
      create index pending_case_due on clients.pending_case (remind_on, client_id) where closed_at is null;
      ${secured('clients.pending_case', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.responsibility_review (
        determination_id uuid primary key references clients.determination,
        client_id uuid not null references clients.client,
        kind text not null
          check (kind in ('WRONG_AT_TRANSFER', 'LEFT_TARGET_GROUP', 'CHANGE_SECURITY', 'OVERRIDE_LAPSED')),
        opened_at timestamptz not null,
        decision text check (decision in ('KEEP', 'TRANSFER_BACK')),
        reason text,
        decided_by text,
        organisation text,
        decided_at timestamptz,
        lapsed_by uuid references clients.determination
      );
      create index responsibility_review_of_client on clients.responsibility_review (client_id);
      create index responsibility_review_open on clients.responsibility_review (opened_at, determination_id)
        where decided_at is null and lapsed_by is null;
      ${secured('clients.responsibility_review', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.changed_client (
        client_id uuid primary key references clients.client,
        marked_in xid8 not null default pg_current_xact_id()
      );
      ${secured('clients.changed_client', ofVisibleClient('client_id'), 'select, insert, update, delete')}
      ${MARK}
      ${FACT_TABLES.map(marking).join('')}

      create table work.run_row (
        run_id uuid not null references work.run,
        client_id uuid not null,
        outcome text not null,
        authority text,
        result text,
        failure jsonb,
        primary key (run_id, client_id)
      );
      create index run_row_by_outcome on work.run_row (run_id, outcome, client_id);
      ${secured(
        'work.run_row',
        `${notLeftOut('client_id')} and exists (select from work.run visible where visible.id = run_id)`,
        'select, insert',
      )}

      -- Every kind of run is a use case of the program, which knows its kinds best.
      alter table work.run drop constraint run_kind_check;
    `);
  }
}
