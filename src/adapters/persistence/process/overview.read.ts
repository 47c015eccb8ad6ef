import type { Pool } from 'pg';
import type { OverviewReads } from '../../../application/process/overview/get-process.query.ts';
import { authorityUnlessBanned } from '../clients/security-ban.ts';
import { instant, jsonObject } from '../json.ts';
import { MEETING_SITUATION } from './meeting-situations.ts';
import { OPEN_MATTERS } from './matters-of-client.sql.ts';
import { largeReadFunction, type ReadFunction } from '../read-function.ts';

const MATTERS = `select coalesce(json_agg(${jsonObject({
  kind: 'kind',
  id: 'id',
  state: 'state',
  version: 'version',
  what: 'what',
  from: 'from_day',
  until: 'until_day',
})} order by place, from_day nulls last, id), '[]') from (${OPEN_MATTERS}) open`;

const meeting = (which: string): string =>
  `(select ${jsonObject({
    id: 'meeting.id',
    kind: 'meeting.kind',
    start: instant('meeting.starts_at'),
  })} from process.meeting where meeting.client_id = client.id and meeting.known_until is null and ${which} limit 1)`;

const TASK = {
  id: 'task.id',
  kind: 'task.kind',
  dueOn: 'task.due_on',
  isAim: 'task.is_aim',
  rule: 'task.rule',
};

const OPEN_TASKS = `select coalesce(json_agg(${jsonObject({
  ...TASK,
  unmovedDueOn: 'task.unmoved_due_on',
  subject: `case when task.subject_id is not null
    then ${jsonObject({ kind: 'task.subject_kind', id: 'task.subject_id' })} end`,
})} order by task.due_on, task.id), '[]')
  from process.task where task.client_id = client.id and task.ended_on is null`;

const ENDED_TASKS = `select coalesce(json_agg(${jsonObject({
  ...TASK,
  outcome: 'task.outcome',
  endedOn: 'task.ended_on',
  reason: 'task.end_reason',
})} order by task.ended_at desc, task.id), '[]')
  from (select * from process.task where task.client_id = client.id and task.ended_on is not null
    order by task.ended_at desc, task.id limit 10) task`;

const UNEMPLOYED_SINCE = `select spell.from_date from clients.unemployment_spell spell
  where spell.client_id = client.id and spell.known_until is null and spell.from_date <= p_today
    and (spell.until_date is null or spell.until_date > p_today) order by spell.from_date desc limit 1`;

export const overviewRead: ReadFunction = largeReadFunction(
  'process_overview',
  ['p_client uuid', 'p_handling text[]', 'p_now timestamptz', 'p_today date'],
  `select ${jsonObject({
    clientId: 'client.id',
    responsible: authorityUnlessBanned('client.responsible'),
    isHandled: 'coalesce(client.responsible = any(p_handling), false)',
    official: `(select ${jsonObject({
      subject: 'official.subject',
      team: 'official.team',
      from: instant('official.from_at'),
    })} from process.official where official.client_id = client.id and official.until_at is null)`,
    situation: MEETING_SITUATION,
    unemployedSince: `(${UNEMPLOYED_SINCE})`,
    lastMeeting: meeting(`meeting.state = 'HELD' order by meeting.starts_at desc`),
    nextMeeting: meeting(
      `meeting.state in ('BOOKED', 'INVITED') and meeting.starts_at >= p_now order by meeting.starts_at`,
    ),
    matters: `(${MATTERS})`,
    openTasks: `(${OPEN_TASKS})`,
    endedTasks: `(${ENDED_TASKS})`,
  })}::text, array[client.id], null::integer
  from clients.client join clients.person on person.client_id = client.id and person.known_until is null
  where client.id = p_client`,
);

/** The overview of a client's process as the database reads it. */
export function overviewReads(pool: Pool): OverviewReads {
  return {
    async overview(session, client, handling, now, today) {
      const [row] = await overviewRead.run(pool, session, client, handling, now, today);
      return row === undefined ? null : JSON.parse(row.json);
    },
  };
}
