import { Migration } from '@mikro-orm/migrations';

/** A client is asked about an event once, unless the request was taken back. */
export class Clarifications0032 extends Migration {
  override up(): void {
    this.addSql(`
      create unique index clarification_once on statements.clarification (client_id, event_key)
        where known_until is null and state <> 'WITHDRAWN';
    `);
  }
}
