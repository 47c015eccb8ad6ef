import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('health', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}')`,
  );
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const OFFICE = { as: subjectOf('TE_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const HEALTH = { as: 'health' };
const NOBODY = '00000000-0000-7000-8000-000000000000';

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body: object, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    body,
  });
const client = (nth: number): string => test.home.clients[nth] ?? '';
const resigned = (on: string): object => ({ kind: 'RESIGNED', on });
const ask = (clientId: string, event: object, more: object = {}, call: Call = OFFICER) =>
  post('/v1/clarifications', { clientId, event, ...more }, 1, call);
const asked = async (clientId: string, event: object, more: object = {}): Promise<string> =>
  (await ask(clientId, event, more)).json().id;
const act = (id: string, action: string, body: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/clarifications/${id}/${action}`, body, version, call);
const read = async (id: string): Promise<Json> =>
  (await test.call(`/v1/clarifications/${id}`, OFFICER)).json();

const tasks = async (clientId: string): Promise<readonly string[]> =>
  (
    await test.database.all<{ line: string }>(
      `select concat_ws(' ', kind, due_on, outcome, end_reason) as line from process.task
       where client_id = $1 and kind in ('START_FACT_FINDING', 'ANSWER_CLARIFICATION') order by kind desc, due_on`,
      [clientId],
    )
  ).map(({ line }) => line);

const messages = (clientId: string): Promise<readonly { kind: string; payload: Json }[]> =>
  test.database.all(
    `select kind, payload from exchange.message where client_id = $1 and kind like 'CLARIFICATION%' order by id`,
    [clientId],
  );

describe('R70: a request for clarification', () => {
  it('goes to the client with a question and a last day, once about an event', async () => {
    const made = await ask(client(0), resigned('2022-05-20'));
    expect([made.status, made.json().state]).toEqual([201, 'SENT']);
    const { id } = made.json();
    expect(await read(id)).toMatchObject({
      event: { kind: 'RESIGNED', on: '2022-05-20', about: null },
      question: expect.stringMatching(/^Työsi on päättynyt/),
      channel: 'E_MAIL',
      presumedOn: '2022-06-04',
      deadline: '2022-06-13',
      answer: null,
      healthReason: null,
      rule: { theme: 'hearing' },
    });
    expect((await ask(client(0), resigned('2022-05-20'), { question: 'Uudestaan?' })).json().id).toBe(id);
    expect(await tasks(client(0))).toEqual(['ANSWER_CLARIFICATION 2022-06-13']);
    expect(await messages(client(0))).toMatchObject([
      { kind: 'CLARIFICATION_REQUESTED', payload: { clarificationId: id, deadline: '2022-06-13' } },
    ]);
  });

  it('is made once by two who ask at the same time', async () => {
    const both = await Promise.all([1, 2].map(() => ask(client(0), resigned('2022-05-23'))));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map((one) => one.json().id)).size).toBe(1);
  });

  it('goes by letter to whoever has no address for mail, with the longer time', async () => {
    await test.database.all('update clients.person set email = null where client_id = $1', [client(1)]);
    const id = await asked(client(1), resigned('2022-05-20'), { question: 'Miten työ päättyi?' });
    expect(await read(id)).toMatchObject({
      channel: 'LETTER',
      presumedOn: '2022-06-08',
      deadline: '2022-06-15',
      question: 'Miten työ päättyi?',
    });
  });

  it('refuses what did not happen, another’s matter, a day ahead and a time too short', async () => {
    const noShow = (id: string, on = '2022-05-20') => ({
      kind: 'NO_SHOW',
      on,
      about: { kind: 'meeting', id },
    });
    expect(told(await ask(client(1), noShow(NOBODY)))).toEqual([422, 'EVENT_NOT_TOLD']);
    expect(told(await ask(client(1), noShow(test.home.meeting)))).toEqual([422, 'EVENT_NOT_TOLD']);
    expect(told(await ask(client(1), { kind: 'NO_SHOW', on: '2022-05-20' }))).toEqual([
      422,
      'EVENT_NOT_TOLD',
    ]);
    const stray = { ...resigned('2022-05-20'), about: { kind: 'meeting', id: NOBODY } };
    expect(told(await ask(client(1), stray))).toEqual([422, 'EVENT_NOT_TOLD']);
    expect(told(await ask(client(1), resigned('2022-06-02')))).toEqual([422, 'DATE_IN_FUTURE']);
    const soon = { deadline: '2022-06-06' };
    const short = await ask(client(1), resigned('2022-05-24'), soon);
    expect([...told(short), short.json().rule.theme]).toEqual([422, 'ANSWER_TIME_TOO_SHORT', 'hearing']);
    expect(told(await ask(client(1), resigned('2019-05-20')))).toEqual([201, undefined]);
    expect(told(await ask(client(1), resigned('2022-05-20'), {}, ELSEWHERE))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
    expect(told(await ask(client(1), resigned('2022-05-20'), {}, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await ask(client(1), { kind: 'QUARREL', on: '2022-05-20' }))).toEqual([
      400,
      'REQUEST_INVALID',
    ]);
  });

  it('E51: is answered after its last day, too: the lateness is told, and nothing else follows', async () => {
    const id = await asked(client(2), resigned('2022-05-20'));
    test.setClock('2022-06-20T09:00:00.000Z');
    const late = { reasons: ['HOUSEHOLD'], words: 'Muutin toiselle paikkakunnalle' };
    expect(told(await act(id, 'answer', { ...late, receivedOn: '2022-06-21' }))).toEqual([
      422,
      'ANSWER_OUTSIDE_TIME',
    ]);
    const kept = await act(id, 'answer', { ...late, receivedOn: '2022-06-17', attachments: ['asiakirja 1'] });
    expect([kept.status, kept.json().state]).toEqual([200, 'ANSWERED']);
    expect(await read(id)).toMatchObject({
      version: 2,
      answer: { ...late, receivedOn: '2022-06-17', isLate: true, attachments: ['asiakirja 1'] },
    });
    expect(await tasks(client(2))).toEqual(['ANSWER_CLARIFICATION 2022-06-13 DONE CLIENT']);
    expect(told(await act(id, 'withdrawal', { reason: 'Turha' }, 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    test.setClock('2022-06-01T09:00:00.000Z');
  });

  it('E57: asks for the reasons of the law of the event’s day', async () => {
    const id = await asked(client(2), resigned('2022-04-30'));
    const skills = { reasons: ['SKILL_PROTECTION'], words: 'Ammattisuoja' };
    const refused = await act(id, 'answer', skills);
    expect([...told(refused), refused.json().rule.version]).toEqual([422, 'REASON_NOT_IN_LAW', 'V0']);
    const after = await asked(client(2), resigned('2022-05-02'));
    expect((await act(after, 'answer', skills)).status).toBe(200);
  });

  it('E55: tells of health in the restricted annex only, and each reading of it is logged', async () => {
    const id = await asked(client(3), resigned('2022-05-20'));
    const health = { words: 'Selkäleikkaus', attachments: ['lääkärintodistus'] };
    expect(told(await act(id, 'answer', { reasons: ['HEALTH'] }))).toEqual([422, 'HEALTH_ANNEX_MISSING']);
    expect(told(await act(id, 'answer', { reasons: ['HEALTH'], words: 'Selkä', health }))).toEqual([
      422,
      'HEALTH_DATA_IN_NOTE',
    ]);
    expect((await act(id, 'answer', { reasons: ['HEALTH'], health })).status).toBe(200);
    const annex = (call: Call) => test.call(`/v1/clarifications/${id}/health-annex`, call);
    expect(told(await annex(OFFICER))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    expect(told(await annex(ELSEWHERE))).toEqual([404, 'CLARIFICATION_NOT_FOUND']);
    expect((await annex(HEALTH)).json()).toEqual({ clarificationId: id, ...health });
    for (const path of [`/${id}`, `?client=${client(3)}`]) {
      const found = await test.call(`/v1/clarifications${path}`, HEALTH);
      expect(found.text).not.toMatch(/Selkä|lääkäri/);
      expect(found.text).toContain('Health reason, see restricted annex');
    }
    const [line] = await test.database.all<{ classes: string[]; count: string }>(
      `select data_classes as classes, count(*) from access.audit_entry
       where action = 'get-health-annex' and outcome = 'done' group by 1`,
    );
    expect(line).toEqual({ classes: ['health'], count: '1' });
    const leaked = await test.database.all(
      `select 1 from exchange.message where payload::text ~ 'Selkä' union all
       select 1 from access.audit_entry where detail::text ~ 'Selkä' union all
       select 1 from statements.clarification where content::text ~ 'Selkä'`,
    );
    expect(leaked).toEqual([]);
    const empty = await asked(client(3), resigned('2022-05-21'));
    expect(told(await test.call(`/v1/clarifications/${empty}/health-annex`, HEALTH))).toEqual([
      404,
      'HEALTH_ANNEX_NOT_FOUND',
    ]);
  });

  it('is taken back with the reason, the client is told, and can be asked anew', async () => {
    const id = await asked(client(4), resigned('2022-05-20'));
    expect(told(await act(id, 'withdrawal', { reason: 'Selvisi' }, 3))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(NOBODY, 'withdrawal', { reason: 'Selvisi' }))).toEqual([
      404,
      'CLARIFICATION_NOT_FOUND',
    ]);
    expect(told(await act(id, 'withdrawal', { reason: 'Selvisi' }, 1, ELSEWHERE))).toEqual([
      404,
      'CLARIFICATION_NOT_FOUND',
    ]);
    expect((await act(id, 'withdrawal', { reason: 'Selvisi' })).json().state).toBe('WITHDRAWN');
    expect(await tasks(client(4))).toEqual(['ANSWER_CLARIFICATION 2022-06-13 DROPPED MATTER_CLOSED']);
    expect((await messages(client(4))).map(({ kind }) => kind)).toEqual([
      'CLARIFICATION_REQUESTED',
      'CLARIFICATION_WITHDRAWN',
    ]);
    expect(await asked(client(4), resigned('2022-05-20'))).not.toBe(id);
  });
});

describe('what has happened', () => {
  it('of somebody who did not come is put on the worklist, and asked about on the day of the meeting', async () => {
    const { toMiss, client: missed } = test.home.meetings;
    const meeting = toMiss[0] ?? '';
    expect((await post(`/v1/meetings/${meeting}/no-show`, { words: 'Ei tullut' })).status).toBe(200);
    expect(await tasks(missed)).toEqual(['START_FACT_FINDING 2021-03-29']);
    const event = (on: string) => ({ kind: 'NO_SHOW', on, about: { kind: 'meeting', id: meeting } });
    const otherDay = await ask(missed, event('2021-03-27'));
    expect(told(otherDay)).toEqual([422, 'EVENT_ON_OTHER_DAY']);
    expect((await ask(missed, event('2021-03-26'))).status).toBe(201);
    expect(await tasks(missed)).toEqual([
      'START_FACT_FINDING 2021-03-29 DONE AUTHORITY',
      'ANSWER_CLARIFICATION 2022-06-13',
    ]);
  });

  it('of a service that was refused, or broken off by the client, is put there too', async () => {
    const [of = ''] = test.home.officials.unnamed;
    const referral = async (steps: readonly object[]): Promise<string> => {
      const body = { clientId: of, serviceType: 'GUIDANCE', needRecognisedOn: '2022-05-20' };
      const { id } = (await post('/v1/service-referrals', body)).json();
      for (const [nth, step] of steps.entries()) {
        const taken = await post(`/v1/service-referrals/${id}/steps`, { on: '2022-05-31', ...step }, nth + 1);
        expect(taken.status).toBe(200);
      }
      return id;
    };
    const underWay = [{ step: 'refer' }, { step: 'accept' }, { step: 'start' }];
    const broken = { step: 'interrupt', reason: 'Lopetti', unauthorisedAbsences: 0 };
    const refused = await referral([{ step: 'refer' }, { step: 'refuse', words: 'Ei halua' }]);
    await referral([...underWay, { ...broken, by: 'PROVIDER' }]);
    const interrupted = await referral([...underWay, { ...broken, by: 'CLIENT' }]);
    expect(await tasks(of)).toEqual(['START_FACT_FINDING 2022-06-01', 'START_FACT_FINDING 2022-06-01']);
    for (const [kind, id] of [
      ['SERVICE_REFUSED', refused],
      ['SERVICE_INTERRUPTED', interrupted],
    ]) {
      const event = { kind, on: '2022-05-31', about: { kind: 'service-referral', id } };
      expect((await ask(of, event)).status).toBe(201);
    }
    expect((await tasks(of)).filter((line) => line === 'START_FACT_FINDING 2022-06-01 DONE')).toHaveLength(2);
  });
});
