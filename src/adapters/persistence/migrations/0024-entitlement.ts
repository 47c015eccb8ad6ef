import { Migration } from '@mikro-orm/migrations';
import { matterTable } from '../process/matter-tables.sql.ts';

/** What plans and services depend on: multi-sector cases, integration rights, triggers of the activation plan. */
export class Entitlement0024 extends Migration {
  override up(): void {
    this.addSql(
      matterTable('process.multi_sector_case', [
        'PREPARED',
        'ASSESSED_NO',
        'NEED',
        'MAPPING',
        'PLAN',
        'ENDED',
      ]),
    );
    this.addSql(
      matterTable('process.integration_right', ['RECOGNISED', 'ASSESSING', 'ASSESSED', 'PLANNED', 'ENDED']),
    );
    this.addSql(matterTable('process.activation_trigger', ['BELOW', 'MET', 'PLAN_MADE', 'CORRECTED']));
  }
}
