import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, ofVisibleClient, secured } from './row-security.ts';

/**
 * The same as of every row of a client, written so that each client is looked up: a search finds few words, and for few
 * the planner would otherwise gather everybody who is seen.
 */
const OF_CLIENT_LOOKED_UP = `(select access.is_register_keeper())
  or (select true from clients.client visible where visible.id = client_id)`;

/** What this product records of a client besides the register: who said so, since when it is known and until when. */
const RECORDED = `
  recorded_by text not null,
  reason text not null,
  known_from timestamptz not null,
  known_until timestamptz`;

/** Persons as recorded here: own ids, bans, consents, guardians, names to look people up by, duplicates and merges. */
export class Persons0007 extends Migration {
  override up(): void {
    this.addSql(`
      alter table clients.client add column substitute_id text collate "C" unique,
        add column merged_into uuid references clients.client;
      create index client_duplicates on clients.client (merged_into) where merged_into is not null;
      create sequence clients.substitute_number;
      grant usage on sequence clients.substitute_number to ${APPLICATION_ROLE};

      alter table clients.person add column contact_from date,
        add column phone_key text collate "C",
        add column email_key text collate "C",
        add column name_words text[] not null default '{}';
      create index person_born on clients.person (birth_date) where known_until is null;
      create index person_phone on clients.person (phone_key) where known_until is null and phone_key is not null;
      create index person_residence_ground on clients.person (client_id) where residence_ground is not null;
      create index person_email on clients.person (email_key) where known_until is null and email_key is not null;

      create index audit_entry_of_object on access.audit_entry (object_id, at) where object_type = 'client';

      create table clients.name_word (
        word text collate "C" not null,
        client_id uuid not null,
        primary key (word, client_id)
      );
      ${secured('clients.name_word', OF_CLIENT_LOOKED_UP, 'select, insert')}

      create table clients.security_ban (
        client_id uuid not null references clients.client,
        from_date date not null,
        until_date date not null check (until_date > from_date),
        rule jsonb not null,${RECORDED}
      );
      create unique index security_ban_current on clients.security_ban (client_id) where known_until is null;
      ${secured('clients.security_ban', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.electronic_consent (
        client_id uuid not null references clients.client,
        given boolean not null,
        from_date date not null,${RECORDED}
      );
      create unique index electronic_consent_current on clients.electronic_consent (client_id) where known_until is null;
      ${secured('clients.electronic_consent', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.guardian (
        client_id uuid not null references clients.client,
        name text not null,
        reference text,
        scope text not null check (scope in ('PROPERTY', 'PROPERTY_AND_PERSON')),
        from_date date not null,
        until_date date check (until_date > from_date),${RECORDED}
      );
      create index guardian_of_client on clients.guardian (client_id) where known_until is null;
      ${secured('clients.guardian', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.duplicate_decision (
        id uuid primary key,
        client_id uuid not null references clients.client,
        other_client_id uuid references clients.client,
        person_key text,
        reason text not null,
        decided_by text not null,
        decided_at timestamptz not null,
        check ((other_client_id is null) <> (person_key is null))
      );
      create index duplicate_decision_of_client on clients.duplicate_decision (client_id);
      create index duplicate_decision_of_person on clients.duplicate_decision (person_key) where person_key is not null;
      ${secured('clients.duplicate_decision', ofVisibleClient('client_id'), 'select, insert')}

      create table clients.client_merge (
        id uuid primary key,
        client_id uuid not null references clients.client,
        duplicate_id uuid not null references clients.client,
        reason text,
        sealed_code text,
        merged_by text not null,
        merged_at timestamptz not null,
        reversed_by text,
        reversed_at timestamptz,
        reversal_reason text
      );
      create unique index client_merge_current on clients.client_merge (duplicate_id) where reversed_at is null;
      create index client_merge_of_client on clients.client_merge (client_id);
      ${secured('clients.client_merge', ofVisibleClient('client_id'), 'select, insert, update')}
    `);
  }
}
