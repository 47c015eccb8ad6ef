import { MEETING_TASKS } from '../../../domain/process/meetings/due-meetings.ts';
import type { MeetingRound } from '../../../domain/process/meetings/meetings.port.ts';
import type { MeetingSituation } from '../../../domain/process/meetings/situation.ts';
import { HAS_PERSON, NO_CLIENT } from '../clients/client-chunks.ts';
import { changeClientsInOrder } from '../clients/client-locks.ts';
import { jsonObject } from '../json.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { arrayLiteral, type Sql } from '../sql.ts';
import { PROCESS_CASE } from './process-cases.ts';
import { settleTasks, TASK } from './task.repository.ts';

/** SQL of a JSON list of what a query finds. */
export const list = (item: string, from: string, order: string): string =>
  `(select coalesce(json_agg(${item} order by ${order}), '[]') from ${from})`;

const OPEN_TASKS = `process.task where task.client_id = client.id and task.ended_on is null
  and task.kind in (${MEETING_TASKS.map((kind) => `'${kind}'`).join()})`;

/** Services of the register, referrals from here, and work trials without one, each as far as it is planned. */
const SERVICES = `(
    select spell.code, null as type, spell.from_date as "from", coalesce(spell.until_date, spell.planned_until) as until
    from clients.service_spell spell
    where spell.client_id = client.id and spell.known_until is null and spell.from_date is not null
    union all
    select null, referral.service_type, referral.started_on, coalesce(referral.ended_on, referral.planned_end) + 1
    from process.service_referral referral
    where referral.client_id = client.id and referral.known_until is null and referral.started_on is not null
    union all
    select null, 'WORK_TRIAL', (trial.content ->> 'from')::date,
      coalesce((trial.content ->> 'endedOn')::date + 1, (trial.content ->> 'until')::date)
    from process.work_trial trial
    where trial.client_id = client.id and trial.known_until is null and trial.state in ('RUNNING', 'ENDED', 'INTERRUPTED')
      and trial.content ->> 'referralId' is null
      and coalesce(trial.content ->> 'endedOn' >= trial.content ->> 'from', true)
  ) service`;

/** SQL of the contacts of the register with `client` that took place. */
export const CONTACTS = list(
  `json_build_object('type', held.value ->> 'yhteydenottotapa', 'on', held.value ->> 'pvm')`,
  `clients.held_row held where held.client_id = client.id and held.section = 'contacts' and held.known_until is null
    and held.value ->> 'toteutuma' = 'PIDETTY'`,
  `held.value ->> 'pvm'`,
);

/** SQL of all that the meetings of `client` depend on, with {@link OF_PERSON} joined. */
export const MEETING_SITUATION = jsonObject({
  known: PROCESS_CASE,
  meetings: list(
    'meeting.content',
    'process.meeting where meeting.client_id = client.id and meeting.known_until is null',
    'meeting.id',
  ),
  services: list('service', SERVICES, 'service."from"'),
  contacts: CONTACTS,
  secondContacts: list(
    'task.ended_on',
    `process.task where task.client_id = client.id and task.kind = 'MAKE_SECOND_CONTACT' and task.outcome = 'DONE'`,
    'task.ended_on',
  ),
  tasks: list(TASK, OPEN_TASKS, 'task.due_on, task.key'),
});

export const OF_PERSON = 'join clients.person on person.client_id = client.id and person.known_until is null';

/** Clients of whom a new day can change what is to be done. */
const CONCERNED = `client.id > $2 and ${HAS_PERSON} and (
  exists (select from clients.job_search search where search.client_id = client.id and search.known_until is null
    and (search.until_date is null or search.until_date > ($1::timestamptz at time zone 'Europe/Helsinki')::date))
  or exists (select from ${OPEN_TASKS})
  or exists (select from process.meeting where meeting.client_id = client.id and meeting.known_until is null
    and meeting.state in ('BOOKED', 'INVITED') and meeting.ends_at <= $1))`;

/** Meetings of many clients in the database. */
export function meetingRound(sql: Sql, nextId: () => string): MeetingRound {
  return {
    async countClients(at) {
      const [found] = await sql<{ count: string }>(`select count(*) from clients.client where ${CONCERNED}`, [
        at,
        NO_CLIENT,
      ]);
      return Number(found?.count);
    },

    async lockNext(at, after, limit) {
      await changeClientsInOrder(sql);
      const next = await sql<{ id: ClientId }>(
        `select id from clients.client where ${CONCERNED} order by id limit $3 for no key update of client`,
        [at, after ?? NO_CLIENT, limit],
      );
      // Read once they are locked: what somebody did to them meanwhile is seen.
      const rows = await sql<{ situation: MeetingSituation }>(
        `select ${MEETING_SITUATION} as situation from clients.client ${OF_PERSON}
         where client.id = any($1::uuid[]) order by client.id`,
        [arrayLiteral(next.map(({ id }) => id))],
      );
      return rows.map(({ situation }) => situation);
    },

    settle: (changes, at) => settleTasks(sql, nextId, changes, at),
  };
}
