import { Migration } from '@mikro-orm/migrations';
import { matterTable } from '../process/matter-tables.sql.ts';

/** Plans of clients: one of them at a time is in force. */
export class Plans0023 extends Migration {
  override up(): void {
    this.addSql(`
      ${matterTable('process.plan', ['DRAFT', 'AWAITING_APPROVALS', 'IN_FORCE', 'REVISED', 'SUPERSEDED', 'LAPSED', 'ENDED', 'REFUSED_BY_CLIENT'], ['type text not null'])}
      create unique index plan_in_force on process.plan (client_id)
        where known_until is null and state in ('IN_FORCE', 'REVISED');
    `);
  }
}
