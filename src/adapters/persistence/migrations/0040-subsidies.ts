import { Migration } from '@mikro-orm/migrations';
import { matterTable } from '../process/matter-tables.sql.ts';
import { APPLICATION_ROLE, ofOrganisation, RETENTION_ROLE, secured } from './row-security.ts';

/** Pay subsidies, start-up grants, decisions on them, requests that they be rectified, and claims for payment. */
export class Subsidies0040 extends Migration {
  override up(): void {
    this.addSql(`
      create schema subsidies;
      grant usage on schema subsidies to ${APPLICATION_ROLE}, ${RETENTION_ROLE};

      ${matterTable(
        'subsidies.pay_subsidy',
        [
          'RECEIVED',
          'INCOMPLETE',
          'IN_PREPARATION',
          'GRANTED',
          'RUNNING',
          'INTERRUPTED',
          'ENDED',
          'RECOVERED',
          'REJECTED',
          'WITHDRAWN',
          'ROUTED_TO_TE_OFFICE',
        ],
        ['handler text not null', 'business_id text', 'from_date date not null', 'last_day date'],
      )}
      create index pay_subsidy_of_employer on subsidies.pay_subsidy (business_id) where known_until is null;
      create index pay_subsidy_of_handler on subsidies.pay_subsidy (handler, known_from desc)
        where known_until is null;
      create index pay_subsidy_days on subsidies.pay_subsidy (from_date)
        where known_until is null and state in ('GRANTED', 'RUNNING');

      ${matterTable(
        'subsidies.start_up_grant',
        [
          'RECEIVED',
          'INCOMPLETE',
          'IN_PREPARATION',
          'GRANTED',
          'RUNNING',
          'EXTENDED',
          'INTERRUPTED',
          'ENDED',
          'RECOVERED',
          'REJECTED',
          'WITHDRAWN',
        ],
        ['handler text not null', 'from_date date', 'last_day date'],
      )}
      create index start_up_grant_of_handler on subsidies.start_up_grant (handler, known_from desc)
        where known_until is null;

      ${matterTable(
        'subsidies.decision',
        ['DRAFT', 'AWAITING_SECOND', 'GIVEN', 'SERVED', 'REPLACED', 'ABANDONED'],
        [
          'handler text not null',
          'case_kind text not null',
          'case_id uuid not null',
          'result text not null',
          'cents bigint not null',
        ],
      )}
      create index decision_on_case on subsidies.decision (case_id) where known_until is null;
      create index decision_of_handler on subsidies.decision (handler, known_from desc) where known_until is null;
      create unique index decision_under_way on subsidies.decision (case_id)
        where known_until is null and state in ('DRAFT', 'AWAITING_SECOND');

      ${matterTable(
        'subsidies.rectification_request',
        ['RECEIVED', 'INADMISSIBLE', 'ACCEPTED', 'PARTLY', 'REJECTED', 'APPEALED', 'DECIDED'],
        ['decision_id uuid not null'],
      )}
      create index rectification_of_decision on subsidies.rectification_request (decision_id)
        where known_until is null;

      ${matterTable(
        'subsidies.claim',
        ['RECEIVED', 'APPROVED', 'PAID', 'REJECTED', 'RECOVERED'],
        [
          'case_kind text not null',
          'case_id uuid not null',
          'from_date date not null',
          'due_by date not null',
        ],
      )}
      create index claim_of_case on subsidies.claim (case_id) where known_until is null;

      create table subsidies.decision_limit (
        organisation text not null,
        from_date date not null,
        cents bigint not null check (cents >= 0),
        set_by text not null,
        set_at timestamptz not null,
        primary key (organisation, from_date, set_at)
      );
      ${secured('subsidies.decision_limit', ofOrganisation('organisation'), 'select, insert')}
    `);
  }
}
