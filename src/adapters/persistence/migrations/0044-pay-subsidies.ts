import { Migration } from '@mikro-orm/migrations';

/**
 * What of a pay subsidy tells of health stands apart; the list of what is to be decided is found by state. What the TE
 * Office decides on has nothing of a quota, whoever wrote the row (R56).
 */
export class PaySubsidies0044 extends Migration {
  override up(): void {
    this.addSql(`
      alter table subsidies.pay_subsidy add column health jsonb;
      alter table subsidies.pay_subsidy add constraint pay_subsidy_outside_quota check (
        content #>> '{decider,who}' is distinct from 'TE_OFFICE' or content ->> 'commitment' is null);
      create index pay_subsidy_by_state on subsidies.pay_subsidy (state, from_date, id) where known_until is null;
    `);
  }
}
