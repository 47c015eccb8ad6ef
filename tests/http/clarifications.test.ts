import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingFor } from '../support/services.ts';
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

describe('conduct and reminders', () => {
  const person = (): string => test.home.officials.unnamed[1] ?? '';
  const refusal = async (on: string): Promise<object> => {
    const body = { clientId: person(), serviceType: 'GUIDANCE', needRecognisedOn: '2022-05-20' };
    const { id } = (await post('/v1/service-referrals', body)).json();
    for (const [nth, step] of [{ step: 'refer' }, { step: 'refuse', words: 'Ei halua' }].entries()) {
      expect((await post(`/v1/service-referrals/${id}/steps`, { on, ...step }, nth + 1)).status).toBe(200);
    }
    return { kind: 'SERVICE_REFUSED', on, about: { kind: 'service-referral', id } };
  };
  const conduct = async (query = '', call: Call = OFFICER): Promise<Json> =>
    (await test.call(`/v1/clients/${person()}/conduct-events${query}`, call)).json();
  const remind = (event: object, call: Call = OFFICER) =>
    post('/v1/reminders', { clientId: person(), event }, 1, call);
  const keep = (id: string, action: string, body: object, version = 1) =>
    post(`/v1/reminders/${id}/${action}`, body, version);

  it('are told event by event, with the step that the law of its day would make of it', async () => {
    const first = await refusal('2022-05-25');
    await refusal('2022-05-31');
    const id = await asked(person(), first);
    expect(await conduct()).toMatchObject({
      on: '2022-06-01',
      items: [
        {
          on: '2022-05-31',
          clarification: null,
          previous: 1,
          step: { nth: 2, consequence: 'SUSPENSION', length: { amount: 7, unit: 'days' } },
        },
        {
          on: '2022-05-25',
          clarification: { id, state: 'SENT' },
          previous: 0,
          step: { nth: 1, consequence: 'REMINDER', rule: { theme: 'conduct', version: 'V2' } },
        },
      ],
      obligation: null,
    });
    expect((await conduct('', ELSEWHERE)).code).toBe('CLIENT_NOT_FOUND');
  });

  it('know the review period of a day, acts that were not done and periods that were not met', async () => {
    const { period } = test.home.obligation;
    const known = async (query: string) =>
      (await test.call(`/v1/clients/${client(0)}/conduct-events${query}`, OFFICER)).json();
    expect((await known('?on=2022-07-09')).obligation).toMatchObject({ periodId: period, requiredCount: 4 });
    expect((await known('?on=2022-07-10')).obligation).toBeNull();
    await test.database.all(
      `update process.obligation_period set content = content || '{"result": "NOT_MET"}' where id = $1`,
      [period],
    );
    const plan = { actions: [{ actionId: NOBODY, due: '2022-05-31' }] };
    const followUp = [{ actionId: NOBODY, state: 'NOT_DONE', checkedBy: { at: '2022-06-10T09:00:00Z' } }];
    await test.database.all(
      `insert into process.plan (id, version, client_id, state, content, known_from, changed_by, type)
       values ($1, 1, $2, 'ENDED', $3, '2022-06-10Z', 'test', 'EMPLOYMENT')`,
      [randomUUID(), client(0), JSON.stringify({ agreed: { content: plan }, followUp })],
    );
    const { items } = await known('');
    expect(items.filter(({ kind }: Json) => kind === 'PLAN_NOT_CARRIED_OUT')).toMatchObject([
      { on: '2022-07-09', about: { kind: 'obligation-period', id: period } },
      { on: '2022-05-31', about: { kind: 'plan-action', id: NOBODY } },
    ]);
  });

  it('R70: of the first neglect a reminder is drafted when the client was heard, and served', async () => {
    const [second, first] = (await conduct()).items.map(({ kind, on, about }: Json) => ({ kind, on, about }));
    expect(told(await remind(first))).toEqual([422, 'ANSWER_TIME_OPEN']);
    const later = await remind(second);
    expect([...told(later), later.json().rule.theme]).toEqual([422, 'REMINDER_NOT_DUE', 'conduct']);
    expect(told(await remind(resigned('2022-05-01')))).toEqual([422, 'EVENT_NOT_TOLD']);
    test.setClock('2022-06-14T09:00:00.000Z');
    const made = await remind(first);
    expect([made.status, made.json().state]).toEqual([201, 'DRAFTED']);
    expect(told(await remind(first))).toEqual([409, 'REMINDER_EXISTS']);
    expect(told(await remind(first, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await remind(first, ELSEWHERE))).toEqual([404, 'CLIENT_NOT_FOUND']);
    const { id } = made.json();
    expect((await keep(id, 'discard', { reason: 'Vahinko' })).json().state).toBe('DISCARDED');
    const again = (await remind(first)).json().id;
    expect((await keep(again, 'serving', {})).json().state).toBe('SERVED');
    expect(told(await keep(again, 'serving', {}, 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await keep(again, 'discard', { reason: 'Vahinko' }, 1))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await keep(NOBODY, 'serving', {}))).toEqual([404, 'REMINDER_NOT_FOUND']);
    const found = (await test.call(`/v1/reminders/${again}`, OFFICER)).json();
    expect(found).toMatchObject({
      text: 'V1',
      windowEnds: '2023-05-24',
      served: { channel: 'E_MAIL', presumedOn: '2022-06-17' },
    });
    const [message] = await test.database.all<{ payload: Json }>(
      `select payload from exchange.message where client_id = $1 and kind = 'REMINDER'`,
      [person()],
    );
    expect(message?.payload).toMatchObject({ reminderId: again, text: 'V1', windowEnds: '2023-05-24' });
    const list = (await test.call(`/v1/reminders?client=${person()}`, OFFICER)).json();
    expect(list.items.map(({ state }: Json) => state)).toEqual(['SERVED', 'DISCARDED']);
    for (const [lang, words] of [
      ['fi', 'Muistutus ei vaikuta'],
      ['sv', 'Påminnelsen påverkar inte'],
      ['en', 'does not affect'],
    ]) {
      const page = await test.call(`/v1/reminders/${again}/document?lang=${lang}`, OFFICER);
      expect([page.status, page.text.includes(words ?? '')]).toEqual([200, true]);
    }
    const file = await test.call(`/v1/reminders/${again}/document?format=pdf`, OFFICER);
    expect(file.text).toMatch(/^%PDF/);
  });

  it('expire with the day: the daily round marks requests that nobody has answered', async () => {
    const round = async (at: string): Promise<unknown> => {
      test.setClock(at);
      const done = await test.services.dailyRound({}, actingFor('keha', 'INTEGRATION'));
      return done.ok ? done.value.requestsExpired : done.failure.code;
    };
    const [late] = await test.database.all<{ id: string; count: number }>(
      `select min(id::text) as id, count(*)::integer from statements.clarification
       where known_until is null and state = 'SENT' and deadline < '2022-06-14'`,
    );
    expect(late?.count).toBeGreaterThan(10);
    expect(await round('2022-06-13T21:30:00.000Z')).toBe(late?.count);
    expect(await read(late?.id ?? '')).toMatchObject({ state: 'EXPIRED', version: 2 });
    expect((await act(late?.id ?? '', 'answer', { reasons: ['OTHER'], words: 'Myöhässä' }, 2)).status).toBe(
      200,
    );
    expect(await round('2022-06-13T22:30:00.000Z')).toBe(0);
  });
});
