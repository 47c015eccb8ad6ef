import { Migration } from '@mikro-orm/migrations';
import { matterTable } from '../process/matter-tables.sql.ts';

/** A client is asked about an event once, and reminded of one once, unless that was taken back. */
export class Clarifications0032 extends Migration {
  override up(): void {
    this.addSql(`
      create unique index clarification_once on statements.clarification (client_id, event_key)
        where known_until is null and state <> 'WITHDRAWN';
      ${matterTable('statements.reminder', ['DRAFTED', 'SERVED', 'DISCARDED'], ['event_key text not null'])}
      create unique index reminder_once on statements.reminder (client_id, event_key)
        where known_until is null and state <> 'DISCARDED';
    `);
  }
}
