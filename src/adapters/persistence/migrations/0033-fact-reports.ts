import { Migration } from '@mikro-orm/migrations';

/** After which day somebody else is told of a fact report that has not been sent. */
export class FactReports0033 extends Migration {
  override up(): void {
    this.addSql(`
      alter table statements.fact_report add column escalate_after date;
      create index fact_report_unsent on statements.fact_report (escalate_after)
        where known_until is null and escalate_after is not null;
    `);
  }
}
