import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, ofOrganisation, secured } from './row-security.ts';

/** The body that handles a vacancy, and the keeper of the register, which closes what has expired. */
const HANDLED = `${ofOrganisation('organisation')} or (select access.is_register_keeper())`;

/**
 * Vacancies: a published one is seen by every body and changed by the one that handles it, which alone sees its
 * contact person.
 */
export class Vacancies0029 extends Migration {
  override up(): void {
    this.addSql(`
      create sequence offers.vacancy_number as integer;
      grant usage on sequence offers.vacancy_number to ${APPLICATION_ROLE};

      create table offers.vacancy (
        id uuid not null,
        version integer not null check (version > 0),
        number integer not null,
        organisation text not null,
        state text not null check (state in ('NOTIFIED', 'OPEN', 'REFUSED', 'FILLED', 'WITHDRAWN', 'EXPIRED', 'REMOVED')),
        is_public boolean not null,
        occupation text,
        municipalities text[] not null,
        open_from date not null,
        apply_by date check (apply_by >= open_from),
        source text not null,
        content jsonb not null,
        known_from timestamptz not null,
        known_until timestamptz,
        changed_by text not null,
        primary key (id, version)
      );
      create unique index vacancy_now on offers.vacancy (id) where known_until is null;
      create index vacancy_by_number on offers.vacancy (number desc) where known_until is null;
      create index vacancy_occupation on offers.vacancy (occupation text_pattern_ops) where known_until is null;
      create index vacancy_municipality on offers.vacancy using gin (municipalities) where known_until is null;
      create index vacancy_apply_by on offers.vacancy (apply_by)
        where known_until is null and state in ('NOTIFIED', 'OPEN');
      ${secured('offers.vacancy', HANDLED, 'select, insert, update')}
      create policy published on offers.vacancy for select to ${APPLICATION_ROLE}
        using (is_public and (select access.organisations()) is not null);

      create table offers.vacancy_contact (
        vacancy_id uuid not null,
        version integer not null,
        organisation text not null,
        contact jsonb not null,
        primary key (vacancy_id, version)
      );
      ${secured('offers.vacancy_contact', HANDLED, 'select, insert')}
    `);
  }
}
