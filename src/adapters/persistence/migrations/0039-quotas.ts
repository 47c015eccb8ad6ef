import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, READERS, secured } from './row-security.ts';

const OF_VISIBLE_QUOTA = 'exists (select from resources.quota visible where visible.id = quota_id)';

/** Quotas of money and seats, what cases have of them, and the ledger of every movement. */
export class Quotas0039 extends Migration {
  override up(): void {
    this.addSql(`
      create schema resources;
      grant usage on schema resources to ${APPLICATION_ROLE};

      create table resources.quota (
        id uuid primary key,
        holder text not null,
        budget_year integer not null,
        service_line text not null check (service_line in ('PAY_SUBSIDY', 'START_UP_GRANT', 'JOBSEARCH_COACHING',
          'CAREER_COACHING', 'JOB_COACHING', 'LABOUR_MARKET_TRAINING', 'INTEGRATION_TRAINING', 'TRAVEL_AND_EXPENSE')),
        state text not null check (state in ('PROPOSED', 'HEARD', 'CONFIRMED', 'OPEN', 'CLOSED')),
        readers text[] not null,
        amount_cents bigint not null check (amount_cents >= 0),
        reserved_cents bigint not null check (reserved_cents >= 0),
        committed_cents bigint not null check (committed_cents >= 0),
        used_cents bigint not null check (used_cents >= 0),
        seats integer check (seats >= 0),
        seats_reserved integer not null check (seats_reserved >= 0),
        seats_taken integer not null check (seats_taken >= 0),
        movements integer not null,
        version integer not null,
        changed_by text not null,
        changed_by_organisation text not null,
        changed_at timestamptz not null,
        constraint quota_not_overspent check (reserved_cents + committed_cents <= amount_cents),
        constraint quota_used_within_committed check (used_cents <= committed_cents),
        constraint quota_seats_not_exceeded check (seats is null or seats_reserved + seats_taken <= seats),
        unique (holder, budget_year, service_line)
      ) with (fillfactor = 50);
      ${secured('resources.quota', READERS, 'select, insert, update')}

      create table resources.commitment (
        id uuid primary key,
        quota_id uuid not null references resources.quota,
        subject_kind text not null
          check (subject_kind in ('PAY_SUBSIDY', 'START_UP_GRANT', 'SERVICE_REFERRAL', 'EXPENSE')),
        subject_id text not null,
        state text not null check (state in ('RESERVED', 'COMMITTED', 'RELEASED', 'EXPIRED')),
        reserved_cents bigint not null check (reserved_cents >= 0),
        committed_cents bigint not null check (committed_cents >= 0),
        used_cents bigint not null check (used_cents >= 0),
        seats integer not null check (seats >= 0),
        reserved_until date,
        constraint commitment_used_within_committed check (used_cents <= committed_cents)
      );
      create index commitment_of_quota on resources.commitment (quota_id);
      create index commitment_of_subject on resources.commitment (subject_id, subject_kind);
      create index commitment_reserved on resources.commitment (reserved_until) where state = 'RESERVED';
      ${secured('resources.commitment', OF_VISIBLE_QUOTA, 'select, insert, update')}

      create table resources.movement (
        quota_id uuid not null references resources.quota,
        number integer not null check (number > 0),
        kind text not null check (kind in ('RESERVE', 'RESERVE_EXPIRE', 'COMMIT', 'COMMIT_ADJUST', 'USE', 'RELEASE',
          'TRANSFER_IN', 'TRANSFER_OUT', 'QUOTA_CHANGE')),
        commitment_id uuid,
        change jsonb not null,
        after jsonb not null,
        other_quota_id uuid,
        decided_on date not null,
        at timestamptz not null,
        moved_by text not null,
        moved_by_organisation text not null,
        reason text,
        rule jsonb not null,
        primary key (quota_id, number)
      );
      create index movement_of_commitment on resources.movement (commitment_id);
      ${secured('resources.movement', OF_VISIBLE_QUOTA, 'select, insert')}

      create table resources.quota_event (
        quota_id uuid not null references resources.quota,
        version integer not null,
        state text not null,
        at timestamptz not null,
        done_by text not null,
        done_by_organisation text not null,
        detail jsonb not null,
        primary key (quota_id, version)
      );
      ${secured('resources.quota_event', OF_VISIBLE_QUOTA, 'select, insert')}
    `);
  }
}
