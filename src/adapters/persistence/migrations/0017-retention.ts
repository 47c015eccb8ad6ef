import { Migration } from '@mikro-orm/migrations';
import { CLIENT_DATA } from '../privacy/client-data.ts';
import { EXCHANGE_DATA } from '../privacy/exchange-data.ts';
import { OFFER_DATA } from '../privacy/offer-data.ts';
import { PROCESS_DATA } from '../privacy/process-data.ts';
import { KEPT_TABLES } from '../privacy/kept-statistics.ts';
import { APPLICATION_ROLE, countable, removable, RETENTION_ROLE, STATISTICS_ROLE } from './row-security.ts';

/** Removal of data whose period has passed, by a role of its own; and what stays of an erased client. */
export class Retention0017 extends Migration {
  override up(): void {
    this.addSql(`
      grant usage on schema access, clients, exchange, work to ${RETENTION_ROLE};
      alter table clients.client add column erased_at timestamptz;

      ${Object.entries(CLIENT_DATA)
        .filter(
          ([table, { rows }]) =>
            rows !== null && !Object.hasOwn({ ...PROCESS_DATA, ...OFFER_DATA, ...EXCHANGE_DATA }, table),
        )
        .map(([table]) =>
          removable(table, KEPT_TABLES.includes(table) ? 'select, insert, delete' : 'select, delete'),
        )
        .join('')}
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
