import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
  test.setClock('2022-05-20T09:00:00.000Z');
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };

const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"`, ...call.headers },
    ...(body && { body }),
  });

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];

const ORGANISER = { kind: 'OTHER', code: '9000100-6', name: 'Keksitty Oy' };
const OTHER = { kind: 'OTHER', code: '9000200-9', name: 'Toinen Keksitty Oy' };

const draft = (clientId: string, from: string, to: string, differing: object = {}, call: Call = OFFICER) =>
  post(
    '/v1/work-trials',
    {
      clientId,
      organiser: ORGANISER,
      goal: 'RETURN_TO_LABOUR_MARKET',
      tasks: 'Myymälän tehtävät',
      occupation: '5223',
      dailyHours: 6,
      weekdays: [1, 2, 3, 4, 5],
      supervisor: 'Keksitty Ohjaaja',
      from,
      to,
      isCurrentEmployer: false,
      ...differing,
    },
    1,
    call,
  );
const act = (id: string, action: string, body?: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/work-trials/${id}/${action}`, body, version, call);
const sign = (
  id: string,
  parties: readonly string[] = ['CLIENT', 'AUTHORITY', 'ORGANISER'],
  call: Call = OFFICER,
) =>
  act(
    id,
    'signing',
    { signatures: parties.map((party) => ({ party, name: 'Keksitty Nimi', signedOn: '2022-05-20' })) },
    1,
    call,
  );
const read = async (id: string): Promise<Json> => (await test.call(`/v1/work-trials/${id}`, OFFICER)).json();

const openTasks = (client: string) =>
  test.database
    .all<{ task: string }>(
      `select kind || ' ' || due_on as task from process.task where client_id = $1 and subject_kind = 'work-trial' and ended_on is null
       order by due_on`,
      [client],
    )
    .then((rows) => rows.map(({ task }) => task));

const client = (at: number): string => test.home.clients[at] ?? '';

describe('R58: a work trial', () => {
  let id = '';

  it('is drafted, signed by everybody, begun and ended with an evaluation', async () => {
    const drafted = await draft(client(1), '2022-06-01', '2022-07-31');
    expect([drafted.status, drafted.json().state]).toEqual([201, 'DRAFT']);
    id = drafted.json().id;
    expect(told(await sign(id, ['CLIENT', 'AUTHORITY']))).toEqual([422, 'SIGNATURE_MISSING']);
    expect((await sign(id)).json().state).toBe('SIGNED');
    expect(await openTasks(client(1))).toEqual(['EVALUATE_WORK_TRIAL 2022-08-01']);
    expect(told(await act(id, 'start', undefined, 2))).toEqual([422, 'TRIAL_NOT_BEGUN']);
    test.setClock('2022-06-01T09:00:00.000Z');
    expect((await act(id, 'start', undefined, 2)).json().state).toBe('RUNNING');
    expect(told(await act(id, 'end', { evaluation: 'Hyvin' }, 3))).toEqual([422, 'TRIAL_STILL_RUNNING']);
    test.setClock('2022-08-02T09:00:00.000Z');
    expect((await act(id, 'end', { evaluation: 'Hyvin' }, 3)).json().state).toBe('ENDED');
    expect(await read(id)).toMatchObject({
      to: '2022-07-31',
      endedOn: '2022-07-31',
      evaluation: 'Hyvin',
      version: 4,
    });
    const [task] = await test.database.all(
      `select outcome, end_reason from process.task where subject_id = $1`,
      [id],
    );
    expect(task).toEqual({ outcome: 'DONE', end_reason: 'PARTNER' });
  });

  it('of the municipality itself has two parties', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const own = { organiser: { kind: 'MUNICIPALITY', code: '109', name: 'Hämeenlinna' } };
    const made = (await draft(client(1), '2022-08-15', '2022-09-15', own)).json();
    expect((await sign(made.id, ['CLIENT', 'AUTHORITY'])).json().state).toBe('SIGNED');
    expect((await read(made.id)).parties).toEqual(['CLIENT', 'AUTHORITY']);
    const unknown = { organiser: { kind: 'MUNICIPALITY', code: '999', name: 'Keksitty' } };
    expect(told(await draft(client(1), '2022-10-01', '2022-10-31', unknown))).toEqual([
      422,
      'MUNICIPALITY_CODE_INVALID',
    ]);
  });

  it('is broken off after five days in a row without leave; leave that is found out ends the task', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const made = (await draft(client(2), '2022-06-06', '2022-07-29')).json().id;
    await sign(made);
    test.setClock('2022-06-20T09:00:00.000Z');
    await act(made, 'start', undefined, 2);
    const absent = (on: string, version: number, isAuthorised = false) =>
      act(made, 'absences', { on, isAuthorised }, version);
    expect(told(await absent('2022-06-11', 3))).toEqual([422, 'NOT_A_TRIAL_DAY']);
    expect(told(await absent('2022-06-21', 3))).toEqual([422, 'DATE_IN_FUTURE']);
    expect((await absent('2022-06-06', 3)).status).toBe(200);
    expect(await openTasks(client(2))).toEqual([
      'CHECK_ABSENCES 2022-06-07',
      'EVALUATE_WORK_TRIAL 2022-07-29',
    ]);
    expect((await absent('2022-06-06', 4, true)).status).toBe(200);
    expect(await openTasks(client(2))).toEqual(['EVALUATE_WORK_TRIAL 2022-07-29']);
    const states: string[] = [];
    for (const [index, on] of ['13', '14', '15', '16', '17'].entries()) {
      states.push((await absent(`2022-06-${on}`, 5 + index)).json().state);
    }
    expect(states).toEqual(['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING', 'INTERRUPTED']);
    expect(await read(made)).toMatchObject({
      endedOn: '2022-06-17',
      interruption: { by: 'UNAUTHORISED_ABSENCE' },
    });
    expect(await openTasks(client(2))).toEqual(['START_FACT_FINDING 2022-06-20']);
    const late = await absent('2022-06-08', 10);
    expect([...told(late), late.json().allowed]).toEqual([409, 'COMMAND_NOT_ALLOWED', []]);
  });

  it('is broken off by somebody', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const mistyped = { organiser: { ...OTHER, code: '9000200-5' } };
    expect(told(await draft(client(2), '2022-08-01', '2022-08-31', mistyped))).toEqual([
      400,
      'REQUEST_INVALID',
    ]);
    const made = (await draft(client(2), '2022-08-01', '2022-08-31', { organiser: OTHER })).json().id;
    await sign(made);
    const broken = (body: object, version = 2) => act(made, 'interruption', body, version);
    expect(told(await broken({ by: 'CLIENT', lastDay: '2022-08-02' }))).toEqual([422, 'DATE_OUTSIDE_TRIAL']);
    test.setClock('2022-08-02T09:00:00.000Z');
    await act(made, 'start', undefined, 2);
    expect(told(await broken({ by: 'CLIENT', lastDay: '2022-08-03' }, 3))).toEqual([422, 'DATE_IN_FUTURE']);
    const done = await broken(
      { by: 'EMPLOYMENT', lastDay: '2022-08-02', words: 'Sai työtä', evaluation: 'Hyvin' },
      3,
    );
    expect(done.json().state).toBe('INTERRUPTED');
    expect(await read(made)).toMatchObject({ endedOn: '2022-08-02', evaluation: 'Hyvin' });
  });
});

describe('WORK_TRIAL_LIMIT', () => {
  it.each<[string, object, string]>([
    ['hours', { dailyHours: 8.5 }, 'hours a day. At least 4. At most 8, now 8.5.'],
    ['days', { weekdays: [1, 2, 3, 4, 5, 6] }, 'days a week. At most 5, now 6.'],
    ['the employer', { isCurrentEmployer: true }, 'the organiser is the current employer.'],
    [
      'time with one organiser',
      { from: '2022-06-01', to: '2022-12-01' },
      'the longest time with one organiser. At most 180, now 181. 180 days are left',
    ],
  ])('names %s', async (_, differing, detail) => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const call = { ...OFFICER, headers: { 'accept-language': 'en' } };
    const refused = await draft(client(3), '2022-06-01', '2022-06-30', differing, call);
    expect(told(refused)).toEqual([422, 'WORK_TRIAL_LIMIT']);
    expect(refused.json().detail).toContain(detail);
    expect(refused.json().rule).toMatchObject({ theme: 'worktrial', version: 'JTYPL13' });
  });

  it('counts the time that the register tells of, and that of an authority before', async () => {
    const mover = client(4);
    await test.database.all(
      `insert into clients.service_spell (client_id, code, from_date, until_date, provider, source_key, recorded_at,
         delivery_id, known_from)
       select $1, '20', '2021-03-01', '2021-09-01', 'Keksitty Oy', 'W1', '2021-03-01', client_id, '2021-03-01Z'
       from clients.job_search where client_id = $1 limit 1`,
      [mover],
    );
    await test.database.all(`delete from clients.unemployment_spell where client_id = $1`, [mover]);
    expect(told(await draft(mover, '2022-06-01', '2022-06-30'))).toEqual([422, 'WORK_TRIAL_LIMIT']);
    const made = (await draft(mover, '2022-06-01', '2022-09-30', { organiser: OTHER })).json();
    expect((await sign(made.id)).status).toBe(200);
    await test.database.all(
      `update clients.client set responsible = 'municipality:837', readers = array['keha', 'municipality:837'] where id = $1`,
      [mover],
    );
    expect((await test.call(`/v1/work-trials/${made.id}`, OFFICER)).status).toBe(404);
    const seen = (await test.call(`/v1/work-trials?client=${mover}`, ELSEWHERE)).json().items;
    expect(seen).toMatchObject([{ id: made.id, authority: 'municipality:109' }]);
    const third = { organiser: { kind: 'MUNICIPALITY', code: '837', name: 'Tampere' } };
    expect(told(await draft(mover, '2022-11-01', '2023-01-01', third, ELSEWHERE))).toEqual([
      422,
      'WORK_TRIAL_LIMIT',
    ]);
    expect((await draft(mover, '2022-11-01', '2022-12-31', third, ELSEWHERE)).status).toBe(201);
    const begun = await act(made.id, 'interruption', { by: 'CLIENT', lastDay: '2022-05-31' }, 2, ELSEWHERE);
    expect(begun.json().state).toBe('INTERRUPTED');
  });

  it('holds for two that are signed at once and only together pass it', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const drafts = [
      await draft(client(3), '2022-06-01', '2022-09-30'),
      await draft(client(3), '2022-10-03', '2023-01-31'),
    ].map((made) => made.json().id);
    const both = await Promise.all(drafts.map((id) => sign(id)));
    expect(both.map(told).toSorted()).toEqual([
      [200, undefined],
      [422, 'WORK_TRIAL_LIMIT'],
    ]);
    const states = await Promise.all(drafts.map(async (id) => (await read(id)).state));
    expect(states.toSorted()).toEqual(['DRAFT', 'SIGNED']);
  });
});

describe('the referral that led to a trial', () => {
  beforeAll(() => test.database.all('delete from process.work_trial', []));
  const step = (id: string, body: object, version: number) =>
    post(`/v1/service-referrals/${id}/steps`, { on: '2022-05-20', ...body }, version);
  const refer = async (of: string, serviceType = 'WORK_TRIAL'): Promise<string> => {
    const needs = { clientId: of, serviceType, needRecognisedOn: '2022-05-16' };
    return (await post('/v1/service-referrals', needs)).json().id;
  };
  const shown = async (of: string, ...ids: readonly string[]): Promise<readonly string[]> => {
    const { matters } = (await test.call(`/v1/clients/${of}/process`, OFFICER)).json();
    return matters
      .filter((matter: Json) => ids.includes(matter.id))
      .map(({ kind, state }: Json) => `${kind} ${state}`);
  };

  it('starts and ends with it, and is shown once', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const of = client(0);
    const referralId = await refer(of);
    const drafted = await draft(of, '2022-06-01', '2022-06-30', { referralId });
    const { id } = drafted.json();
    await step(referralId, { step: 'refer' }, 1);
    await sign(id);
    test.setClock('2022-06-01T09:00:00.000Z');
    expect(told(await act(id, 'start', undefined, 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    await step(referralId, { step: 'accept' }, 2);
    expect(told(await step(referralId, { step: 'start', on: '2022-06-01' }, 3))).toEqual([
      422,
      'AGREEMENT_MISSING',
    ]);
    expect((await act(id, 'start', undefined, 2)).json().state).toBe('RUNNING');
    expect(await shown(of, referralId, id)).toEqual(['work-trial RUNNING']);
    test.setClock('2022-07-01T09:00:00.000Z');
    expect((await act(id, 'end', { evaluation: 'Hyvin' }, 3)).json().state).toBe('ENDED');
    const referral = (await test.call(`/v1/service-referrals/${referralId}`, OFFICER)).json();
    expect(referral).toMatchObject({
      state: 'COMPLETED',
      dates: { start: '2022-06-01', end: '2022-06-30' },
    });
    expect(await shown(of, referralId, id)).toEqual(['service-referral COMPLETED']);
  });

  it('is one of the client, to a work trial, accepted before the trial begins', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const days = ['2022-09-01', '2022-09-30'] as const;
    for (const referralId of [await refer(client(0)), await refer(client(3), 'GUIDANCE'), randomUUID()]) {
      expect(told(await draft(client(3), ...days, { referralId }))).toEqual([
        404,
        'SERVICE_REFERRAL_NOT_FOUND',
      ]);
    }
    const referralId = await refer(client(3));
    const id = (await draft(client(3), ...days, { referralId })).json().id;
    await sign(id);
    await step(referralId, { step: 'refer' }, 1);
    test.setClock('2022-09-02T09:00:00.000Z');
    await step(referralId, { step: 'accept', on: '2022-09-02' }, 2);
    expect(told(await act(id, 'start', undefined, 2))).toEqual([422, 'SEQUENCE_INVALID']);
  });
});

describe('what cannot be agreed on', () => {
  it('an end before the beginning, a time before any law, a signature of tomorrow', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    expect(told(await draft(client(0), '2022-06-30', '2022-06-01'))).toEqual([422, 'PERIOD_INVERTED']);
    expect(told(await draft(client(0), '2012-12-31', '2013-01-31'))).toEqual([404, 'RULE_NOT_FOUND']);
    const { id } = (await draft(client(0), '2022-09-01', '2022-09-30')).json();
    test.setClock('2022-05-19T09:00:00.000Z');
    expect(told(await sign(id))).toEqual([422, 'DATE_IN_FUTURE']);
  });

  it('anything of who is not served here, of what is not there, or of another version', async () => {
    test.setClock('2022-05-20T09:00:00.000Z');
    const away = test.away.clients[0] ?? '';
    const { id } = (await draft(client(0), '2022-09-01', '2022-09-30')).json();
    expect(
      [
        await draft(away, '2022-06-01', '2022-06-30'),
        await draft(client(0), '2022-09-01', '2022-09-30', {}, { as: subjectOf('TE_OFFICER') }),
        await sign(id, undefined, { as: subjectOf('TE_OFFICER') }),
        await sign(randomUUID()),
        await act(id, 'start', undefined, 9),
        await act(id, 'start'),
        await test.call(`/v1/work-trials?client=${away}`, OFFICER),
      ].map(told),
    ).toEqual([
      [404, 'CLIENT_NOT_FOUND'],
      [403, 'NOT_RESPONSIBLE'],
      [403, 'NOT_RESPONSIBLE'],
      [404, 'WORK_TRIAL_NOT_FOUND'],
      [412, 'VERSION_CONFLICT'],
      [409, 'COMMAND_NOT_ALLOWED'],
      [404, 'CLIENT_NOT_FOUND'],
    ]);
  });
});
