import { Migration } from '@mikro-orm/migrations';
import { matterTable, securedMatters } from '../process/matter-tables.sql.ts';
import { ofOrganisation, secured } from './row-security.ts';

/** Service needs assessments, advice and guidance, and the cooperation structures of areas. */
export class Assessments0022 extends Migration {
  override up(): void {
    this.addSql(`
      ${matterTable('process.assessment', ['DRAFT', 'COMPLETED', 'REVISED', 'ABANDONED'], ['health jsonb not null'])}
      create unique index assessment_draft on process.assessment (client_id)
        where known_until is null and state = 'DRAFT';

      create table process.advice_contact (
        id uuid primary key,
        client_id uuid not null references clients.client,
        on_date date not null,
        topic text not null check (topic <> ''),
        channel text not null,
        recorded_by text not null,
        recorded_by_organisation text not null,
        recorded_at timestamptz not null
      );
      create index advice_contact_of_client on process.advice_contact (client_id, on_date);
      ${securedMatters('process.advice_contact', 'select, insert')}

      ${matterTable('process.guidance', ['REFERRED', 'IN_PROGRESS', 'ENDED', 'CANCELLED'])}

      create table process.guidance_note (
        id uuid primary key,
        guidance_id uuid not null,
        client_id uuid not null references clients.client,
        words text not null check (words <> ''),
        written_by text not null,
        written_at timestamptz not null
      );
      create index guidance_note_of_guidance on process.guidance_note (guidance_id, written_at);
      create index guidance_note_of_client on process.guidance_note (client_id);
      ${securedMatters('process.guidance_note', 'select, insert')}

      create table process.cooperation_structure (
        id uuid not null,
        version integer not null check (version > 0),
        organisation text not null,
        state text not null check (state in ('DRAFT', 'ACTIVE', 'ENDED')),
        content jsonb not null,
        known_from timestamptz not null,
        known_until timestamptz,
        changed_by text not null,
        primary key (id, version)
      );
      create unique index cooperation_structure_now on process.cooperation_structure (id) where known_until is null;
      create unique index cooperation_structure_active on process.cooperation_structure (organisation)
        where known_until is null and state = 'ACTIVE';
      ${secured('process.cooperation_structure', ofOrganisation('organisation'), 'select, insert, update')}
    `);
  }
}
