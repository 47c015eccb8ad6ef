import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laneOf } from '../../src/domain/process/tasks/lanes.ts';
import { TASK_KINDS, type TaskKind } from '../../src/domain/handling/task.ts';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { OFFICIAL } from '../support/seed-officials.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true });
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at)
     values ('veikko', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z'),
       ('lahti', 'MUN_OFFICER', 'municipality:398', '2021-01-01Z', 'test', '2021-01-01Z')`,
  );
});
afterAll(() => test.close());

const OFFICER = { as: OFFICIAL };
const COORDINATOR = { as: subjectOf('MUN_COORD') };
const TE_OFFICER = { as: subjectOf('TE_OFFICER') };
const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const key = () => ({ 'idempotency-key': randomUUID() });

const name = (client: string, body: object, version = 0, call: { readonly as: string } = OFFICER) =>
  test.call(`/v1/clients/${client}/official`, {
    ...call,
    method: 'PUT',
    body,
    headers: { ...key(), 'if-match': `"${version}"` },
  });

const done = (task: string, body: object, call: { readonly as: string } = OFFICER) =>
  test.call(`/v1/tasks/${task}/done`, { ...call, method: 'POST', body, headers: key() });

const handOver = (from: string, body: object) =>
  test.call(`/v1/officials/${from}/hand-over`, { ...COORDINATOR, method: 'POST', body, headers: key() });

const tasksOf = (client: string) =>
  test.database.all<Json>(
    `select kind, responsible, official, team, due_on::text, unmoved_due_on::text, outcome from process.task
     where client_id = $1 order by kind`,
    [client],
  );

const openTask = async (client: string, kind: TaskKind, dueOn: string, isAim = false) => {
  const id = randomUUID();
  await test.database.all(
    `insert into process.task (id, client_id, kind, key, due_on, unmoved_due_on, is_aim, opened_at)
     values ($1, $2, $3, $6, $4, $4, $5, '2021-03-01Z')`,
    [id, client, kind, dueOn, isAim, id],
  );
  return id;
};

const client = (nth: number) => test.home.officials.unnamed[nth] ?? '';

describe('R34: PUT /v1/clients/{id}/official', () => {
  it('names who answers for the client; open tasks follow, and what was is kept', async () => {
    await openTask(client(0), 'NAME_OFFICIAL', '2021-04-01');
    const first = await name(client(0), { subject: OFFICIAL, team: 'Nuoret' });
    expect([first.status, first.headers['etag'], first.json()]).toEqual([
      200,
      '"1"',
      { subject: OFFICIAL, team: 'Nuoret', version: 1 },
    ]);
    expect(await tasksOf(client(0))).toMatchObject([
      { kind: 'MAKE_SECOND_CONTACT', official: OFFICIAL, team: 'Nuoret', outcome: null },
      { kind: 'NAME_OFFICIAL', outcome: 'DONE' },
    ]);
    expect((await name(client(0), { subject: 'veikko' }, 1, COORDINATOR)).status).toBe(200);
    expect((await tasksOf(client(0)))[0]).toMatchObject({ official: 'veikko', team: null });
    const read = await test.call(`/v1/clients/${client(0)}/official`, OFFICER);
    expect([read.headers['etag'], read.json()]).toMatchObject([
      '"2"',
      {
        current: { subject: 'veikko', team: null, authority: 'municipality:109' },
        before: [{ subject: OFFICIAL, team: 'Nuoret', endReason: 'SUCCEEDED' }],
      },
    ]);
  });

  it('refuses who has no right there, another version, the same again, and whoever is not responsible', async () => {
    expect(told(await name(client(1), { subject: 'lahti' }))).toEqual([422, 'OFFICIAL_WITHOUT_RIGHT']);
    expect(told(await name(client(1), { subject: 'nobody-here' }))).toEqual([422, 'OFFICIAL_WITHOUT_RIGHT']);
    expect(told(await name(client(0), { subject: OFFICIAL }, 1))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await name(client(0), { subject: 'veikko' }, 2))).toEqual([409, 'ALREADY_OFFICIAL']);
    expect(told(await name(client(1), { subject: OFFICIAL }, 0, TE_OFFICER))).toEqual([
      403,
      'NOT_RESPONSIBLE',
    ]);
    const away = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
    expect(told(await name(client(1), { subject: OFFICIAL }, 0, away))).toEqual([404, 'CLIENT_NOT_FOUND']);
  });

  it('of two who name somebody at once, one does', async () => {
    const both = await Promise.all([
      name(client(2), { subject: OFFICIAL }),
      name(client(2), { subject: 'veikko' }, 0, COORDINATOR),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});

describe('POST /v1/officials/{subject}/hand-over', () => {
  it('tells how many it would be, then gives all of them to another', async () => {
    const before = (await test.call(`/v1/officials/${OFFICIAL}/clients?limit=1`, OFFICER)).json();
    expect(before.items).toMatchObject([{ client: { lastName: 'Wirtanen0' }, team: 'Nuoret', openTasks: 0 }]);
    const rest = await test.call(`/v1/officials/${OFFICIAL}/clients?after=${before.next}`, OFFICER);
    const clients = 1 + rest.json().items.length;
    const order = { to: { subject: 'veikko', team: 'Aikuiset' } };
    expect((await handOver(OFFICIAL, { ...order, dryRun: true })).json()).toEqual({ clients, dryRun: true });
    expect((await handOver(OFFICIAL, order)).json()).toEqual({ clients, dryRun: false });
    expect((await test.call(`/v1/officials/${OFFICIAL}/clients`, OFFICER)).json().items).toEqual([]);
    const [named = ''] = test.home.officials.named;
    expect((await test.call(`/v1/clients/${named}/official`, OFFICER)).json()).toMatchObject({
      current: { subject: 'veikko', team: 'Aikuiset' },
      before: [{ subject: OFFICIAL, team: 'Nuoret' }],
    });
  });

  it('refuses a successor without a right, and the same one', async () => {
    expect(told(await handOver('veikko', { to: { subject: 'lahti' } }))).toEqual([
      422,
      'OFFICIAL_WITHOUT_RIGHT',
    ]);
    expect(told(await handOver('veikko', { to: { subject: 'veikko' } }))).toEqual([409, 'ALREADY_OFFICIAL']);
  });
});

describe('GET /v1/process-worklists', () => {
  it('stands each kind of task in the lane that the domain gives it', async () => {
    for (const kind of Object.keys(TASK_KINDS) as TaskKind[]) {
      for (const isAim of [true, false]) await openTask(client(7), kind, '2021-05-15', isAim);
    }
    const lanes = await test.database.all<{ kind: TaskKind; isAim: boolean; lane: string }>(
      `delete from process.task where client_id = $1 and due_on = '2021-05-15' returning kind, is_aim as "isAim", lane`,
      [client(7)],
    );
    expect(lanes).toHaveLength(2 * Object.keys(TASK_KINDS).length);
    for (const task of lanes) expect([task.kind, task.lane]).toEqual([task.kind, laneOf(task)]);
  });

  it('counts and lists what is late, due, waited for and only aimed at, each apart', async () => {
    await openTask(client(3), 'MAKE_PLAN', '2021-03-01');
    await openTask(client(3), 'HOLD_PERIODIC_INTERVIEW', '2021-02-01', true);
    await openTask(client(3), 'REPORT_ACTION', '2021-06-30');
    await openTask(client(3), 'ANSWER_REFERRAL', '2021-03-02');
    await openTask(client(3), 'REVISE_PLAN', '2021-07-01');
    await name(client(3), { subject: OFFICIAL, team: 'Nuoret' });
    const counted = await test.call(
      `/v1/process-worklists?lang=en&official=${OFFICIAL}&by=official`,
      OFFICER,
    );
    const [own] = counted.json().items;
    expect([own.owner, ...own.lists.map((list: Json) => `${list.title}: ${list.count}`)]).toEqual([
      OFFICIAL,
      'Overdue: 1',
      'Due: 1',
      'Waiting for the client: 1',
      'Waiting for a partner: 1',
      'Aims without a duty (COVID easing): 1',
    ]);
    const shown = async (list: string) =>
      (await test.call(`/v1/process-worklists/${list}?lang=en&team=Nuoret&limit=1`, OFFICER)).json().items;
    expect(await shown('overdue')).toMatchObject([
      {
        kind: 'MAKE_PLAN',
        title: 'Plan to be made',
        next: 'Make the plan with the client.',
        why: 'By 1 March 2021 (a time limit of the service’s own).',
        overdue: true,
        official: OFFICIAL,
      },
    ]);
    expect(await shown('aims')).toMatchObject([{ kind: 'HOLD_PERIODIC_INTERVIEW', overdue: false }]);
    expect(await shown('waiting-for-client')).toMatchObject([{ kind: 'REPORT_ACTION', dueOn: '2021-06-30' }]);
    expect(await shown('waiting-for-partner')).toMatchObject([{ kind: 'ANSWER_REFERRAL', overdue: true }]);
  });

  it('narrows to a kind, a day and a municipality, and goes on page by page', async () => {
    const due = async (query: string) =>
      (await test.call(`/v1/process-worklists/due?${query}`, { as: subjectOf('MUN_COORD') })).json();
    const all = (await due('kind=MAKE_SECOND_CONTACT')).items.map(({ id }: Json) => id);
    expect(all.length).toBeGreaterThan(3);
    const [first, second] = [await due('limit=2'), await due('limit=1')];
    expect(first.items.map(({ id }: Json) => id)).toEqual(all.slice(0, 2));
    expect((await due(`limit=1&after=${second.next}`)).items[0].id).toBe(all[1]);
    expect((await due('until=2021-04-05')).items).toEqual([]);
    expect((await due('kind=MAKE_PLAN')).items).toEqual([]);
    expect((await due('municipality=165')).items).toEqual([]);
    expect((await due('municipality=109')).items).toHaveLength(all.length);
    const bad = await test.call('/v1/process-worklists/due?after=x', OFFICER);
    expect(told(bad)).toEqual([400, 'CURSOR_INVALID']);
  });

  it('is a table for Excel when that is asked for, and logged as taken out', async () => {
    const answer = await test.call('/v1/process-worklists/overdue?format=csv', OFFICER);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="kuntakokeilu-overdue.csv"');
    expect(answer.text.split('\r\n')[1]).toContain('Suunnitelma laadittava;2021-03-01;Viimeistään 1.3.2021');
    const [line] = await test.database.all('select kind from access.audit_entry where correlation_id = $1', [
      answer.headers['request-id'],
    ]);
    expect(line).toEqual({ kind: 'export' });
  });

  it('E88: shows nobody where somebody under a security ban lives', async () => {
    await openTask(test.home.banned, 'MAKE_PLAN', '2021-03-03');
    const { items } = (await test.call('/v1/process-worklists/overdue', COORDINATOR)).json();
    const banned = items.find(({ client: { id } }: Json) => id === test.home.banned);
    expect([banned.client.securityBan, banned.responsible]).toEqual([true, null]);
  });
});

describe('R43: tasks of clients', () => {
  it('are done by whoever is responsible and by nobody else; late ones say why', async () => {
    const [, , , , task = '', late = ''] = test.home.officials.tasks;
    expect(told(await done(task, {}, TE_OFFICER))).toEqual([403, 'NOT_RESPONSIBLE']);
    const away = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
    expect(told(await done(task, {}, away))).toEqual([404, 'TASK_NOT_FOUND']);
    expect((await done(task, {})).json()).toMatchObject({
      outcome: 'DONE',
      on: '2021-03-31',
      lateness: null,
    });
    expect(told(await done(task, {}))).toEqual([409, 'TASK_ENDED']);
    const plan = await openTask(client(4), 'MAKE_PLAN', '2021-05-05');
    expect(told(await done(plan, {}))).toEqual([422, 'TASK_ENDS_WITH_MATTER']);
    test.setClock('2021-04-07T09:00:00.000Z');
    expect(told(await done(late, {}))).toEqual([422, 'LATE_REASON_REQUIRED']);
    expect((await done(late, { lateness: 'CLIENT' })).json()).toMatchObject({ lateness: 'CLIENT' });
    test.setClock('2021-03-31T09:00:00.000Z');
  });

  it('move with responsibility: another owner, the same days, and the naming ends', async () => {
    const moved = test.home.clients[2] ?? '';
    await openTask(moved, 'MAKE_PLAN', '2021-05-02');
    await name(moved, { subject: OFFICIAL, team: 'Nuoret' });
    const [before] = await tasksOf(moved);
    expect(before).toMatchObject({ responsible: 'municipality:109', official: OFFICIAL });
    test.setClock('2022-03-01T09:00:00.000Z');
    const recorded = await test.call('/v1/transfer-requests', {
      ...OFFICER,
      method: 'POST',
      headers: key(),
      body: {
        kind: 'TO_TE_OFFICE',
        clientId: moved,
        reason: 'LANGUAGE_RIGHTS',
        channel: 'VISIT',
        receivedOn: '2022-03-01',
      },
    });
    const granted = await test.call(`/v1/transfer-requests/${recorded.json().id}/decision`, {
      ...TE_OFFICER,
      method: 'POST',
      headers: { ...key(), 'if-match': '"1"' },
      body: { outcome: 'GRANTED', reasons: 'The client has the right.', servicesEndangered: false },
    });
    expect([recorded.status, granted.status]).toEqual([201, 200]);
    const [after] = await tasksOf(moved);
    expect(after).toEqual({ ...before, responsible: 'te-office:1500', official: null, team: null });
    const official = (await test.call(`/v1/clients/${moved}/official`, TE_OFFICER)).json();
    expect(official).toMatchObject({
      current: null,
      before: [{ subject: OFFICIAL, until: '2022-03-01T09:00:00.000Z', endReason: 'RESPONSIBILITY_MOVED' }],
    });
    test.setClock('2021-03-31T09:00:00.000Z');
  });
});

describe('the daily round', () => {
  const KEEPER = actingFor('keha', 'INTEGRATION');
  const round = async () => {
    const ended = await test.services.dailyRound({}, KEEPER);
    if (!ended.ok) throw new Error(ended.failure.code);
    return ended.value;
  };

  it('R34: demands an official for clients who have none, once; and reminds clients once, as they are reached', async () => {
    await test.database.all(`update process.task set reminded_at = now() where lane = 'CLIENT'`);
    const [written, mailed, later] = [client(0), client(1), client(2)];
    await test.database.all(
      `insert into clients.electronic_consent (client_id, given, from_date, recorded_by, reason, known_from)
       values ($1, false, '2021-01-01', 'test', 'Kielsi', '2021-01-01Z')`,
      [written],
    );
    const [first, second] = [
      await openTask(written, 'REPORT_ACTION', '2021-05-14'),
      await openTask(mailed, 'APPROVE_PLAN', '2021-05-07'),
    ];
    await openTask(later, 'REPORT_ACTION', '2021-05-15');
    test.setClock('2021-05-07T09:00:00.000Z');
    const summary = await round();
    expect(summary.taskReminders).toBe(2);
    expect(summary.officialsDemanded).toBeGreaterThan(0);
    const demanded = await test.database.all<{ client: string }>(
      `select client_id as client from process.task where kind = 'NAME_OFFICIAL' and ended_on is null`,
    );
    const ids = new Set(demanded.map(({ client: id }) => id));
    expect([ids.has(client(0)), ids.has(test.home.clients[3] ?? '')]).toEqual([false, true]);
    expect(
      await test.database.all(
        `select business_key as key, payload ->> 'channel' as channel, payload ->> 'dueOn' as due
         from exchange.message where kind = 'TASK_REMINDER' order by payload ->> 'dueOn'`,
      ),
    ).toEqual([
      { key: `${second}:reminder`, channel: 'E_MAIL', due: '2021-05-07' },
      { key: `${first}:reminder`, channel: 'LETTER', due: '2021-05-14' },
    ]);
    expect(await round()).toMatchObject({ taskReminders: 0, officialsDemanded: 0 });
    test.setClock('2021-03-31T09:00:00.000Z');
  });

  it('leaves tallies that say what counting the tasks says, whatever has happened to them', async () => {
    const sums = (tasks: string, open: string) =>
      test.database.all(
        `select responsible, team, lane, due_on::text, ${open}::integer as open from ${tasks}
         group by 1, 2, 3, 4 having ${open} <> 0 order by 1, 2, 3, 4`,
      );
    const counted = await sums('process.task where ended_on is null and responsible is not null', 'count(*)');
    expect(counted.length).toBeGreaterThan(10);
    expect(await sums('process.task_tally where true', 'sum(open)')).toEqual(counted);
  });
});
