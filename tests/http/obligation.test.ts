import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true });
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };

const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"`, ...call.headers },
    ...(body && { body }),
  });

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];

/** A plan of a client in force, like the seeded one but for what is told. */
async function planOf(client: string, change: object = {}, state = 'IN_FORCE'): Promise<string> {
  const plan = randomUUID();
  await test.database.all(`update process.plan set known_until = known_from where client_id = $1`, [client]);
  await test.database.all(
    `insert into process.plan (id, version, client_id, state, content, known_from, changed_by, type)
     select $1, 1, $2, $3, content || $4::jsonb, known_from, changed_by, type from process.plan where id = $5`,
    [
      plan,
      client,
      state,
      JSON.stringify({ id: plan, clientId: client, state, ...change }),
      test.home.obligation.plan,
    ],
  );
  return plan;
}

/** What the text of the seeded plan binds to, but for what is told. */
async function agreedWith(content: object, further: object = {}): Promise<object> {
  const [row] = await test.database.all<{ agreed: Json }>(
    `select content -> 'agreed' as agreed from process.plan where id = $1`,
    [test.home.obligation.plan],
  );
  return { agreed: { ...row?.agreed, ...further, content: { ...row?.agreed.content, ...content } } };
}

const set = (planId: string, body: object = {}, call: Call = OFFICER) =>
  post(
    '/v1/obligation-periods',
    { planId, from: '2022-06-10', previousInterview: '2022-03-01', ...body },
    1,
    call,
  );
const act = (id: string, action: string, body?: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/obligation-periods/${id}/${action}`, body, version, call);
const read = async (id: string, call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/obligation-periods/${id}`, call)).json();

const applied = (date: string, differing: object = {}) => ({
  kind: 'WORK_OF_AT_LEAST_TWO_WEEKS',
  date,
  target: `Kauppa ${date} Oy`,
  ...differing,
});
const FOUR = { acts: ['2022-06-10', '2022-06-13', '2022-06-20', '2022-07-09'].map((date) => applied(date)) };

const openTasks = (client: string) =>
  test.database
    .all<{ task: string }>(
      `select kind || ' ' || due_on as task from process.task where client_id = $1 and ended_on is null order by due_on, kind`,
      [client],
    )
    .then((rows) => rows.map(({ task }) => task));

