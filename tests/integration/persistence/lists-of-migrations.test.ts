import { randomUUID } from 'node:crypto';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { prepareRunQueue } from '../../../src/adapters/jobs/run-queue.ts';
import { migrate } from '../../../src/adapters/persistence/migrate.ts';
import { STATE_MACHINES } from '../../../src/application/shared/state-machines.ts';
import { ENTRY_KINDS } from '../../../src/domain/access/audit-entry.ts';
import { ANSWER_STATES, ATTEMPT_OUTCOMES, MESSAGE_DECISIONS } from '../../../src/domain/exchange/message.ts';
import { TASK_KINDS, type TaskKind } from '../../../src/domain/handling/task.ts';
import { laneOf } from '../../../src/domain/process/tasks/lanes.ts';
import { statesOf } from '../../../src/domain/shared/state-machine.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await cloneDatabase();
});
afterAll(() => test.close());

/** The table of each life cycle, by its name. */
const TABLES: Readonly<Record<string, string>> = {
  meeting: 'process.meeting',
  plan: 'process.plan',
  'service referral': 'process.service_referral',
  'multi-sector case': 'process.multi_sector_case',
  'integration right': 'process.integration_right',
  'activation trigger': 'process.activation_trigger',
  'service needs assessment': 'process.assessment',
  'vocational guidance and career planning': 'process.guidance',
  'cooperation structure for competence services': 'process.cooperation_structure',
  'obligation-period': 'process.obligation_period',
  'work-trial': 'process.work_trial',
  vacancy: 'offers.vacancy',
  'introduction to employer': 'offers.introduction',
  'client in an introduction': 'offers.introduced_client',
  'job offer': 'offers.job_offer',
  'clarification request': 'statements.clarification',
  reminder: 'statements.reminder',
  'fact report': 'statements.fact_report',
  'labour-policy statement': 'statements.own_statement',
  message: 'exchange.message',
  quota: 'resources.quota',
  commitment: 'resources.commitment',
  'quota calculation': 'resources.quota_calculation',
  'procurement plan': 'resources.procurement_plan',
  contract: 'resources.contract',
  course: 'resources.course',
  'pay subsidy': 'subsidies.pay_subsidy',
  'start-up grant': 'subsidies.start_up_grant',
  decision: 'subsidies.decision',
  'rectification request': 'subsidies.rectification_request',
  claim: 'subsidies.claim',
};

/** What the database takes in a column. */
async function taken(table: string, column: string): Promise<readonly string[]> {
  const [row] = await test.all<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'c' and conrelid = $1::regclass and pg_get_constraintdef(oid) like $2`,
    [table, `CHECK ((${column} = ANY (%`],
  );
  return [...(row?.definition ?? '').matchAll(/'(\w+)'/g)].map(([, value = '']) => value).toSorted();
}

describe('what a migration has listed', () => {
  it('are the states that each life cycle has now', async () => {
    for (const machine of STATE_MACHINES) {
      const states = await taken(TABLES[machine.name] ?? 'no table', 'state');
      expect([machine.name, states]).toEqual([machine.name, statesOf(machine).toSorted()]);
    }
  });

  it.each([
    ['access.audit_entry', 'kind', ENTRY_KINDS],
    ['exchange.attempt', 'outcome', ATTEMPT_OUTCOMES],
    ['exchange.answer', 'state', ANSWER_STATES],
    ['exchange.decision', 'kind', MESSAGE_DECISIONS],
  ])('%s: %s is what the program writes', async (table, column, values) => {
    expect(await taken(table, column)).toEqual(values.toSorted());
  });
});

describe('an installation that has been there since migration 0027', () => {
  /** The lanes as 0027 made them. */
  const OF_0027 = `
    alter table process.task drop column lane;
    alter table process.task add column lane text not null generated always as (case
      when kind in ('APPROVE_PLAN', 'REPORT_ACTION', 'REPORT_JOB_SEARCH') then 'CLIENT'
      when kind in ('SIGN_PLAN', 'ANSWER_REFERRAL', 'EVALUATE_WORK_TRIAL') then 'PARTNER'
      when is_aim then 'AIM' else 'AUTHORITY' end) stored;
    delete from public.schema_migration where name = '0037-lanes'`;
  const indexes = () =>
    test.all(
      `select indexdef from pg_indexes where schemaname = 'process' and tablename = 'task' order by indexdef`,
    );
  const lanes = () =>
    test.all<{ kind: TaskKind; isAim: boolean; lane: string }>(
      'select kind, is_aim as "isAim", lane from process.task',
    );

  it('has every kind of task in the lane of the domain, and counts it there', async () => {
    const before = await indexes();
    await test.all(OF_0027);
    const client = randomUUID();
    await test.all(
      `insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at, responsible)
       values ($1, 'A1', '', '', '{}', '', now(), 'municipality:109')`,
      [client],
    );
    const kinds = Object.keys(TASK_KINDS);
    await test.all(
      `insert into process.task (id, client_id, kind, key, due_on, unmoved_due_on, is_aim, opened_at)
       select gen_random_uuid(), $1, kind, kind || is_aim, '2022-06-01', '2022-06-01', is_aim, '2022-05-01Z'
       from unnest($2::text[]) kind, unnest('{true,false}'::boolean[]) is_aim`,
      [client, kinds],
    );
    expect((await lanes()).find(({ kind }) => kind === 'ANSWER_OFFER')).not.toMatchObject({ lane: 'CLIENT' });
    expect(await migrate(test.address, prepareRunQueue)).toEqual(['0037-lanes']);
    const tasks = await lanes();
    expect(tasks).toHaveLength(2 * kinds.length);
    for (const task of tasks) expect([task.kind, task.lane]).toEqual([task.kind, laneOf(task)]);
    const counted = await test.all(
      `select lane, sum(open)::integer as open from process.task_tally group by lane order by lane`,
    );
    expect(counted).toEqual(
      ['AIM', 'AUTHORITY', 'CLIENT', 'PARTNER'].map((lane) => ({
        lane,
        open: tasks.filter((task) => task.lane === lane).length,
      })),
    );
    expect(await indexes()).toEqual(before);
    const [table] = await test.all(
      `select relrowsecurity, relforcerowsecurity from pg_class where oid = 'process.task'::regclass`,
    );
    expect(table).toEqual({ relrowsecurity: true, relforcerowsecurity: true });
  });
});
