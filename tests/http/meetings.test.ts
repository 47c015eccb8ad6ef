import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { actingFor } from '../support/services.ts';
import { freeTime } from './meeting-requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true });
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const STAFF = { as: subjectOf('MUN_STAFF') };
const TE_OFFICER = { as: subjectOf('TE_OFFICER') };
const STRANGER = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const KEEPER = actingFor('keha', 'INTEGRATION');

const client = (nth: number): string => test.home.officials.unnamed[nth] ?? '';
const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body: object | undefined, version = 1, call: { readonly as: string } = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });

/** A time of an hour from a moment in Finland. */
const time = (day: string, hour: number, more: object = {}): object => {
  const at = (hours: number) => `${day}T${String(hours).padStart(2, '0')}:00:00+03:00`;
  return freeTime({ start: at(hour), end: at(hour + 1), ...more });
};
const plan = (clientId: string, kind: string, booking?: object, call = OFFICER) =>
  post('/v1/meetings', { clientId, kind, ...(booking && { booking }) }, 1, call);
const planned = async (clientId: string, kind: string, booking?: object): Promise<string> =>
  (await plan(clientId, kind, booking)).json().id;
const act = (id: string, action: string, body: object, version = 1, call = OFFICER) =>
  post(`/v1/meetings/${id}/${action}`, body, version, call);
const invite = (id: string, sentAt: string, version = 1) =>
  act(id, 'invitation', { sentAt, channel: 'LETTER', content: 'Kutsu', address: 'Salakatu 9' }, version);
const meeting = async (id: string): Promise<Json> => (await test.call(`/v1/meetings/${id}`, OFFICER)).json();

/** Lets a client's search, status and unemployment begin on a day. */
async function registered(clientId: string, from: string): Promise<void> {
  for (const table of ['job_search', 'status_span', 'unemployment_spell']) {
    await test.database.all(`update clients.${table} set from_date = $2 where client_id = $1`, [
      clientId,
      from,
    ]);
  }
}

async function round(at: string): Promise<void> {
  test.setClock(at);
  expect(await test.services.dailyRound({}, KEEPER)).toMatchObject({ ok: true });
}

/** Lines of the tasks of meetings of a client that the law demands: open ones, or those that ended in a way. */
async function tasks(
  clientId: string,
  outcome: 'DONE' | 'DROPPED' | null = null,
): Promise<readonly string[]> {
  const rows = await test.database.all<{ line: string }>(
    `select concat_ws(' ', key, due_on, case when is_aim then 'aim' end, end_reason) as line from process.task
     where client_id = $1 and outcome is not distinct from $2 and kind like 'HOLD_%'
     order by due_on, key`,
    [clientId, outcome],
  );
  return rows.map(({ line }) => line);
}

const outcomeTask = async (id: string) =>
  (
    await test.database.all('select due_on::text, outcome from process.task where key = $1', [
      `outcome:${id}`,
    ])
  )[0];

