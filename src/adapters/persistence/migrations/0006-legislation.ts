import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE } from './row-security.ts';

/** Proposals of the statute book that this installation has decided to hold for law. */
export class Legislation0006 extends Migration {
  override up(): void {
    this.addSql(`
      create schema legislation;
      grant usage on schema legislation to ${APPLICATION_ROLE};

      create table legislation.confirmation (
        theme text not null,
        version text not null,
        decision text not null,
        confirmed_by text not null,
        confirmed_at timestamptz not null,
        primary key (theme, version)
      );
      grant select, insert on legislation.confirmation to ${APPLICATION_ROLE};

      alter table work.run drop constraint run_kind_check;
      alter table work.run add constraint run_kind_check
        check (kind in ('import', 'determination', 'transfer', 'simulation'));
    `);
  }
}
