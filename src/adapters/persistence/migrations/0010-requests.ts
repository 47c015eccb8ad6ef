import { Migration } from '@mikro-orm/migrations';
import { KEHA } from '../../../domain/shared/organisation.ts';
import {
  APPLICATION_ROLE,
  notLeftOut,
  ofVisibleClient,
  ORGANISATIONS_SETTING,
  READERS,
  secured,
} from './row-security.ts';

/** Requests of clients, who may not handle whom, suspensions, and employment authorities. */
export class Requests0010 extends Migration {
  override up(): void {
    this.addSql(`
      create table access.disqualification (
        id uuid primary key,
        client_id uuid not null references clients.client,
        subject text not null,
        ground text not null,
        from_at timestamptz not null,
        until_date date,
        ended_at timestamptz,
        ended_by text,
        recorded_by text not null
      );
      create index disqualification_of_subject on access.disqualification (subject);
      create index disqualification_of_client on access.disqualification (client_id);
      ${secured('access.disqualification', ofVisibleClient('client_id'), 'select, insert, update')}

      create function access.disqualifications_of(who text[]) returns setof access.disqualification language plpgsql as $$
        declare
          own text := current_setting('${ORGANISATIONS_SETTING}', true);
        begin
          perform set_config('${ORGANISATIONS_SETTING}', '{${KEHA}}', true);
          return query select * from access.disqualification where subject = any(who);
          perform set_config('${ORGANISATIONS_SETTING}', coalesce(own, ''), true);
        end $$;

      create table access.suspension (
        id uuid primary key,
        municipality text not null,
        from_at timestamptz not null,
        until_at timestamptz check (until_at >= from_at),
        tasks text[],
        order_reference text not null,
        rule jsonb not null,
        ordered_by text not null,
        ordered_at timestamptz not null,
        version integer not null,
        changed_by text not null,
        changed_at timestamptz not null
      );
      grant select, insert, update on access.suspension to ${APPLICATION_ROLE};

      create table clients.employment_authority (
        code text collate "C" primary key,
        name_fi text not null,
        name_sv text not null,
        registered_by text not null,
        registered_at timestamptz not null
      );
      grant select, insert on clients.employment_authority to ${APPLICATION_ROLE};

      create table clients.employment_authority_municipality (
        authority text collate "C" not null references clients.employment_authority,
        municipality text collate "C" not null,
        from_date date not null,
        until_date date check (until_date > from_date),
        constraint one_authority_at_a_time
          exclude using gist (municipality with =, daterange(from_date, until_date) with &&)
      );
      grant select, insert on clients.employment_authority_municipality to ${APPLICATION_ROLE};

      create table clients.transfer_request (
        id uuid primary key,
        client_id uuid not null references clients.client,
        kind text not null check (kind in ('TO_TE_OFFICE', 'TO_OTHER_MUNICIPALITY', 'AUTHORITY_CHOICE')),
        from_authority text not null,
        to_authority text not null,
        decider text,
        reason text not null,
        words text,
        channel text not null,
        received_on date not null,
        state text not null,
        consent jsonb,
        decision jsonb,
        rectification jsonb,
        compensation jsonb,
        rule jsonb not null,
        readers text[] not null,
        recorded_by text not null,
        recorded_at timestamptz not null,
        version integer not null,
        changed_by text not null,
        changed_at timestamptz not null
      );
      create unique index transfer_request_open on clients.transfer_request (client_id)
        where state in ('AWAITING_CONSENT', 'AWAITING_DECISION');
      create index transfer_request_of_client on clients.transfer_request (client_id);
      create index transfer_request_latest on clients.transfer_request (recorded_at, id);
      ${secured('clients.transfer_request', `${READERS} and ${notLeftOut('client_id')}`, 'select, insert, update')}
    `);
  }
}
