import { jsonObject, page } from '../json.ts';
import { IS_BANNED } from '../clients/security-ban.ts';
import { narrowedReadFunction, type ReadFunction, readFunction } from '../read-function.ts';

const OWNER = ['p_bodies text[]', 'p_official text', 'p_team text', 'p_home text'];

/** Of clients of a TE Office, those whose home it is. Under a security ban nobody is found by where they live. */
const AT_HOME = `exists (select from clients.client
  join clients.person on person.client_id = client.id and person.known_until is null
  where client.id = task.client_id and client.known_home = p_home and not ${IS_BANNED})`;

const OF_OWNER = {
  'p_official is not null': 'task.official = p_official',
  'p_team is not null': 'task.team = p_team',
  'p_home is not null': AT_HOME,
};

/**
 * A page of one lane, those due first before others. Each body is walked by an index in the list's own order, so that a
 * page costs what is on it.
 */
export const processWorkRead: ReadFunction = narrowedReadFunction(
  'process_work',
  [
    ...OWNER,
    'p_lane text',
    'p_kind text',
    'p_from date',
    'p_to date',
    'p_today date',
    'p_after_due date',
    'p_after_id uuid',
    'p_limit integer',
  ],
  {
    ...OF_OWNER,
    'p_kind is not null': 'task.kind = p_kind',
    'p_from is not null': 'task.due_on >= p_from',
    'p_to is not null': 'task.due_on <= p_to',
    'p_after_id is not null': '(task.due_on, task.id) > (p_after_due, p_after_id)',
  },
  (conditions) =>
    page(
      `select ${jsonObject({
        id: 'task.id',
        client: jsonObject({
          id: 'person.client_id',
          lastName: 'person.last_name',
          firstNames: 'person.first_names',
          birthDate: 'person.birth_date',
          securityBan: IS_BANNED,
        }),
        kind: 'task.kind',
        dueOn: 'task.due_on',
        unmovedDueOn: 'task.unmoved_due_on',
        isAim: 'task.is_aim',
        responsible: `case when cardinality(p_bodies) = 1 or not ${IS_BANNED} then task.responsible end`,
        official: 'task.official',
        team: 'task.team',
        subject: `case when task.subject_id is not null
          then ${jsonObject({ kind: 'task.subject_kind', id: 'task.subject_id' })} end`,
        rule: 'task.rule',
      })} as item, task.client_id, array[task.due_on::text, task.id::text] as cursor
      from (
        select listed.* from unnest(p_bodies) as body (id) cross join lateral (
          select task.* from process.task
          where task.responsible = body.id and task.lane = p_lane and task.ended_on is null ${conditions}
          order by task.due_on, task.id limit p_limit + 1) listed
        order by listed.due_on, listed.id limit p_limit + 1) task
      join clients.person on person.client_id = task.client_id and person.known_until is null
      order by task.due_on, task.id`,
      'p_limit',
    ),
);

/** Written so that an index on the owner is walked once: whatever waits for others is counted, however far ahead. */
const COUNTED = `due_on <= case when lane in ('CLIENT', 'PARTNER') then 'infinity' else p_ahead end`;

/** SQL of how many tasks each list has, owner by owner; `sum` adds up those for which a condition holds. */
function counted(owner: string, tasks: string, sum: (condition: string) => string): string {
  return `
    select coalesce(json_agg(${jsonObject({
      owner: 'owner',
      counts: jsonObject({
        overdue: 'overdue',
        due: 'due',
        'waiting-for-client': 'client',
        'waiting-for-partner': 'partner',
        aims: 'aims',
      }),
    })} order by owner nulls last), '[]')::text, '{}'::uuid[], null::integer
    from (
      select ${owner} as owner,
        ${sum("lane = 'AUTHORITY' and due_on < p_today")} as overdue,
        ${sum("lane = 'AUTHORITY' and due_on >= p_today")} as due,
        ${sum("lane = 'CLIENT'")} as client,
        ${sum("lane = 'PARTNER'")} as partner,
        ${sum("lane = 'AIM'")} as aims
      from ${tasks} and ${COUNTED}
      group by owner) counted`;
}

/** How many tasks each list has, by team or official: of one official, one team, or one home. */
export const processCountsRead: ReadFunction = narrowedReadFunction(
  'process_work_counts',
  [...OWNER, 'p_by text', 'p_today date', 'p_ahead date'],
  OF_OWNER,
  (conditions) =>
    counted(
      `case p_by when 'official' then official when 'team' then team end`,
      `process.task where responsible = any(p_bodies) and ended_on is null ${conditions}`,
      (condition) => `count(*) filter (where ${condition})`,
    ),
);

/** The same of a whole body or team, from the tally. */
export const processTallyRead: ReadFunction = readFunction(
  'process_work_tally',
  ['p_bodies text[]', 'p_team text', 'p_by text', 'p_today date', 'p_ahead date'],
  counted(
    `case p_by when 'team' then team end`,
    `process.task_tally where responsible = any(p_bodies) and (p_team is null or team = p_team)`,
    (condition) => `coalesce(sum(open) filter (where ${condition}), 0)`,
  ),
);
