import { Migration } from '@mikro-orm/migrations';
import { matterTable, securedMatters } from '../process/matter-tables.sql.ts';

/**
 * Meetings with clients, and the closing of initial stages. Beside them the time of officials: nobody is at two meetings
 * at a time, but for those of one group event.
 */
export class Meetings0021 extends Migration {
  override up(): void {
    this.addSql(`
      ${matterTable('process.meeting', ['PLANNED', 'BOOKED', 'INVITED', 'HELD', 'NO_SHOW', 'CANCELLED', 'MOVED'], ['kind text not null', 'starts_at timestamptz', 'ends_at timestamptz'])}
      ${matterTable('process.initial_stage', ['CLOSED'])}

      create table process.meeting_official (
        meeting_id uuid not null,
        client_id uuid not null references clients.client,
        official text not null,
        during tstzrange not null check (not isempty(during)),
        event text not null,
        is_free boolean not null default false,
        primary key (meeting_id, official),
        exclude using gist (official with =, during with &&, event with <>) where (not is_free)
      );
      create index meeting_official_of_client on process.meeting_official (client_id);
      ${securedMatters('process.meeting_official', 'select, insert, update')}
    `);
  }
}
