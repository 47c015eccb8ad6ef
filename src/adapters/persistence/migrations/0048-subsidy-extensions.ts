import { Migration } from '@mikro-orm/migrations';

/**
 * Applications for more time of a subsidy that runs, and terms of their own; those that wait are found at once. What was
 * extended before made up for interruptions. No extension that the TE Office grants has anything of a quota, whoever wrote
 * the row (R56).
 */
export class SubsidyExtensions0048 extends Migration {
  override up(): void {
    this.addSql(`
      update subsidies.pay_subsidy set
        content = content || jsonb_build_object('extensionApplications', '[]'::jsonb, 'extensions', (
          select coalesce(jsonb_agg(one || '{"decidedBy": "MUNICIPALITY", "terms": null}' order by place), '[]')
          from jsonb_array_elements(content -> 'extensions') with ordinality as of (one, place))),
        health = case when jsonb_typeof(health) = 'object' then health || jsonb_build_object('extensions', (
          select coalesce(jsonb_agg('null'::jsonb), '[]') from jsonb_array_elements(content -> 'extensions'))) else health end;
      alter table subsidies.pay_subsidy
        add column extension_applied boolean not null default false,
        add constraint extension_outside_quota check (not jsonb_path_exists(content,
          '$.extensions[*] ? (@.decidedBy == "TE_OFFICE" && @.commitment != null)'));
      create index pay_subsidy_extension_applied on subsidies.pay_subsidy (from_date, id)
        where known_until is null and extension_applied;
    `);
  }
}
