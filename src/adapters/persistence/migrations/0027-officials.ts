import { Migration } from '@mikro-orm/migrations';
import { securedMatters } from '../process/matter-tables.sql.ts';
import {
  APPLICATION_ROLE,
  countable,
  notLeftOut,
  ofVisibleClient,
  RETENTION_ROLE,
  STATISTICS_ROLE,
} from './row-security.ts';

/**
 * Officials who answer for clients by name, and with each open task what worklists are walked by: who is responsible,
 * which official, which team, and whom it waits for. Triggers keep them in step, whoever writes, so that a move takes the
 * open tasks along with their days and ends the naming. How many are open by body, team and day is tallied, so that a body
 * of a hundred thousand clients is counted at a glance.
 */
export class Officials0027 extends Migration {
  override up(): void {
    this.addSql(`
      create table process.official (
        client_id uuid not null references clients.client,
        version integer not null check (version > 0),
        subject text not null,
        team text,
        authority text collate "C" not null,
        from_at timestamptz not null,
        named_by text not null,
        named_by_organisation text not null,
        until_at timestamptz,
        end_reason text check (end_reason in ('SUCCEEDED', 'RESPONSIBILITY_MOVED')),
        primary key (client_id, version),
        check ((until_at is null) = (end_reason is null))
      );
      create unique index official_now on process.official (client_id) where until_at is null;
      create index official_of_clients on process.official (subject, client_id) where until_at is null;
      ${securedMatters('process.official', 'select, insert, update')}

      alter table process.task
        add column responsible text collate "C",
        add column official text,
        add column team text,
        add column reminded_at timestamptz,
        add column lane text not null generated always as (case
          when kind in ('APPROVE_PLAN', 'REPORT_ACTION', 'REPORT_JOB_SEARCH') then 'CLIENT'
          when kind in ('SIGN_PLAN', 'ANSWER_REFERRAL', 'EVALUATE_WORK_TRIAL') then 'PARTNER'
          when is_aim then 'AIM' else 'AUTHORITY' end) stored;
      create index task_list on process.task (responsible, lane, due_on, id)
        include (client_id, kind, official, team) where ended_on is null;
      create index task_list_of_official on process.task (official, lane, due_on, id)
        include (client_id, kind, responsible, team) where ended_on is null and official is not null;
      create index task_list_of_team on process.task (team, lane, due_on, id)
        include (client_id, kind, responsible, official) where ended_on is null and team is not null;

      alter policy acting_organisation on process.task using (${OF_TASK}) with check (${OF_TASK});

      create table process.task_tally (
        responsible text collate "C" not null,
        team text,
        lane text not null,
        due_on date not null,
        open integer not null
      );
      create index task_tally_of_body on process.task_tally (responsible, lane, due_on) include (team, open);
      grant select, insert, delete on process.task_tally to ${APPLICATION_ROLE};
      grant insert on process.task_tally to ${RETENTION_ROLE};
      create function process.tally_tasks() returns trigger language plpgsql as $$
        begin
          ${tallied('INSERT', '(select 1 as sign, * from opened)')}
          ${tallied('DELETE', '(select -1 as sign, * from closed)')}
          ${tallied('UPDATE', '(select 1 as sign, * from opened union all select -1, * from closed)')}
          return null;
        end $$;
      create trigger tally_opened after insert on process.task referencing new table as opened
        for each statement execute function process.tally_tasks();
      create trigger tally_changed after update on process.task referencing old table as closed new table as opened
        for each statement execute function process.tally_tasks();
      create trigger tally_removed after delete on process.task referencing old table as closed
        for each statement execute function process.tally_tasks();

      create table process.service_element (
        id uuid not null,
        version integer not null,
        area text not null,
        code text not null,
        name text not null,
        evidence text,
        from_date date not null,
        until_date date check (until_date > from_date),
        known_from timestamptz not null,
        known_until timestamptz,
        changed_by text not null,
        changed_by_organisation text not null,
        primary key (id, version)
      );
      create unique index service_element_now on process.service_element (id) where known_until is null;
      create index service_element_of_area on process.service_element (area) where known_until is null;
      grant select, insert, update on process.service_element to ${APPLICATION_ROLE};

      alter table process.meeting add column is_personal boolean not null generated always as (
        content #>> '{arrangement,isGroup}' is not distinct from 'false') stored;
      grant usage on schema process to ${STATISTICS_ROLE};
      ${countable('process.task', 'client_id, kind, due_on, is_aim, outcome, ended_on, end_reason')}
      ${countable('process.official', 'client_id, from_at, until_at')}
      ${countable('process.meeting', 'client_id, kind, state, starts_at, is_personal, known_until')}
      ${countable('process.assessment', 'client_id, state, known_from')}

      create function process.place_task() returns trigger language plpgsql as $$
        begin
          select client.responsible, official.subject, official.team into new.responsible, new.official, new.team
          from clients.client
          left join process.official on official.client_id = client.id and official.until_at is null
          where client.id = new.client_id;
          return new;
        end $$;
      create trigger place_task before insert on process.task for each row execute function process.place_task();

      create function process.follow_official() returns trigger language plpgsql as $$
        begin
          update process.task set official = named.subject, team = named.team
          from named where task.client_id = named.client_id and task.ended_on is null;
          return null;
        end $$;
      create trigger follow_official after insert on process.official referencing new table as named
        for each statement execute function process.follow_official();

      create function process.follow_responsibility() returns trigger language plpgsql as $$
        begin
          if exists (select from process.official where client_id = new.id and until_at is null) then
            update process.official set end_reason = 'RESPONSIBILITY_MOVED',
              until_at = greatest(from_at, (select coalesce(held.until_at, held.from_at) from clients.responsibility held
                where held.client_id = new.id order by held.from_at desc limit 1))
            where client_id = new.id and until_at is null;
          end if;
          if exists (select from process.task where client_id = new.id and ended_on is null) then
            update process.task set responsible = new.responsible, official = null, team = null
            where client_id = new.id and ended_on is null;
          end if;
          return null;
        end $$;
      -- By rows: an import updates clients by the thousand, and hardly any of them moves.
      create trigger follow_responsibility after update of responsible on clients.client
        for each row when (old.responsible is distinct from new.responsible)
        execute function process.follow_responsibility();
    `);
  }
}

/** SQL that writes by how much the numbers of open tasks have changed; nobody waits for another who does the same. */
function tallied(event: string, tasks: string): string {
  return `if tg_op = '${event}' then
      insert into process.task_tally (responsible, team, lane, due_on, open)
      select responsible, team, lane, due_on, sum(sign) from ${tasks} changed
      where ended_on is null and responsible is not null
      group by responsible, team, lane, due_on having sum(sign) <> 0;
    end if;`;
}

/** As of the client; that the body responsible sees its client need not be looked up for every task. */
const OF_TASK = `case when responsible = any((select access.organisations())::text[])
  then ${notLeftOut('client_id')} else ${ofVisibleClient('client_id')} end`;
