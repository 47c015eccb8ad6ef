import { Migration } from '@mikro-orm/migrations';
import { matterTable } from '../process/matter-tables.sql.ts';
import { APPLICATION_ROLE, RETENTION_ROLE } from './row-security.ts';

/** Job offers, and what is found out, reported and stated about a client’s right to benefit. */
export class OffersAndStatements0028 extends Migration {
  override up(): void {
    this.addSql(`
      create schema offers;
      create schema statements;
      grant usage on schema offers, statements to ${APPLICATION_ROLE}, ${RETENTION_ROLE};

      ${matterTable(
        'offers.job_offer',
        [
          'DRAFT',
          'DELIVERED',
          'ANSWERED_CONTACTED',
          'ANSWERED_NOT_CONTACTED',
          'UNANSWERED',
          'RESULT_KNOWN',
          'CANCELLED',
          'CLOSED',
        ],
        [
          'vacancy_id uuid not null',
          'made_for text not null',
          'delivered_at timestamptz',
          'contact_by date not null',
          'report_by date not null',
          'result_code text',
        ],
      )}
      create index job_offer_of_vacancy on offers.job_offer (vacancy_id) where known_until is null;
      create unique index job_offer_live on offers.job_offer (client_id, vacancy_id)
        where known_until is null and state <> 'CANCELLED';
      create index job_offer_unanswered on offers.job_offer (report_by)
        where known_until is null and state = 'DELIVERED';

      ${matterTable(
        'statements.clarification',
        ['SENT', 'EXPIRED', 'ANSWERED', 'WITHDRAWN'],
        ['event_key text not null', 'deadline date not null', 'health jsonb not null'],
      )}
      create index clarification_open on statements.clarification (deadline)
        where known_until is null and state = 'SENT';

      ${matterTable(
        'statements.fact_report',
        [
          'DRAFTED',
          'HEARING_OPEN',
          'READY',
          'SENT',
          'RECEIVED',
          'SUPPLEMENT_REQUESTED',
          'SUPPLEMENTED',
          'CLOSED',
        ],
        ['event_key text not null', 'receiver text not null', 'health jsonb not null'],
      )}
      create unique index fact_report_once on statements.fact_report (client_id, event_key)
        where known_until is null;

      ${matterTable('statements.own_statement', ['DRAFT', 'ISSUED', 'TRANSMITTED', 'SUPERSEDED', 'ABANDONED'], ['subject text not null', 'issued_at timestamptz'])}
    `);
  }
}
