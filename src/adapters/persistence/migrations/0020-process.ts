import { Migration } from '@mikro-orm/migrations';
import { securedMatters } from '../process/matter-tables.sql.ts';
import { APPLICATION_ROLE, RETENTION_ROLE } from './row-security.ts';

/** The service process of clients: what is to be done by a day. Its matters have migrations of their own. */
export class Process0020 extends Migration {
  override up(): void {
    this.addSql(`
      create schema process;
      grant usage on schema process to ${APPLICATION_ROLE}, ${RETENTION_ROLE};

      create table process.task (
        id uuid primary key,
        client_id uuid not null references clients.client,
        kind text not null,
        key text not null,
        subject_kind text,
        subject_id uuid,
        due_on date not null,
        unmoved_due_on date not null,
        is_aim boolean not null,
        rule jsonb,
        opened_at timestamptz not null,
        outcome text check (outcome in ('DONE', 'DROPPED')),
        ended_on date,
        end_reason text,
        words text,
        ended_at timestamptz,
        check ((outcome is null) = (ended_on is null))
      );
      create unique index task_open on process.task (client_id, key) where ended_on is null;
      create index task_due on process.task (due_on, client_id) where ended_on is null;
      create index task_of_client on process.task (client_id);
      ${securedMatters('process.task', 'select, insert, update')}
    `);
  }
}
