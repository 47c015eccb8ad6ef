import { Migration } from '@mikro-orm/migrations';
import {
  APPLICATION_ROLE,
  countable,
  ofOrganisation,
  READERS,
  secured,
  STATISTICS_ROLE,
} from './row-security.ts';

/** A table of versions that its readers see. */
function kept(table: string, states: readonly string[], keys: readonly string[]): string {
  return `
    create table resources.${table} (
      id uuid not null,
      version integer not null check (version > 0),
      state text not null check (state in (${states.map((state) => `'${state}'`).join()})),
      ely text not null,
      readers text[] not null,
      content jsonb not null,
      known_from timestamptz not null,
      known_until timestamptz,
      changed_by text not null,
      ${keys.map((key) => `${key},`).join('\n')}
      primary key (id, version)
    );
    create unique index ${table}_now on resources.${table} (id) where known_until is null;
    ${secured(`resources.${table}`, READERS, 'select, insert, update')}`;
}

/** Beside those who saw seats before: the ELY Centre whose course they are of. */
const SEATS = `${ofOrganisation('organisation')}
  or exists (select from process.service_referral referral
    where referral.seat_pool = process.seat_pool.id and referral.known_until is null)
  or exists (select from resources.course course where course.id = process.seat_pool.course
    and course.known_until is null and ${ofOrganisation('course.ely')})`;

/** What is bought: plans of ELY Centres, contracts, courses, and the seats of courses that bodies fill. */
export class Procurement0043 extends Migration {
  override up(): void {
    this.addSql(`
      ${kept('procurement_plan', ['DRAFT', 'APPROVED'], ['year integer not null'])}
      create unique index procurement_plan_of_year on resources.procurement_plan (ely, year)
        where known_until is null;
      ${kept('contract', ['IN_FORCE', 'ENDED'], ['from_date date not null'])}
      ${kept(
        'course',
        ['PLANNED', 'PUBLISHED', 'RUNNING', 'COMPLETED', 'CANCELLED'],
        [
          'contract_id uuid not null',
          'cents bigint not null',
          'from_date date not null',
          'last_day date not null',
        ],
      )}
      create index course_of_contract on resources.course (contract_id) where known_until is null;
      create index course_cancelled on resources.course (id) where known_until is null and state = 'CANCELLED';

      alter table process.seat_pool add column course uuid;
      create index seat_pool_of_course on process.seat_pool (course) where course is not null;
      alter policy acting_organisation on process.seat_pool to ${APPLICATION_ROLE} using (${SEATS}) with check (${SEATS});
      ${countable('process.seat_pool', 'id, course, places, taken')}
      grant select (seat_pool) on process.service_referral to ${STATISTICS_ROLE};
    `);
  }
}
