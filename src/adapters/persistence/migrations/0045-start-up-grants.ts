import { Migration } from '@mikro-orm/migrations';

/** How start-up grants are found that wait for a decision, and those that begin or end. */
export class StartUpGrants0045 extends Migration {
  override up(): void {
    this.addSql(`
      drop index subsidies.start_up_grant_of_handler;
      create index start_up_grant_to_decide on subsidies.start_up_grant (id)
        where known_until is null
          and (state in ('RECEIVED', 'INCOMPLETE', 'IN_PREPARATION') or content ->> 'appliedExtension' is not null);
      create index start_up_grant_in_state on subsidies.start_up_grant (state, id) where known_until is null;
      create index start_up_grant_to_settle on subsidies.start_up_grant (client_id, id)
        where known_until is null and state in ('GRANTED', 'RUNNING', 'EXTENDED');
    `);
  }
}
