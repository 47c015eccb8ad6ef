import type { FoundTask } from '../../../domain/handling/task.ts';
import type { ChangesOfClient } from '../../../domain/process/meetings/meetings.port.ts';
import type { ProcessTask } from '../../../domain/handling/task.ts';
import type { Tasks } from '../../../domain/handling/tasks.port.ts';
import { jsonObject } from '../json.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { Sql } from '../sql.ts';

/** SQL of an open task as the domain reads it. */
export const TASK = jsonObject({
  id: 'task.id',
  clientId: 'task.client_id',
  kind: 'task.kind',
  key: 'task.key',
  subject: `case when task.subject_id is not null then ${jsonObject({ kind: 'task.subject_kind', id: 'task.subject_id' })} end`,
  dueOn: 'task.due_on',
  unmovedDueOn: 'task.unmoved_due_on',
  isAim: 'task.is_aim',
  rule: 'task.rule',
});

/** Tasks of clients: a row is written once, and once more when the task ends. */
export function taskRepository(sql: Sql, nextId: () => string): Tasks {
  return {
    async openOf(client, kinds) {
      const found = await sql<{ task: ProcessTask }>(
        `select ${TASK} as task from process.task where client_id = $1 and ended_on is null
           and ($2::text[] is null or kind = any($2)) order by due_on, key`,
        [client, kinds ?? null],
      );
      return found.map(({ task }) => task);
    },

    async byId(id) {
      await sql(
        `select client.id from clients.client
         where client.id = (select client_id from process.task where id = $1) for no key update`,
        [id],
      );
      const [found] = await sql<FoundTask>(
        `select ${TASK} as task, ended_on is not null as "hasEnded" from process.task where id = $1`,
        [id],
      );
      return found ?? null;
    },

    settle: (clientId, changes, at) => settleTasks(sql, nextId, [{ clientId, changes }], at),

    async end({ id }, end, at) {
      const [reason, words] = end.outcome === 'DONE' ? [end.lateness, end.words] : [end.reason, null];
      await sql(
        `update process.task set outcome = $2, ended_on = $3, end_reason = $4, words = $5, ended_at = $6
         where id = $1 and ended_on is null`,
        [id, end.outcome, end.on, reason, words, at],
      );
    },
  };
}

/** Opens and drops tasks of clients, of however many in one statement each. */
export async function settleTasks(
  sql: Sql,
  nextId: () => string,
  ofClients: readonly ChangesOfClient[],
  at: Instant,
): Promise<void> {
  const dropped = ofClients.flatMap(({ changes }) => changes.dropped);
  if (dropped.length > 0) {
    await sql(
      `update process.task set outcome = 'DROPPED', ended_on = ($2::timestamptz at time zone 'Europe/Helsinki')::date,
         end_reason = dropped.reason, ended_at = $2
       from jsonb_to_recordset($1) as dropped (id uuid, reason text) where task.id = dropped.id`,
      [JSON.stringify(dropped.map(({ task, reason }) => ({ id: task.id, reason }))), at],
    );
  }
  const opened = ofClients.flatMap(({ clientId, changes }) =>
    changes.opened.map((task) => ({ ...task, id: nextId(), clientId })),
  );
  if (opened.length > 0) {
    await sql(
      `insert into process.task (id, client_id, kind, key, subject_kind, subject_id, due_on, unmoved_due_on, is_aim,
         rule, opened_at)
       select id, "clientId", kind, key, subject ->> 'kind', (subject ->> 'id')::uuid, "dueOn", "unmovedDueOn", "isAim",
         rule, $2
       from jsonb_to_recordset($1) as opened (id uuid, "clientId" uuid, kind text, key text, subject jsonb, "dueOn" date,
         "unmovedDueOn" date, "isAim" boolean, rule jsonb)`,
      [JSON.stringify(opened), at],
    );
  }
}
