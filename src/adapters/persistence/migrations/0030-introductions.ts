import { Migration } from '@mikro-orm/migrations';
import { matterTable, securedMatters } from '../process/matter-tables.sql.ts';
import { ofOrganisation, secured } from './row-security.ts';

/**
 * Who sees an introduction, which tells of no client: the body that made it, and whoever sees a client in it, such as the
 * body to which the client has moved.
 */
const INTRODUCTIONS = `${ofOrganisation('organisation')} or exists (
  select from offers.introduced_client client
  where client.introduction_id = offers.introduction.id and client.known_until is null)`;

/** SQL that keeps the occupations which completed assessments among the rows have named, those past and those wished for. */
export function occupationsKept(assessments: string): string {
  return `
    insert into offers.known_occupation (client_id, occupation)
    select distinct client_id, occupation from (
      select client_id, jsonb_array_elements_text(content #> '{parts,SKILLS,occupations}') as occupation
      from ${assessments} where state in ('COMPLETED', 'REVISED')
      union all
      select client_id, jsonb_array_elements(content #> '{parts,SKILLS,workHistory}') ->> 'occupation'
      from ${assessments} where state in ('COMPLETED', 'REVISED')) named
    on conflict do nothing`;
}

/**
 * Introductions and the clients in them, and what jobseekers are found by: occupations that assessments have named, kept by
 * the database whoever writes there, and what clients have said. Nothing of health is read for it.
 */
export class Introductions0030 extends Migration {
  override up(): void {
    this.addSql(`
      ${matterTable('offers.introduced_client', ['ASKED', 'CONSENTED', 'REFUSED', 'WITHDRAWN', 'INTRODUCED', 'OUTCOME_KNOWN', 'LEFT_OUT'], ['introduction_id uuid not null'])}
      create index introduced_client_of_introduction on offers.introduced_client (introduction_id)
        where known_until is null;

      create table offers.introduction (
        id uuid not null,
        version integer not null check (version > 0),
        organisation text not null,
        vacancy_id uuid not null,
        state text not null check (state in ('DRAFTED', 'CONSENTS', 'INTRODUCED', 'OUTCOME_KNOWN', 'CLOSED', 'CANCELLED')),
        content jsonb not null,
        known_from timestamptz not null,
        known_until timestamptz,
        changed_by text not null,
        primary key (id, version)
      );
      create unique index introduction_now on offers.introduction (id) where known_until is null;
      create index introduction_of_vacancy on offers.introduction (vacancy_id) where known_until is null;
      ${secured('offers.introduction', INTRODUCTIONS, 'select, insert, update')}

      create table offers.job_wishes (
        client_id uuid not null references clients.client,
        commuting_area text[] not null,
        driving_licences text[] not null,
        skills text[] not null,
        told_by text not null,
        told_by_organisation text not null,
        known_from timestamptz not null,
        known_until timestamptz
      );
      create unique index job_wishes_now on offers.job_wishes (client_id) where known_until is null;
      create index job_wishes_once_known on offers.job_wishes (client_id) where known_until is not null;
      ${securedMatters('offers.job_wishes', 'select, insert, update')}

      create table offers.known_occupation (
        client_id uuid not null references clients.client,
        occupation text not null,
        occupation_group text generated always as (left(occupation, 3)) stored,
        primary key (client_id, occupation)
      );
      create index known_occupation_by_group on offers.known_occupation (occupation_group, client_id);
      ${securedMatters('offers.known_occupation', 'select, insert')}

      create function offers.keep_occupations() returns trigger language plpgsql as $$
        begin
          ${occupationsKept('written')};
          return null;
        end $$;
      create trigger keep_occupations after insert on process.assessment referencing new table as written
        for each statement execute function offers.keep_occupations();

      alter table offers.vacancy
        add column occupation_group text generated always as (left(occupation, 3)) stored;
      create index vacancy_open_by_group on offers.vacancy (occupation_group)
        where known_until is null and state = 'OPEN';
    `);
  }
}
