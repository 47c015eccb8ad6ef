import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, countable, removable, RETENTION_ROLE, STATISTICS_ROLE } from './row-security.ts';

/** Tables of clients’ data of which figures are kept, as they were then; later tables come with their own migrations. */
const KEPT_IN_PART = [
  'clients.residence',
  'clients.job_search',
  'clients.status_span',
  'clients.service_spell',
  'clients.unemployment_spell',
  'clients.responsibility',
  'clients.determination',
];

/** The other tables of clients’ data, as they were then. */
const REMOVED = [
  'access.disqualification',
  'access.idempotency_key',
  'work.run_row',
  'exchange.message',
  'clients.changed_client',
  'clients.name_word',
  'clients.security_ban',
  'clients.electronic_consent',
  'clients.guardian',
  'clients.duplicate_decision',
  'clients.client_merge',
  'clients.te_office_stay',
  'clients.hand_over',
  'clients.responsibility_end',
  'clients.responsibility_review',
  'clients.pending_case',
  'clients.determination_override',
  'clients.referral_notice',
  'clients.transfer_request',
  'clients.person',
  'clients.earnings_right',
  'clients.service_line',
  'clients.dismissal',
  'clients.fact_conflict',
  'clients.unemployment_counter',
  'clients.fact_change',
  'clients.held_row',
  'clients.delivery_exception',
];

/** Removal of data whose period has passed, by a role of its own; and what stays of an erased client. */
export class Retention0017 extends Migration {
  override up(): void {
    this.addSql(`
      grant usage on schema access, clients, exchange, work to ${RETENTION_ROLE};
      alter table clients.client add column erased_at timestamptz;

      ${KEPT_IN_PART.map((table) => removable(table, 'select, insert, delete')).join('')}
      ${REMOVED.map((table) => removable(table, 'select, delete')).join('')}
      ${removable('clients.client', 'select, insert, update')}
      ${removable('clients.delivery', 'select')}
      ${removable('work.run', 'select')}
      grant insert, update on clients.changed_client to ${RETENTION_ROLE};

      create table access.research_permit (
        id uuid primary key,
        reference text not null,
        holder text not null,
        purpose text not null,
        fields text[] not null,
        areas text[] not null,
        told daterange not null,
        valid daterange not null,
        recorded_by text not null,
        recorded_at timestamptz not null,
        pseudonym_key bytea not null
      );
      grant select, insert on access.research_permit to ${APPLICATION_ROLE};
      grant select (security_ban_from, security_ban_until) on clients.person to ${STATISTICS_ROLE};
      ${countable('clients.security_ban', 'client_id, until_date, known_until')}

      -- What refers to a row that goes is looked up, a row at a time.
      create index determination_superseded_by on clients.determination (superseded_by) where superseded_by is not null;
      create index determination_override_of_determination on clients.determination_override (determination_id);
      create index pending_case_of_determination on clients.pending_case (determination_id);
      create index pending_case_of_client on clients.pending_case (client_id);
      create index pending_case_closed_by on clients.pending_case (closed_by) where closed_by is not null;
      create index responsibility_review_lapsed_by on clients.responsibility_review (lapsed_by)
        where lapsed_by is not null;
      create index referral_notice_of_determination on clients.referral_notice (determination_id)
        where determination_id is not null;
      create index responsibility_of_notice on clients.responsibility (notice_id) where notice_id is not null;
      create index hand_over_of_notice on clients.hand_over (notice_id) where notice_id is not null;
    `);
  }
}
