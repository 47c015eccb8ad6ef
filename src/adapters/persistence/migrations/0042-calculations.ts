import { Migration } from '@mikro-orm/migrations';
import { countable, READERS, secured, STATISTICS_ROLE } from './row-security.ts';

/**
 * The Ministry's calculations of quotas and staff, each version on its own, as it was written: inputs of a formula keep their
 * order. Who may move can be counted for them.
 */
export class Calculations0042 extends Migration {
  override up(): void {
    this.addSql(`
      create table resources.quota_calculation (
        id uuid primary key,
        series uuid not null references resources.quota_calculation,
        number integer not null check (number > 0),
        state text not null
          check (state in ('DRAFT', 'CALCULATED', 'PUBLISHED', 'CONFIRMED', 'REPLACED', 'WITHDRAWN')),
        readers text[] not null,
        municipalities text[] not null,
        content json not null,
        version integer not null,
        changed_by text not null,
        changed_by_organisation text not null,
        changed_at timestamptz not null,
        unique (series, number)
      );
      create unique index quota_calculation_open on resources.quota_calculation (series)
        where state in ('DRAFT', 'CALCULATED');
      create unique index quota_calculation_published on resources.quota_calculation (series)
        where state in ('PUBLISHED', 'CONFIRMED');
      create index quota_calculation_readers on resources.quota_calculation using gin (readers);
      create index quota_calculation_municipalities on resources.quota_calculation using gin (municipalities);
      ${secured('resources.quota_calculation', READERS, 'select, insert, update')}

      grant select (municipality) on clients.determination to ${STATISTICS_ROLE};
      ${countable('clients.service_line', 'client_id, service_line, from_date, until_date, known_until')}
    `);
  }
}
