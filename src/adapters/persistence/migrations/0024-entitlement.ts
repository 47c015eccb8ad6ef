import { Migration } from '@mikro-orm/migrations';
import { ACTIVATION_TRIGGER } from '../../../domain/process/entitlement/activation-trigger.ts';
import { INTEGRATION_RIGHT } from '../../../domain/process/entitlement/integration-right.ts';
import { MULTI_SECTOR_CASE } from '../../../domain/process/entitlement/multi-sector-case.ts';
import { matterTable } from '../process/matter-tables.sql.ts';

/** What plans and services depend on: multi-sector cases, integration rights, triggers of the activation plan. */
export class Entitlement0024 extends Migration {
  override up(): void {
    this.addSql(matterTable('process.multi_sector_case', MULTI_SECTOR_CASE));
    this.addSql(matterTable('process.integration_right', INTEGRATION_RIGHT));
    this.addSql(matterTable('process.activation_trigger', ACTIVATION_TRIGGER));
  }
}
