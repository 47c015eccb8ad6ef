import { Migration } from '@mikro-orm/migrations';

/** Calculations of claims apart from the rest, as what may tell of health; claims by the day on which they came. */
export class Claims0047 extends Migration {
  override up(): void {
    this.addSql(`
      alter table subsidies.claim
        add column calculation jsonb not null default '{}',
        add column received_on date not null default '-infinity',
        add column tells_of_health boolean not null default false;
      create index claim_to_handle on subsidies.claim (received_on, id)
        where known_until is null and state in ('RECEIVED', 'APPROVED');
    `);
  }
}
