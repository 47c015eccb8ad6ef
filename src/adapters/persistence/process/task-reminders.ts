import type {
  DueReminder,
  TaskReminders,
  WithoutOfficial,
} from '../../../domain/process/tasks/task-reminders.port.ts';
import { refusesElectronicService } from '../clients/persons/electronic-consent.ts';
import type { Sql } from '../sql.ts';

/** What the daily round finds of tasks. */
export function taskReminders(sql: Sql, nextId: () => string): TaskReminders {
  return {
    async remind(today, dueBy, at, limit) {
      return sql<DueReminder>(
        `with due as (
           select id from process.task
           where lane = 'CLIENT' and ended_on is null and reminded_at is null and due_on between $1 and $2
             and responsible is not null
           order by due_on, id limit $4 for update skip locked),
         reminded as (
           update process.task set reminded_at = $3 from due where task.id = due.id returning task.*)
         select reminded.id as "taskId", reminded.client_id as "clientId", reminded.kind, reminded.due_on as "dueOn",
           reminded.responsible, person.service_language as language,
           ${refusesElectronicService('$1')} as "refusesElectronicService"
         from reminded join clients.client on client.id = reminded.client_id
         join clients.person on person.client_id = client.id and person.known_until is null
         where person.death_date is null order by reminded.due_on, reminded.id`,
        [today, dueBy, at, limit],
      );
    },

    async sumTallies() {
      await sql(
        `with summed as (delete from process.task_tally returning *)
         insert into process.task_tally (responsible, team, lane, due_on, open)
         select responsible, team, lane, due_on, sum(open) from summed
         group by responsible, team, lane, due_on having sum(open) <> 0`,
      );
    },

    async withoutOfficial(since, limit) {
      return sql<WithoutOfficial>(
        `select client.id as "clientId", (held.from_at at time zone 'Europe/Helsinki')::date as "responsibleSince"
         from clients.responsibility held join clients.client on client.id = held.client_id
         where held.until_at is null and held.authority = client.responsible
           and (held.authority like 'municipality:%' or held.authority like 'employment-authority:%')
           and (held.from_at at time zone 'Europe/Helsinki')::date <= $1
           and not exists (select from process.official
             where official.client_id = client.id and official.until_at is null)
           and not exists (select from process.task
             where task.client_id = client.id and task.key = '${NAME_OFFICIAL}' and task.ended_on is null)
         order by client.id limit $2 for no key update of client`,
        [since, limit],
      );
    },

    async demandOfficials(clients, at) {
      await sql(
        `insert into process.task (id, client_id, kind, key, due_on, unmoved_due_on, is_aim, opened_at)
         select id, "clientId", 'NAME_OFFICIAL', '${NAME_OFFICIAL}', "dueOn", "dueOn", false, $2
         from jsonb_to_recordset($1) as wanted (id uuid, "clientId" uuid, "dueOn" date)`,
        [JSON.stringify(clients.map((client) => ({ ...client, id: nextId() }))), at],
      );
    },
  };
}

/** The only one of its kind that a client has at a time. */
const NAME_OFFICIAL = 'name-official';
