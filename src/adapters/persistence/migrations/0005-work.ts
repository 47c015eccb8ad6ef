import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, ofOrganisation, secured } from './row-security.ts';

/** Long work that people follow, and messages that must leave the system. */
export class Work0005 extends Migration {
  override up(): void {
    this.addSql(`
      create schema work;
      grant usage on schema work to ${APPLICATION_ROLE};

      create table work.run (
        id uuid primary key,
        kind text not null check (kind in ('import', 'determination', 'transfer')),
        state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
        organisation text not null,
        requested_by text not null,
        requested_at timestamptz not null,
        purpose text not null,
        parameters jsonb not null,
        progress jsonb,
        started_at timestamptz,
        finished_at timestamptz,
        result jsonb,
        failure jsonb
      );
      create index run_of_organisation on work.run (organisation, requested_at desc, id);
      ${secured('work.run', ofOrganisation('organisation'), 'select, insert, update')}

      create schema exchange;
      grant usage on schema exchange to ${APPLICATION_ROLE};

      create table exchange.message (
        id bigint generated always as identity primary key,
        port text not null,
        kind text not null,
        sender text not null,
        client_id uuid,
        business_key text not null,
        content_hash text not null generated always as (md5(payload::text)) stored,
        payload jsonb not null,
        state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'ACCEPTED', 'REJECTED', 'QUARANTINED')),
        attempts integer not null default 0,
        lease_until timestamptz,
        fence bigint not null default 0,
        created_at timestamptz not null default now(),
        unique (port, business_key)
      );
      create index message_pending on exchange.message (port, client_id, id) where state = 'PENDING';
      ${secured('exchange.message', ofOrganisation('sender'), 'select, insert, update')}
      grant usage on all sequences in schema exchange to ${APPLICATION_ROLE};
    `);
  }
}
