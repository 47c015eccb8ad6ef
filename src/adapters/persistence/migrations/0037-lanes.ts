import { Migration } from '@mikro-orm/migrations';

/** Stands tasks of kinds that have come since lanes were made in the right ones, and counts the open tasks anew. */
export class Lanes0037 extends Migration {
  override up(): void {
    this.addSql(`
      alter table process.task drop column lane;
      alter table process.task add column lane text not null generated always as (case
        when kind in ('APPROVE_PLAN', 'REPORT_ACTION', 'REPORT_JOB_SEARCH', 'ANSWER_CLARIFICATION', 'ANSWER_OFFER')
          then 'CLIENT'
        when kind in ('SIGN_PLAN', 'ANSWER_REFERRAL', 'EVALUATE_WORK_TRIAL', 'AWAIT_STATEMENT') then 'PARTNER'
        when is_aim then 'AIM' else 'AUTHORITY' end) stored;
      create index task_list on process.task (responsible, lane, due_on, id)
        include (client_id, kind, official, team) where ended_on is null;
      create index task_list_of_official on process.task (official, lane, due_on, id)
        include (client_id, kind, responsible, team) where ended_on is null and official is not null;
      create index task_list_of_team on process.task (team, lane, due_on, id)
        include (client_id, kind, responsible, official) where ended_on is null and team is not null;

      -- The owner of the tables is bound by row-level security like everybody: only while it counts it is not.
      alter table process.task no force row level security;
      lock table process.task_tally in exclusive mode;
      delete from process.task_tally;
      insert into process.task_tally (responsible, team, lane, due_on, open)
      select responsible, team, lane, due_on, count(*) from process.task
      where ended_on is null and responsible is not null
      group by responsible, team, lane, due_on;
      alter table process.task force row level security;
    `);
  }
}
