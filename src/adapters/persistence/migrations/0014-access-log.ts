import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, ofVisibleClient, secured } from './row-security.ts';

/**
 * The access log says which classes of data were looked at and from where, and its finished days are sealed: each line
 * with the hash of the line before and its own content, each day with the hash of its last line. Whose lines a day has
 * is noted by client at the same time, and from which number on there are lines of later days, so that a look costs no
 * index.
 */
export class AccessLog0014 extends Migration {
  override up(): void {
    this.addSql(`
      alter table access.audit_entry
        add column data_classes text[] not null default '{}',
        add column source text,
        add column written_at timestamptz not null default clock_timestamp(),
        alter column subject drop not null,
        drop constraint audit_entry_kind_check,
        add constraint audit_entry_kind_check check (kind in ('command', 'read', 'search', 'export', 'disclosure'));
      create policy log_keeper on access.audit_entry for select to ${APPLICATION_ROLE}
        using ((select access.is_register_keeper()));

      create or replace function access.append(entries jsonb) returns void language sql as $$
        insert into access.audit_entry (at, subject, organisation, roles, action, kind, purpose, outcome,
          object_type, object_id, client_ids, data_classes, rule, detail, source, correlation_id)
        select at, subject, organisation, roles, action, kind, purpose, outcome, "objectType", "objectId",
          "clientIds", "dataClasses", rule, detail, source, "correlationId"
        from jsonb_to_recordset(entries) as entry (at timestamptz, subject text, organisation text, roles text[],
          action text, kind text, purpose text, outcome text, "objectType" text, "objectId" text,
          "clientIds" uuid[], "dataClasses" text[], rule jsonb, detail jsonb, source text, "correlationId" text)
      $$;

      create table access.log_seal (
        day date primary key,
        first_id bigint not null,
        last_id bigint not null,
        next_id bigint not null,
        entries bigint not null,
        previous bytea not null,
        hash bytea not null,
        sealed_at timestamptz not null default now()
      );

      create table access.log_link (
        day date not null,
        entry_id bigint not null,
        hash bytea not null,
        primary key (day, entry_id)
      );
      grant select, insert on access.log_seal, access.log_link to ${APPLICATION_ROLE};

      create table access.log_of_client (
        client_id uuid not null,
        day date not null,
        entry_ids bigint[] not null,
        primary key (client_id, day)
      );
      ${secured('access.log_of_client', ofVisibleClient('client_id'), 'select, insert')}

      create function access.day_of(written_at timestamptz) returns date language sql stable
        return (written_at at time zone 'Europe/Helsinki')::date;
      create function access.start_of(day date) returns timestamptz language sql stable
        return day::timestamp at time zone 'Europe/Helsinki';

      create function access.content_of(entry access.audit_entry) returns bytea language sql stable
        return convert_to(jsonb_build_array(extract(epoch from entry.at), entry.subject, entry.organisation,
          entry.roles, entry.action, entry.kind, entry.purpose, entry.outcome, entry.object_type, entry.object_id,
          entry.client_ids, entry.data_classes, entry.rule, entry.detail, entry.source, entry.correlation_id,
          extract(epoch from entry.written_at))::text, 'UTF8');

      create function access.chain_on(state bytea, previous bytea, content bytea) returns bytea language sql immutable
        return sha256(coalesce(state, previous) || content);
      create aggregate access.chained(previous bytea, content bytea) (sfunc = access.chain_on, stype = bytea);
    `);
  }
}