describe('the job-search obligation of a plan', () => {
  let client = '';
  let plan = '';
  let ids: readonly string[] = [];

  it('becomes three review periods of four, the first of them running, with what has to be done when', async () => {
    test.setClock('2022-06-10T09:00:00.000Z');
    client = test.home.clients[1] ?? '';
    plan = await planOf(client);
    const made = await set(plan);
    expect(made.status).toBe(201);
    const { items } = made.json();
    ids = items.map(({ id }: Json) => id);
    expect(items.map((one: Json) => [one.periodNo, one.from, one.to, one.requiredCount, one.state])).toEqual([
      [1, '2022-06-10', '2022-07-09', 4, 'RUNNING'],
      [2, '2022-07-10', '2022-08-09', 4, 'PLANNED'],
      [3, '2022-08-10', '2022-09-09', 4, 'PLANNED'],
    ]);
    expect(await openTasks(client)).toEqual([
      'REPORT_JOB_SEARCH 2022-07-11',
      'REVIEW_JOB_SEARCH 2022-07-12',
      'REPORT_JOB_SEARCH 2022-08-09',
      'REVIEW_JOB_SEARCH 2022-08-10',
      'REPORT_JOB_SEARCH 2022-09-09',
      'REVIEW_JOB_SEARCH 2022-09-12',
    ]);
  });

  it('is met when enough is reported: there is nothing more to report, and the period can be closed', async () => {
    test.setClock('2022-07-09T20:30:00.000Z');
    const reported = await act(ids[0] ?? '', 'report', FOUR);
    expect([reported.status, reported.json().state, reported.headers['etag']]).toEqual([
      200,
      'RUNNING',
      '"2"',
    ]);
    expect((await openTasks(client)).slice(0, 2)).toEqual([
      'REVIEW_JOB_SEARCH 2022-07-12',
      'REPORT_JOB_SEARCH 2022-08-09',
    ]);
    expect(told(await act(ids[0] ?? '', 'excuse', { words: 'x' }, 2))).toEqual([409, 'OBLIGATION_MET']);
    expect((await act(ids[0] ?? '', 'closing', undefined, 2)).json().state).toBe('CLOSED');
    expect(await read(ids[0] ?? '')).toMatchObject({ result: 'MET', version: 3, reported: { length: 4 } });
  });

  it('runs on its first day, whether anybody has looked or not', async () => {
    test.setClock('2022-07-09T20:30:00.000Z');
    expect((await read(ids[1] ?? '')).state).toBe('PLANNED');
    test.setClock('2022-07-09T21:00:00.000Z');
    expect((await read(ids[1] ?? '')).state).toBe('RUNNING');
  });

  it('R49: a report after its day is kept and marked late', async () => {
    test.setClock('2022-08-09T21:00:00.000Z');
    expect((await act(ids[1] ?? '', 'report', { acts: [applied('2022-07-20')] })).status).toBe(200);
    expect((await read(ids[1] ?? '')).reported).toMatchObject([{ date: '2022-07-20', isLate: true }]);
  });

  it('that is neglected puts a task on the worklist; a valid reason found later takes it away', async () => {
    test.setClock('2022-08-10T09:00:00.000Z');
    expect((await act(ids[1] ?? '', 'closing', undefined, 2)).status).toBe(200);
    expect((await read(ids[1] ?? '')).result).toBe('NOT_MET');
    expect((await openTasks(client))[0]).toBe('START_FACT_FINDING 2022-08-11');
    expect((await act(ids[1] ?? '', 'excuse', { words: 'Sairaalassa' }, 3)).status).toBe(200);
    expect((await read(ids[1] ?? '')).result).toBe('NOT_MET_VALID_REASON');
    expect((await openTasks(client))[0]).toBe('REPORT_JOB_SEARCH 2022-09-09');
  });

  it('a change of situation leaves what has begun and puts new periods after it', async () => {
    test.setClock('2022-08-15T09:00:00.000Z');
    expect((await act(ids[2] ?? '', 'number', { opportunities: 2, words: 'Vähän paikkoja' })).status).toBe(
      200,
    );
    const work = { work: { from: '2022-08-12', hours: 60 } };
    const { items } = (await set(plan, { from: '2022-08-15', ...work })).json();
    expect(items).toMatchObject([
      { periodNo: 4, from: '2022-09-10', to: '2022-12-09', requiredCount: 1, basis: 'PART_TIME_1_PER_3M' },
    ]);
    expect(await read(ids[2] ?? '')).toMatchObject({ requiredCount: 2, basis: 'REDUCED', state: 'RUNNING' });
    const again = (await set(plan, { from: '2022-09-10', sizes: [1, 2] })).json().items;
    expect(again.map((one: Json) => [one.periodNo, one.to, one.requiredCount])).toEqual([
      [4, '2022-10-09', 4],
      [5, '2022-12-09', 8],
    ]);
    const list = (await test.call(`/v1/obligation-periods?client=${client}`, OFFICER)).json().items;
    expect(list.map(({ state }: Json) => state)).toEqual([
      'PLANNED',
      'PLANNED',
      'LAPSED',
      'RUNNING',
      'CLOSED',
      'CLOSED',
    ]);
    expect((await openTasks(client)).filter((task) => task.startsWith('REPORT'))).toEqual([
      'REPORT_JOB_SEARCH 2022-09-09',
      'REPORT_JOB_SEARCH 2022-10-10',
      'REPORT_JOB_SEARCH 2022-12-09',
    ]);
  });

  it('why somebody is excused is shown to those alone who may see health data', async () => {
    expect(await read(ids[1] ?? '')).toMatchObject({ health: null, withheld: ['health'] });
    await test.database.all(
      `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
       values ('with-health', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}')`,
    );
    expect(await read(ids[1] ?? '', { as: 'with-health' })).toMatchObject({
      health: { reason: null, excuse: 'Sairaalassa' },
      withheld: [],
    });
  });
});

