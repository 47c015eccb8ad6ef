import { PLAN_MAKING } from '../../../domain/process/plans/first-plan.ts';
import type { SearchRound } from '../../../domain/process/job-search/search-round.port.ts';
import { SEARCH_TASKS, type SearchSituation } from '../../../domain/process/job-search/settled-search.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { HAS_PERSON, NO_CLIENT } from '../clients/client-chunks.ts';
import { changeClientsInOrder } from '../clients/client-locks.ts';
import { jsonObject } from '../json.ts';
import { arrayLiteral, type Sql } from '../sql.ts';
import { CONTACTS, list, OF_PERSON } from './meeting-situations.ts';
import { PROCESS_CASE } from './process-cases.ts';
import { saveAll } from './save-all.ts';
import { settleTasks, TASK } from './task.repository.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join();

const openTasks = (kinds: readonly string[]): string =>
  `process.task where task.client_id = client.id and task.ended_on is null and task.kind in (${quoted(kinds)})`;

const matterOf = (table: string, states: readonly string[]): string =>
  `process.${table} held where held.client_id = client.id and held.known_until is null
     and held.state in (${quoted(states)})`;

const PLANS = matterOf('plan', ['DRAFT', 'AWAITING_APPROVALS', 'IN_FORCE', 'REVISED']);
const PERIODS = matterOf('obligation_period', ['PLANNED', 'RUNNING']);
const AHEAD = ['PLANNED', 'BOOKED', 'INVITED'];

/** Of assessments and review periods, nothing is read that tells of health. */
const SITUATION = jsonObject({
  known: PROCESS_CASE,
  assessments: list(
    jsonObject({ id: 'held.id', state: 'held.state', date: `held.content ->> 'date'` }),
    matterOf('assessment', ['DRAFT', 'COMPLETED', 'REVISED']),
    'held.id',
  ),
  plans: list('held.content', PLANS, 'held.id'),
  periods: list('held.content', PERIODS, 'held.id'),
  meetings: list('held.content', matterOf('meeting', [...AHEAD, 'HELD']), 'held.id'),
  contacts: CONTACTS,
  tasks: list(TASK, openTasks([...SEARCH_TASKS, ...PLAN_MAKING, 'HOLD_DISCUSSION']), 'task.due_on, task.key'),
});

/** Clients of whom a new day can change what is to be done, or what is under way. */
const CONCERNED = `client.id > $2 and ${HAS_PERSON} and (
  exists (select from clients.job_search search where search.client_id = client.id and search.known_until is null
    and (search.until_date is null or search.until_date > ($1::timestamptz at time zone 'Europe/Helsinki')::date))
  or exists (select from ${openTasks(SEARCH_TASKS)})
  or exists (select from ${PLANS}) or exists (select from ${PERIODS}) or exists (select from ${matterOf('meeting', AHEAD)}))`;

/** What job searches ask for and leave behind, of many clients in the database. */
export function searchRound(sql: Sql, nextId: () => string): SearchRound {
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
      const rows = await sql<{ situation: SearchSituation }>(
        `select ${SITUATION} as situation from clients.client ${OF_PERSON}
         where client.id = any($1::uuid[]) order by client.id`,
        [arrayLiteral(next.map(({ id }) => id))],
      );
      return rows.map(({ situation }) => situation);
    },

    async settle(settled, at) {
      await saveAll(
        sql,
        'process.plan',
        ['type'],
        settled.flatMap(({ plans }) => plans),
      );
      await saveAll(
        sql,
        'process.obligation_period',
        ['plan_id', 'health'],
        settled.flatMap(({ periods }) => periods),
      );
      const meetings = settled.flatMap((one) => one.meetings);
      await saveAll(sql, 'process.meeting', ['kind', 'starts_at', 'ends_at'], meetings);
      if (meetings.length > 0) {
        await sql('update process.meeting_official set is_free = true where meeting_id = any($1::uuid[])', [
          arrayLiteral(meetings.map(({ id }) => id)),
        ]);
      }
      await settleTasks(sql, nextId, settled, at);
    },
  };
}
