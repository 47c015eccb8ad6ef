import { Migration } from '@mikro-orm/migrations';
import { PLAN_MACHINE } from '../../../domain/process/plans/plan.ts';
import { matterTable } from '../process/matter-tables.sql.ts';

/** Plans of clients: one of them at a time is in force. */
export class Plans0023 extends Migration {
  override up(): void {
    this.addSql(`
      ${matterTable('process.plan', PLAN_MACHINE, ['type text not null'])}
      create unique index plan_in_force on process.plan (client_id)
        where known_until is null and state in ('IN_FORCE', 'REVISED');
    `);
  }
}