describe('what an obligation cannot be', () => {
  const NOT_POSSIBLE: readonly (readonly [string, object, number, string])[] = [
    ['before the law knew it', { from: '2022-05-01' }, 422, 'OBLIGATION_NOT_IN_LAW'],
    ['before any law', { from: '2012-12-31' }, 404, 'RULE_NOT_FOUND'],
    ['before the plan', { from: '2011-12-31' }, 409, 'PLAN_NOT_IN_FORCE'],
    ['joined otherwise than whole', { sizes: [2] }, 422, 'PERIODS_NOT_COMBINABLE'],
    [
      'left out without what the law asks for',
      { exemption: { reason: 'MULTI_SECTOR_NEED', isOpenMarketPossible: true } },
      422,
      'EXEMPTION_NOT_MET',
    ],
    [
      'of a kind that nobody knows',
      { exemption: { reason: 'TIRED', isOpenMarketPossible: false } },
      400,
      'REQUEST_INVALID',
    ],
  ];

  it.each(NOT_POSSIBLE)('%s', async (_, body, status, code) => {
    test.setClock('2022-06-10T09:00:00.000Z');
    const old = await planOf(test.home.clients[2] ?? '', await agreedWith({}, { inForceFrom: '2012-01-01' }));
    expect(told(await set(old, body))).toEqual([status, code]);
  });

  it('in a plan that says nothing of it, binds no more, or is not there; of who is not served here', async () => {
    test.setClock('2022-06-10T09:00:00.000Z');
    const client = test.home.clients[2] ?? '';
    const silent = await set(await planOf(client, await agreedWith({ jobSearchObligation: null })));
    const ended = await set(await planOf(client, {}, 'ENDED'));
    const plan = await planOf(client);
    const elsewhere = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
    expect(
      [
        silent,
        ended,
        await set(randomUUID()),
        await set(plan, {}, elsewhere),
        await set(plan, {}, { as: subjectOf('TE_OFFICER') }),
      ].map(told),
    ).toEqual([
      [422, 'OBLIGATION_NOT_IN_PLAN'],
      [409, 'PLAN_NOT_IN_FORCE'],
      [404, 'PLAN_NOT_FOUND'],
      [404, 'PLAN_NOT_FOUND'],
      [403, 'NOT_RESPONSIBLE'],
    ]);
    await test.database.all(`update clients.job_search set until_date = '2022-06-01' where client_id = $1`, [
      client,
    ]);
    expect(told(await set(plan))).toEqual([422, 'NO_VALID_JOB_SEARCH']);
    const list = await test.call(`/v1/obligation-periods?client=${test.away.clients[0]}`, OFFICER);
    expect(told(list)).toEqual([404, 'CLIENT_NOT_FOUND']);
  });
});

describe('what cannot be done with a review period', () => {
  let id = '';

  it.each<[string, string, object | undefined, number, number, string]>([
    ['an act of another time', 'report', { acts: [applied('2022-06-09')] }, 1, 422, 'ACT_OUTSIDE_PERIOD'],
    ['an act of tomorrow', 'report', { acts: [applied('2022-06-21')] }, 1, 422, 'DATE_IN_FUTURE'],
    [
      'an act that does not count',
      'report',
      { acts: [applied('2022-06-20', { kind: 'READ_NEWSPAPERS' })] },
      1,
      422,
      'ACT_NOT_COUNTED',
    ],
    [
      'an act without the evidence that the plan asks for',
      'report',
      { acts: [applied('2022-06-20')] },
      1,
      422,
      'EVIDENCE_MISSING',
    ],
    ['closing it while the client may report', 'closing', undefined, 1, 422, 'REPORTING_OPEN'],
    ['more than the law', 'number', { opportunities: 5, words: 'x' }, 1, 422, 'OBLIGATION_ABOVE_LAW'],
    ['a change of another version', 'closing', undefined, 7, 412, 'VERSION_CONFLICT'],
  ])('%s', async (_, action, body, version, status, code) => {
    test.setClock('2022-06-10T09:00:00.000Z');
    if (id === '') {
      const plan = await planOf(test.home.clients[3] ?? '', await agreedWith({ extraEvidence: 'Kopiot' }));
      id = (await set(plan)).json().items[0].id;
    }
    test.setClock('2022-06-20T09:00:00.000Z');
    expect(told(await act(id, action, body, version))).toEqual([status, code]);
  });

  it('anything once it has fallen away; anything of one that is not there', async () => {
    const { items } = (
      await test.call(`/v1/obligation-periods?client=${test.home.clients[1]}`, OFFICER)
    ).json();
    const { id: gone } = items.find(({ state }: Json) => state === 'LAPSED');
    const refused = await act(gone, 'closing', undefined, 2);
    expect([...told(refused), refused.json().allowed]).toEqual([409, 'COMMAND_NOT_ALLOWED', []]);
    expect(told(await act(randomUUID(), 'closing'))).toEqual([404, 'OBLIGATION_PERIOD_NOT_FOUND']);
    expect((await test.call(`/v1/obligation-periods/${randomUUID()}`, OFFICER)).status).toBe(404);
  });

  it('two reports at once: one is kept, the other is told who was first', async () => {
    const body = { acts: [applied('2022-06-20', { evidence: 'hakemus.pdf' })] };
    const both = await Promise.all([act(id, 'report', body), act(id, 'report', body)]);
    expect(both.map(told).toSorted()).toEqual([
      [200, undefined],
      [412, 'VERSION_CONFLICT'],
    ]);
    const call = { ...OFFICER, headers: { 'idempotency-key': 'told-once' } };
    const [first, again] = [await act(id, 'report', body, 2, call), await act(id, 'report', body, 2, call)];
    expect([first.status, again.text]).toEqual([200, first.text]);
    expect((await read(id)).reported).toHaveLength(2);
  });
});
