import { Migration } from '@mikro-orm/migrations';
import {
  APPLICATION_ROLE,
  countable,
  notLeftOut,
  ofVisibleClient,
  READERS,
  secured,
  STATISTICS_ROLE,
} from './row-security.ts';

/**
 * Columns that tell where a row came from and how long it was, and is, believed. It came with a delivery of the register,
 * or was recorded here: by whom, why, by which change, and how far the register is with it.
 */
const RECORD_TIME = `
  source_key text collate "C" not null,
  recorded_at timestamp not null,
  delivery_id uuid,
  recorded_by text,
  reason text,
  change_id uuid,
  sync_state text check (sync_state in ('PENDING', 'CONFIRMED', 'OVERTAKEN')),
  known_from timestamptz not null,
  known_until timestamptz,
  ended_by text check (ended_by in ('superseded', 'withdrawn_by_source', 'corrected', 'merged', 'unmerged')),
  ended_change uuid,
  check ((delivery_id is null) = (recorded_by is not null)),
  check ((recorded_by is null) = (sync_state is null))`;

/** A table of facts from the register: versions in record time, one current version a key. */
function facts(table: string, columns: string, counted: string): string {
  const name = table.split('.')[1];
  return `
    create table ${table} (
      client_id uuid not null references clients.client,${columns},${RECORD_TIME}
    );
    create unique index ${name}_current on ${table} (source_key) where known_until is null;
    create index ${name}_of_client on ${table} (client_id) where known_until is null;
    create index ${name}_own on ${table} (client_id) where known_until is null and recorded_by is not null;
    create index ${name}_once_known on ${table} (client_id) where known_until is not null;
    ${secured(table, ofVisibleClient('client_id'), 'select, insert, update')}
    ${counted === '' ? '' : countable(table, `client_id, ${counted}, known_until`)}`;
}

const SPAN = `
  from_date date,
  until_date date check (until_date > from_date)`;

/** Clients and the facts that the client register knows of them. */
export class Clients0002 extends Migration {
  override up(): void {
    this.addSql(`
      create schema clients;
      grant usage on schema clients to ${APPLICATION_ROLE}, ${STATISTICS_ROLE};

      create table clients.client (
        id uuid primary key,
        client_number text collate "C" not null unique,
        te_office text collate "C" not null,
        delivery_area text collate "C" not null,
        responsible text collate "C",
        readers text[] not null,
        name_key text collate "C" not null,
        created_at timestamptz not null,
        version integer not null default 1,
        changed_by text,
        changed_at timestamptz
      );
      create index client_of_responsible on clients.client (responsible, name_key, id);
      create index client_of_te_office on clients.client (te_office, name_key, id);
      alter table clients.client enable row level security;
      alter table clients.client force row level security;
      create policy acting_organisation on clients.client to ${APPLICATION_ROLE}
        using (${READERS} and ${notLeftOut('id')}) with check (${READERS} and ${notLeftOut('id')});
      grant select, insert, update on clients.client to ${APPLICATION_ROLE};
      ${countable('clients.client', 'id, te_office, responsible')}

      ${facts(
        'clients.person',
        `
      sealed_code text collate "C",
      code_index text collate "C",
      code_birth_date date,
      birth_date date not null,
      last_name text not null,
      first_names text not null,
      former_names text[] not null,
      match_key text collate "C" not null,
      mother_tongue text collate "C",
      service_language text not null,
      citizenships text[] not null,
      shown_municipality text collate "C",
      residence_ground text collate "C",
      permit_from date,
      permit_until date,
      first_municipality_date date,
      security_ban_from date,
      security_ban_until date,
      phone text,
      email text,
      street text,
      postal_code text,
      post_office text,
      contact_address text,
      needs_interpreter boolean not null,
      death_date date`,
        'birth_date, mother_tongue, residence_ground, permit_from, permit_until, death_date',
      )}
      create index person_dead on clients.person (client_id, death_date)
        where known_until is null and death_date is not null;
      create unique index person_identity_code on clients.person (code_index) where known_until is null;

      ${facts(
        'clients.residence',
        `
      kind text not null,
      municipality text collate "C" not null,
      origin text not null,${SPAN}`,
        'kind, municipality, from_date, until_date',
      )}
      ${facts(
        'clients.job_search',
        `${SPAN},
      end_reason text,
      preceding_activity text,
      channel text,
      office text collate "C",
      office_from date`,
        'from_date, until_date',
      )}
      ${facts(
        'clients.status_span',
        `
      code text collate "C" not null,${SPAN},
      end_reason text,
      weekly_hours integer,
      guaranteed_hours integer`,
        'code, from_date, until_date, end_reason',
      )}
      create index status_span_by_code on clients.status_span (code, until_date) where known_until is null;
      ${facts(
        'clients.earnings_right',
        `
      basis text not null,
      entitled text not null,${SPAN},
      fund_member boolean,
      origin text not null,
      support_days integer,
      support_days_on date`,
        '',
      )}
      ${facts(
        'clients.service_line',
        `
      service_line text,${SPAN}`,
        '',
      )}
      ${facts(
        'clients.service_spell',
        `
      code text collate "C" not null,${SPAN},
      planned_until date,
      end_reason text,
      provider text,
      sector text`,
        'code, from_date, until_date',
      )}

      create table clients.unemployment_spell (
        client_id uuid not null references clients.client,
        from_date date,
        until_date date,
        end_reason text,
        broken_by text check (broken_by in ('SERVICE', 'EMPLOYMENT', 'END_OF_SEARCH', 'OTHER')),
        known_from timestamptz not null,
        known_until timestamptz,
        check ((until_date is null) = (broken_by is null))
      );
      create index unemployment_spell_of_client on clients.unemployment_spell (client_id) where known_until is null;
      create index unemployment_spell_once_known on clients.unemployment_spell (client_id) where known_until is not null;
      ${secured('clients.unemployment_spell', ofVisibleClient('client_id'), 'select, insert, update')}
      ${countable('clients.unemployment_spell', 'client_id, from_date, until_date, end_reason, known_until')}
    `);
  }
}
