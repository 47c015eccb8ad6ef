import { Migration } from '@mikro-orm/migrations';
import { CLIENT_DATA } from '../privacy/client-data.ts';
import { KEPT_TABLES } from '../privacy/kept-statistics.ts';
import { removable, RETENTION_ROLE } from './row-security.ts';

/** Removal of data whose period has passed, by a role of its own; and what stays of an erased client. */
export class Retention0017 extends Migration {
  override up(): void {
    this.addSql(`
      grant usage on schema access, clients, exchange, work to ${RETENTION_ROLE};
      alter table clients.client add column erased_at timestamptz;

      ${Object.entries(CLIENT_DATA)
        .filter(([, { rows }]) => rows !== null)
        .map(([table]) =>
          removable(table, KEPT_TABLES.includes(table) ? 'select, insert, delete' : 'select, delete'),
        )
        .join('')}
      ${removable('clients.client', 'select, insert, update')}
      ${removable('clients.delivery', 'select')}
      ${removable('work.run', 'select')}
      grant insert, update on clients.changed_client to ${RETENTION_ROLE};

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
