import { Migration } from '@mikro-orm/migrations';

/** What of a pay subsidy tells of health stands apart; the list of what is to be decided is found by state. */
export class PaySubsidies0044 extends Migration {
  override up(): void {
    this.addSql(`
      alter table subsidies.pay_subsidy add column health jsonb;
      create index pay_subsidy_by_state on subsidies.pay_subsidy (state, from_date, id) where known_until is null;
    `);
  }
}
