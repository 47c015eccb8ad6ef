import { Migration } from '@mikro-orm/migrations';

/**
 * Applications for more time of a subsidy that runs are found while they wait. No extension that the TE Office grants has
 * anything of a quota, whoever wrote the row (R56).
 */
export class SubsidyExtensions0048 extends Migration {
  override up(): void {
    this.addSql(`
      alter table subsidies.pay_subsidy
        add column extension_applied boolean not null default false,
        add constraint extension_outside_quota check (not jsonb_path_exists(content,
          '$.extensions[*] ? (@.decidedBy == "TE_OFFICE" && @.commitment != null)'));
      create index pay_subsidy_extension_applied on subsidies.pay_subsidy (from_date, id)
        where known_until is null and extension_applied;
    `);
  }
}
