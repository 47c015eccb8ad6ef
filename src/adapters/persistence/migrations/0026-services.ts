import { Migration } from '@mikro-orm/migrations';
import { matterTable, securedMatters } from '../process/matter-tables.sql.ts';
import { countable, ofOrganisation, secured, STATISTICS_ROLE } from './row-security.ts';

/**
 * Who sees seats: the body whose they are, and whoever sees a client who is referred to them, such as the TE Office, which
 * selects for training, and the body to which the client has moved.
 */
const SEATS = `${ofOrganisation('organisation')} or exists (select from process.service_referral referral
  where referral.seat_pool = process.seat_pool.id and referral.known_until is null)`;

/** Referrals to services, the seats there are, and outcomes that tell of health. */
export class Services0026 extends Migration {
  override up(): void {
    this.addSql(`
      grant usage on schema process to ${STATISTICS_ROLE};
      create table process.seat_pool (
        id uuid primary key,
        organisation text not null,
        service_type text not null,
        name text not null,
        provider text not null,
        places integer not null check (places > 0),
        taken integer not null check (taken between 0 and places),
        from_date date not null,
        last_day date not null check (last_day >= from_date),
        opened_by text not null,
        opened_at timestamptz not null
      );
      create index seat_pool_of_organisation on process.seat_pool (organisation);

      ${matterTable(
        'process.service_referral',
        [
          'PROPOSED',
          'REFERRED',
          'WAITING_LIST',
          'ACCEPTED',
          'STARTED',
          'COMPLETED',
          'INTERRUPTED',
          'REJECTED_BY_PROVIDER',
          'REFUSED_BY_CLIENT',
          'CANCELLED',
        ],
        [
          'service_type text not null',
          'seat_pool uuid references process.seat_pool',
          'waiting_since timestamptz',
          'need_on date not null',
          'referred_on date',
          'accepted_on date',
          'started_on date',
          'planned_end date',
          'ended_on date',
        ],
      )}
      create index service_referral_waiting on process.service_referral (seat_pool, waiting_since)
        where known_until is null and waiting_since is not null;
      create index service_referral_started on process.service_referral (started_on)
        where known_until is null and started_on is not null;
      create index service_referral_seat on process.service_referral (seat_pool)
        where known_until is null and seat_pool is not null;
      ${secured('process.seat_pool', SEATS, 'select, insert, update')}
      ${countable(
        'process.service_referral',
        'client_id, service_type, state, need_on, referred_on, accepted_on, started_on, ended_on, known_until',
      )}

      create table process.service_outcome (
        referral_id uuid not null,
        version integer not null,
        client_id uuid not null references clients.client,
        outcome jsonb not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (referral_id, version)
      );
      create index service_outcome_of_client on process.service_outcome (client_id);
      ${securedMatters('process.service_outcome', 'select, insert')}
    `);
  }
}
