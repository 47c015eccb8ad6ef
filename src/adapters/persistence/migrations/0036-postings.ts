import { Migration } from '@mikro-orm/migrations';
import { ofOrganisation, secured } from './row-security.ts';

/** Job postings of other systems, and how far their imports have come. */
export class Postings0036 extends Migration {
  override up(): void {
    this.addSql(`
      create table offers.job_posting (
        organisation text not null,
        system text not null,
        external_id text not null,
        fingerprint text,
        vacancy_id uuid,
        seen_at timestamptz not null,
        fault text check (fault in ('FIELD_MISSING', 'CODE_UNKNOWN', 'VALUE_INVALID')),
        field text,
        value text,
        primary key (organisation, system, external_id)
      );
      create index job_posting_of_vacancy on offers.job_posting (vacancy_id);
      create index job_posting_unseen on offers.job_posting (system, seen_at) where vacancy_id is not null;
      create index job_posting_faulty on offers.job_posting (organisation, system, external_id) where fault is not null;
      ${secured('offers.job_posting', ofOrganisation('organisation'), 'select, insert, update')}

      create table offers.posting_import (
        id uuid primary key,
        organisation text not null,
        system text not null,
        started_at timestamptz not null,
        cursor text,
        seen integer not null default 0,
        finished_at timestamptz
      );
      create index posting_import_of_system on offers.posting_import (system, started_at);
      ${secured('offers.posting_import', ofOrganisation('organisation'), 'select, insert, update')}
    `);
  }
}
