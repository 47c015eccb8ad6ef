import { Migration } from '@mikro-orm/migrations';
import { KEHA } from '../../../domain/shared/organisation.ts';
import {
  APPLICATION_ROLE,
  ofOrganisation,
  ORGANISATIONS_SETTING,
  secured,
  WITHOUT_CLIENTS_SETTING,
} from './row-security.ts';

/** Who may act for whom, what was done, and answers kept for repeated requests. */
export class Access0001 extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists btree_gist;

      create schema access;
      grant usage on schema access to ${APPLICATION_ROLE};

      create function access.organisations() returns text[] language sql stable
        return current_setting('${ORGANISATIONS_SETTING}')::text[];

      create function access.clients_left_out() returns uuid[] language sql stable
        return coalesce(nullif(current_setting('${WITHOUT_CLIENTS_SETTING}', true), ''), '{}')::uuid[];

      create function access.is_register_keeper() returns boolean language sql stable
        return '${KEHA}' = any(access.organisations());

      create table access.role_grant (
        id uuid primary key default gen_random_uuid(),
        subject text not null,
        role text not null,
        organisation text not null,
        valid_from timestamptz not null,
        valid_until timestamptz check (valid_until > valid_from),
        office_holder boolean not null default false,
        share_of_duties smallint check (share_of_duties between 0 and 100),
        regular_need boolean not null default false,
        data_classes text[] not null default '{}' check (data_classes <@ '{health,guidance}'),
        given_by text not null,
        given_at timestamptz not null
      );
      create index role_grant_held on access.role_grant (subject);
      create index role_grant_listed on access.role_grant (given_at, id);
      grant select, insert on access.role_grant to ${APPLICATION_ROLE};

      create table access.role_grant_end (
        grant_id uuid primary key references access.role_grant,
        until_at timestamptz not null,
        ended_by text not null,
        ended_at timestamptz not null
      );
      grant select, insert on access.role_grant_end to ${APPLICATION_ROLE};

      create table access.audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        subject text not null,
        organisation text not null,
        roles text[] not null,
        action text not null,
        kind text not null check (kind in ('command', 'read')),
        purpose text not null,
        outcome text not null check (outcome in ('done', 'refused', 'not-found')),
        object_type text,
        object_id text,
        client_ids uuid[] not null,
        rule jsonb,
        detail jsonb,
        correlation_id text not null
      );
      ${secured('access.audit_entry', ofOrganisation('organisation'), 'select, insert')}

      create function access.append(entries jsonb) returns void language sql as $$
        insert into access.audit_entry (at, subject, organisation, roles, action, kind, purpose, outcome,
          object_type, object_id, client_ids, rule, detail, correlation_id)
        select at, subject, organisation, roles, action, kind, purpose, outcome, "objectType", "objectId",
          "clientIds", rule, detail, "correlationId"
        from jsonb_to_recordset(entries) as entry (at timestamptz, subject text, organisation text, roles text[],
          action text, kind text, purpose text, outcome text, "objectType" text, "objectId" text,
          "clientIds" uuid[], rule jsonb, detail jsonb, "correlationId" text)
      $$;

      create function access.append_for_all(entries jsonb) returns void language plpgsql as $$
        begin
          perform set_config('${ORGANISATIONS_SETTING}',
            (select array_agg(distinct entry ->> 'organisation') from jsonb_array_elements(entries) entry)::text, true);
          perform access.append(entries);
        end $$;

      create table access.idempotency_key (
        subject text not null,
        organisation text not null,
        operation text not null,
        key text not null,
        request_hash text not null,
        answer jsonb,
        taken_at timestamptz not null default now(),
        primary key (subject, organisation, operation, key)
      );
      ${secured('access.idempotency_key', ofOrganisation('organisation'), 'select, insert, update')}
    `);
  }
}
