import { Migration } from '@mikro-orm/migrations';
import { matterTable } from '../process/matter-tables.sql.ts';

/** Review periods of the job-search obligation, and agreements on work trials. */
export class Obligation0025 extends Migration {
  override up(): void {
    this.addSql(`
      ${matterTable(
        'process.obligation_period',
        ['PLANNED', 'RUNNING', 'CLOSED', 'LAPSED'],
        ['plan_id uuid not null', 'health jsonb not null'],
      )}
      create index obligation_period_of_plan on process.obligation_period (plan_id) where known_until is null;
      ${matterTable('process.work_trial', ['DRAFT', 'SIGNED', 'RUNNING', 'ENDED', 'INTERRUPTED'])}
    `);
  }
}