describe('the first meeting of a job search', () => {
  it('R44: is due by the law, planned, booked, invited to and held; the next ones follow at once', async () => {
    await registered(client(0), '2022-06-02');
    test.setClock('2022-06-02T06:00:00.000Z');
    const id = await planned(client(0), 'INITIAL_INTERVIEW');
    expect(await tasks(client(0))).toEqual(['initial-interview 2022-06-09']);
    expect(await meeting(id)).toMatchObject({ state: 'PLANNED', slot: null, version: 1 });
    expect((await act(id, 'booking', time('2022-06-08', 9))).status).toBe(200);
    expect((await invite(id, '2022-06-02T05:00:00Z', 2)).json()).toMatchObject({
      state: 'INVITED',
      version: 3,
    });
    expect(told(await act(id, 'holding', { record: 'Puhuttu' }, 3))).toEqual([422, 'MEETING_NOT_ENDED']);
    test.setClock('2022-06-08T09:00:00.000Z');
    expect((await act(id, 'holding', { record: 'Puhuttu' }, 3)).status).toBe(200);
    const shown = await test.call(`/v1/meetings/${id}`, OFFICER);
    expect(shown.json()).toMatchObject({
      state: 'HELD',
      contactCode: '21',
      lateness: null,
      record: 'Puhuttu',
    });
    expect(shown.text).not.toContain('Salakatu');
    expect(await tasks(client(0), 'DONE')).toEqual(['initial-interview 2022-06-09']);
    expect(await tasks(client(0))).toEqual([
      'supplementary:1 2022-06-22 aim',
      'supplementary:2 2022-07-06 aim',
      'supplementary:3 2022-07-20 aim',
      'supplementary:4 2022-08-03 aim',
      'supplementary:5 2022-08-17 aim',
      'discussion 2022-09-08',
      'supplementary-six-months:1 2023-01-09',
      'supplementary-six-months:2 2023-01-09',
    ]);
    const [rule] = await test.database.all(
      `select rule ->> 'act' as act from process.task where client_id = $1 and key = 'discussion'`,
      [client(0)],
    );
    expect(rule).toEqual({ act: '916/2012 (1379/2021), 1381/2021' });
  });

  it('R44: another personal service stands for a supplementary discussion, a group event does not', async () => {
    test.setClock('2022-06-20T09:00:00.000Z');
    const group = await planned(
      client(0),
      'SUPPLEMENTARY_DISCUSSION',
      time('2022-06-20', 9, { isGroup: true }),
    );
    expect((await act(group, 'holding', { record: 'Ryhmä' })).status).toBe(200);
    expect(await tasks(client(0), 'DONE')).toHaveLength(1);
    const own = await planned(client(0), 'SUBSTITUTE_SERVICE', time('2022-06-20', 11));
    expect((await act(own, 'holding', { record: 'Uraohjaus' })).status).toBe(200);
    expect(await tasks(client(0), 'DONE')).toEqual([
      'initial-interview 2022-06-09',
      'supplementary:1 2022-06-22 aim',
    ]);
  });

  it('E41: a long service takes the rest away with the reason', async () => {
    await test.database.all(
      `insert into clients.service_spell (client_id, source_key, code, from_date, until_date, planned_until, recorded_at, delivery_id, known_from)
       values ($1, 'P-E41', '20', '2022-07-04', null, '2022-10-04', '2022-07-04', $1, '2022-07-04Z')`,
      [client(0)],
    );
    await round('2022-07-04T09:00:00.000Z');
    expect(await tasks(client(0), 'DROPPED')).toEqual([
      'supplementary:2 2022-07-06 aim LONG_SERVICE',
      'supplementary:3 2022-07-20 aim LONG_SERVICE',
      'supplementary:4 2022-08-03 aim LONG_SERVICE',
      'supplementary:5 2022-08-17 aim LONG_SERVICE',
      'discussion 2022-09-08 LONG_SERVICE',
    ]);
    expect((await tasks(client(0))).slice(0, 2)).toEqual([
      'discussion-before-end 2022-09-03',
      'supplementary-after-service 2022-11-03',
    ]);
  });
});

describe('R33: a time after the last day', () => {
  it('needs a reason, which stays with the meeting and its task', async () => {
    await registered(client(1), '2022-06-02');
    test.setClock('2022-06-02T06:00:00.000Z');
    const late = time('2022-06-13', 9);
    expect(told(await plan(client(1), 'INITIAL_INTERVIEW', late))).toEqual([422, 'LATE_REASON_REQUIRED']);
    const id = await planned(client(1), 'INITIAL_INTERVIEW', { ...late, lateness: 'CLIENT' });
    test.setClock('2022-06-13T09:00:00.000Z');
    expect((await act(id, 'holding', { record: 'Puhuttu' })).status).toBe(200);
    expect(await meeting(id)).toMatchObject({ dueOn: '2022-06-09', lateness: 'CLIENT' });
    expect(await tasks(client(1), 'DONE')).toEqual(['initial-interview 2022-06-09 CLIENT']);
  });

  it.each([
    ['PLACE_MISSING', { place: undefined }],
    ['WEIGHTY_REASON_MISSING', { channel: 'PHONE' }],
    ['SLOT_INVALID', { end: '2022-06-07T09:00:00+03:00' }],
  ])('%s', async (code, more) => {
    await registered(client(2), '2022-06-02');
    test.setClock('2022-06-02T06:00:00.000Z');
    expect(told(await plan(client(2), 'INITIAL_INTERVIEW', time('2022-06-07', 9, more)))).toEqual([
      422,
      code,
    ]);
  });
});

