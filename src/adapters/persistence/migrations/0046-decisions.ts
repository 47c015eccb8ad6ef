import { Migration } from '@mikro-orm/migrations';
import { securedMatters } from '../process/matter-tables.sql.ts';

/** Letters of decisions as they were made, reasons apart from the rest, and what waits for a second person. */
export class Decisions0046 extends Migration {
  override up(): void {
    this.addSql(`
      alter table subsidies.decision add column reasons jsonb not null default '""';
      create index decision_awaiting_second on subsidies.decision (handler, known_from)
        where known_until is null and state = 'AWAITING_SECOND';

      create table subsidies.decision_letter (
        decision_id uuid not null,
        client_id uuid not null references clients.client,
        language text not null check (language in ('fi', 'sv', 'en')),
        format text not null check (format in ('html', 'pdf')),
        sha256 text not null,
        content bytea not null,
        tells_of_health boolean not null,
        primary key (decision_id, language, format)
      );
      create index decision_letter_of_client on subsidies.decision_letter (client_id);
      ${securedMatters('subsidies.decision_letter', 'select, insert')}
    `);
  }
}
