import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE } from './row-security.ts';

/** How often somebody was here in a minute, for limits that hold over several processes; a crash may forget it. */
export class Limits0018 extends Migration {
  override up(): void {
    this.addSql(`
      create unlogged table access.request_count (
        minute bigint not null,
        key text not null,
        count integer not null,
        primary key (minute, key)
      );
      grant select, insert, update, delete on access.request_count to ${APPLICATION_ROLE};`);
  }
}
