import { Migration } from '@mikro-orm/migrations';
import { countable, STATISTICS_ROLE } from './row-security.ts';

/** What of job offers is counted, and those that the daily round looks at. */
export class JobOffers0031 extends Migration {
  override up(): void {
    this.addSql(`
      alter table offers.job_offer add column contacted boolean, add column answered_at timestamptz;
      create index job_offer_awaiting_client on offers.job_offer (vacancy_id, client_id)
        where known_until is null and state in ('DRAFT', 'DELIVERED');
      create index job_offer_delivered on offers.job_offer (made_for, delivered_at)
        where known_until is null and delivered_at is not null;
      grant usage on schema offers to ${STATISTICS_ROLE};
      ${countable(
        'offers.job_offer',
        'client_id, made_for, delivered_at, report_by, contacted, answered_at, result_code, known_until',
      )}
    `);
  }
}