describe('a service that is started here', () => {
  it('E41: takes discussions away at once, and gives those around its end', async () => {
    test.setClock('2022-07-04T06:00:00.000Z');
    const made = await post('/v1/service-referrals', {
      clientId: client(1),
      serviceType: 'SELF_MOTIVATED_STUDY',
      needRecognisedOn: '2022-06-13',
      plannedStart: '2022-07-04',
      plannedEnd: '2022-10-03',
    });
    for (const [nth, step] of ['refer', 'accept', 'start'].entries()) {
      const path = `/v1/service-referrals/${made.json().id}/steps`;
      expect((await post(path, { step, on: '2022-07-04' }, nth + 1)).status).toBe(200);
    }
    expect(await tasks(client(1), 'DROPPED')).toContain('discussion 2022-09-13 LONG_SERVICE');
    expect((await tasks(client(1))).slice(0, 2)).toEqual([
      'discussion-before-end 2022-09-03',
      'supplementary-after-service 2022-11-03',
    ]);
  });
});

describe('R44: the calendar of an official', () => {
  it('takes one of two who book the same hour at the same moment', async () => {
    test.setClock('2022-06-02T06:00:00.000Z');
    const officials = ['kiireinen'];
    const both = await Promise.all(
      [client(1), client(2)].map((one) => plan(one, 'MULTISECTOR', time('2022-06-15', 9, { officials }))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.json()).toMatchObject({ code: 'CALENDAR_CONFLICT' });
    const half = { officials, start: '2022-06-15T09:30:00+03:00', end: '2022-06-15T10:30:00+03:00' };
    expect(told(await plan(client(3), 'MULTISECTOR', freeTime(half)))).toEqual([409, 'CALENDAR_CONFLICT']);
    expect((await plan(client(3), 'MULTISECTOR', time('2022-06-15', 10, { officials }))).status).toBe(201);
  });

  it('gives a time back that is called off, and holds a group at one time', async () => {
    const officials = ['vapaa'];
    const first = await planned(client(1), 'MULTISECTOR', time('2022-06-16', 9, { officials }));
    expect((await act(first, 'cancellation', { by: 'AUTHORITY', words: 'Este' })).json().state).toBe(
      'CANCELLED',
    );
    const group = time('2022-06-16', 9, { officials, isGroup: true });
    for (const one of [client(1), client(2)])
      expect((await plan(one, 'MULTISECTOR', group)).status).toBe(201);
    const calendar = await test.call('/v1/calendars/vapaa?from=2022-06-16&to=2022-06-16', STAFF);
    expect(calendar.json().items.map(({ start, state }: Json) => `${start} ${state}`)).toEqual([
      '2022-06-16T06:00:00.000Z BOOKED',
      '2022-06-16T06:00:00.000Z BOOKED',
    ]);
    expect(
      (await test.call('/v1/calendars/vapaa?from=2022-06-16&to=2022-06-16', STRANGER)).json().items,
    ).toEqual([]);
    expect(told(await test.call('/v1/calendars/vapaa?from=2022-06-16&to=2022-06-15', OFFICER))).toEqual([
      422,
      'PERIOD_INVALID',
    ]);
  });

  it('E43: a meeting that the connection breaks is another one; its last day and the authority’s reason stay', async () => {
    await registered(client(3), '2022-06-02');
    test.setClock('2022-06-09T06:00:00.000Z');
    const id = await planned(client(3), 'INITIAL_INTERVIEW', time('2022-06-09', 9));
    const moved = await act(id, 'move', { reason: 'CONNECTION_FAILED', booking: time('2022-06-13', 9) });
    expect(moved.json()).toMatchObject({ state: 'MOVED', version: 2 });
    const { movedTo } = await meeting(id);
    expect(await meeting(movedTo)).toMatchObject({
      dueOn: '2022-06-09',
      lateness: 'AUTHORITY',
      movedFrom: id,
    });
    expect(await tasks(client(3))).toContain('initial-interview 2022-06-09');
    expect(told(await act(id, 'holding', { record: 'x' }, 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await act(movedTo, 'holding', { record: 'x' }, 2))).toEqual([412, 'VERSION_CONFLICT']);
  });
});

describe('an absence', () => {
  it('needs evidence, and none of an address that the client had changed in time (E42)', async () => {
    test.setClock('2022-06-07T06:00:00.000Z');
    const id = await planned(client(4), 'MULTISECTOR', time('2022-06-07', 10));
    test.setClock('2022-06-07T09:00:00.000Z');
    expect(told(await act(id, 'no-show', { words: 'Ei tullut' }))).toEqual([422, 'NO_INVITATION_EVIDENCE']);
    expect(told(await invite(id, '2022-06-08T06:00:00Z'))).toEqual([422, 'DATE_IN_FUTURE']);
    expect((await invite(id, '2022-06-03T06:00:00Z')).status).toBe(200);
    const astray = { words: 'Ei tullut', addressToldAt: '2022-06-02T06:00:00Z' };
    expect(told(await act(id, 'no-show', astray, 2))).toEqual([422, 'INVITATION_WENT_ASTRAY']);
    expect((await meeting(id)).state).toBe('INVITED');
    expect((await act(id, 'cancellation', { by: 'AUTHORITY', words: 'Vanha osoite' }, 2)).status).toBe(200);
  });

  it('E44: of whoever took the time leads to a reminder, and the next one to finding out the facts', async () => {
    const absences = [];
    for (const hour of [11, 12]) {
      const id = await planned(client(4), 'MULTISECTOR', time('2022-06-07', hour, { selfBooked: true }));
      test.setClock('2022-06-07T12:00:00.000Z');
      expect((await act(id, 'no-show', { words: 'Ei tullut' })).status).toBe(200);
      absences.push((await meeting(id)).conduct);
    }
    expect(absences).toEqual(['REMINDER', 'FACT_FINDING']);
  });

  it('R44: a time that is over without an outcome becomes a task, which telling the outcome does', async () => {
    test.setClock('2022-06-08T06:00:00.000Z');
    const id = await planned(client(4), 'MULTISECTOR', time('2022-06-08', 10));
    await round('2022-06-09T06:00:00.000Z');
    expect(await outcomeTask(id)).toEqual({ due_on: '2022-06-08', outcome: null });
    expect((await act(id, 'holding', { record: 'Puhuttu' })).status).toBe(200);
    expect(await outcomeTask(id)).toEqual({ due_on: '2022-06-08', outcome: 'DONE' });
  });
});

describe('R34: the initial stage', () => {
  const close = (one: string) => post(`/v1/clients/${one}/initial-stage-end`, undefined);

  it('is closed once, after a personal meeting in the job search', async () => {
    await registered(client(5), '2022-06-02');
    test.setClock('2022-06-07T12:00:00.000Z');
    const group = await planned(client(5), 'MULTISECTOR', time('2022-06-07', 9, { isGroup: true }));
    await act(group, 'holding', { record: 'Ryhmä' });
    expect(told(await close(client(5)))).toEqual([422, 'PERSONAL_MEETING_MISSING']);
    const own = await planned(client(5), 'INITIAL_INTERVIEW', time('2022-06-07', 10));
    await act(own, 'holding', { record: 'Puhuttu' });
    expect((await close(client(5))).json()).toMatchObject({ state: 'CLOSED', version: 1 });
    expect(told(await close(client(5)))).toEqual([409, 'INITIAL_STAGE_CLOSED']);
  });

  it('is not there without a job search', async () => {
    await test.database.all(`update clients.job_search set until_date = '2022-06-01' where client_id = $1`, [
      client(6),
    ]);
    expect(told(await close(client(6)))).toEqual([422, 'NO_VALID_JOB_SEARCH']);
  });
});

describe('who may', () => {
  it('R43: only the responsible body; others do not find the client', async () => {
    test.setClock('2022-06-02T06:00:00.000Z');
    const id = await planned(client(7), 'MULTISECTOR', time('2022-06-15', 14));
    expect(told(await plan(client(7), 'MULTISECTOR', undefined, TE_OFFICER))).toEqual([
      403,
      'NOT_RESPONSIBLE',
    ]);
    expect(told(await act(id, 'cancellation', { by: 'AUTHORITY', words: 'x' }, 1, TE_OFFICER))).toEqual([
      403,
      'NOT_RESPONSIBLE',
    ]);
    expect(told(await plan(client(7), 'MULTISECTOR', undefined, STRANGER))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
    expect(told(await act(id, 'cancellation', { by: 'AUTHORITY', words: 'x' }, 1, STRANGER))).toEqual([
      404,
      'MEETING_NOT_FOUND',
    ]);
    expect(told(await test.call(`/v1/meetings/${id}`, STRANGER))).toEqual([404, 'MEETING_NOT_FOUND']);
    expect(told(await test.call(`/v1/meetings?client=${client(7)}`, STRANGER))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
    expect((await test.call(`/v1/meetings?client=${client(7)}`, OFFICER)).json().items).toHaveLength(1);
  });

  it('staff without an office book and call off, and record no outcome', async () => {
    const booked = await plan(client(7), 'MULTISECTOR', time('2022-06-01', 9), STAFF);
    expect(booked.status).toBe(201);
    const { id } = booked.json();
    expect(told(await act(id, 'holding', { record: 'x' }, 1, STAFF))).toEqual([403, 'FORBIDDEN']);
    expect(
      (await act(id, 'cancellation', { by: 'CLIENT_VALID', words: 'Sairas' }, 1, STAFF)).json().state,
    ).toBe('CANCELLED');
  });
});

describe('3.14: clients who registered before 2.5.2022', () => {
  it('move to the new schedule three months after their interview; every task survives the day of the change', async () => {
    const [owed = '', early = '', late = ''] = test.home.meetings.met;
    const interviews = { [owed]: '2021-12-01', [early]: '2022-03-01', [late]: null };
    for (const [one, interview] of Object.entries(interviews)) {
      await test.database.all('update process.meeting set known_until = known_from where client_id = $1', [
        one,
      ]);
      await registered(one, interview === null ? '2022-04-29' : '2021-09-01');
      if (interview === null) continue;
      test.setClock(`${interview}T12:00:00.000Z`);
      const id = await planned(one, 'INTERVIEW_PERIODIC', time(interview, 9, { lateness: 'AUTHORITY' }));
      expect((await act(id, 'holding', { record: 'Haastattelu', lateness: 'AUTHORITY' })).status).toBe(200);
    }
    const open = async () => Promise.all([owed, early, late].map((one) => tasks(one)));
    await round('2022-05-01T09:00:00.000Z');
    const before = await open();
    expect(before).toEqual([
      ['periodic-interview 2022-03-01'],
      ['discussion 2022-06-01'],
      ['first-interview 2022-05-13'],
    ]);
    const droppedBefore = await Promise.all([owed, early, late].map((one) => tasks(one, 'DROPPED')));
    await round('2022-05-02T09:00:00.000Z');
    expect(await open()).toEqual(before);
    expect(await Promise.all([owed, early, late].map((one) => tasks(one, 'DROPPED')))).toEqual(droppedBefore);
    // E38: the interview of the old law, then discussions three months after it.
    test.setClock('2022-05-10T12:00:00.000Z');
    const id = await planned(late, 'INTERVIEW_FIRST', time('2022-05-10', 9));
    expect((await act(id, 'holding', { record: 'Haastattelu' })).status).toBe(200);
    expect(await tasks(late)).toEqual(['discussion 2022-08-10']);
    // What was owed of the old law is done by the discussion that took its place.
    const owedNow = await planned(
      owed,
      'JOB_SEARCH_DISCUSSION',
      time('2022-05-10', 11, { lateness: 'AUTHORITY' }),
    );
    expect((await act(owedNow, 'holding', { record: 'Keskustelu' })).status).toBe(200);
    expect(await tasks(owed, 'DONE')).toContain('periodic-interview 2022-03-01 AUTHORITY');
    expect(await tasks(owed)).toEqual([
      'discussion 2022-08-10',
      'supplementary-six-months:1 2022-12-12',
      'supplementary-six-months:2 2022-12-12',
    ]);
  });
});
