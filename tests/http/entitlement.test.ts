import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notePlanInForce } from '../../src/application/process/entitlement/note-plan.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { ENTITLEMENT_TASKS } from '../../src/domain/process/entitlement/entitlement-tasks.ts';
import type { PlanType } from '../../src/domain/process/plans/plan-type.ts';
import type { ClientId, PlanId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { type Answer, type Call, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
  test.setClock('2022-06-01T09:00:00.000Z');
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const OFFICE = { as: subjectOf('TE_OFFICER') };

const post = (path: string, body: object, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    body,
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"`, ...call.headers },
  });
const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];

/** Open tasks of a client that follow from entitlements: kind and last day. */
const tasksOf = async (client: string): Promise<readonly string[]> => {
  const rows = await test.database.all<{ kind: string; due: string }>(
    `select kind, due_on::text as due from process.task
     where client_id = $1 and kind = any($2) and ended_on is null order by due_on, kind`,
    [client, ENTITLEMENT_TASKS],
  );
  return rows.map(({ kind, due }) => `${kind} ${due}`);
};
const kindsOf = async (client: string) => (await tasksOf(client)).map((task) => task.split(' ')[0]);

const right = (clientId: string, given = {}) => ({
  clientId,
  ground: 'RESIDENCE_PERMIT',
  firstPermitOn: '2022-05-01',
  requestedOn: '2022-05-31',
  from: '2022-05-01',
  ...given,
});
const need = (clientId: string, given = {}) => ({
  clientId,
  assessedOn: '2022-05-30',
  outcome: 'NEED',
  reasons: 'Työttömyys on pitkittynyt.',
  ...given,
});
const count = (given = {}) => ({
  source: 'KELA',
  notedOn: '2022-05-30',
  supportDaysOfLastYear: 190,
  ...given,
});

describe('a right to integration services (R46, R54)', () => {
  let client = '';
  let id = '';

  it('is recorded, and its tasks begin', async () => {
    client = test.home.clients[0] ?? '';
    // The one that everybody looks at is out of the way.
    await test.database.all(
      'update process.integration_right set known_until = known_from where client_id = $1',
      [client],
    );
    const made = await post('/v1/integration-rights', right(client));
    expect([made.status, made.json().state, made.headers['etag']]).toEqual([201, 'RECOGNISED', '"1"']);
    id = made.json().id;
    expect(await tasksOf(client)).toContain('START_INITIAL_ASSESSMENT 2022-08-01');
    expect(told(await post('/v1/integration-rights', right(client)))).toEqual([
      409,
      'INTEGRATION_RIGHT_EXISTS',
    ]);
  });

  it('goes from the initial assessment to what follows from it, each version kept', async () => {
    const step = (body: object, version: number) => post(`/v1/integration-rights/${id}/steps`, body, version);
    expect((await step({ step: 'start-assessment', on: '2022-06-01' }, 1)).json().state).toBe('ASSESSING');
    const [first] = await test.database.all(
      `select outcome, ended_on::text as on from process.task where client_id = $1 and kind = 'START_INITIAL_ASSESSMENT'`,
      [client],
    );
    expect(first).toEqual({ outcome: 'DONE', on: '2022-06-01' });
    expect((await step({ step: 'finish-assessment', on: '2022-06-01' }, 2)).json().state).toBe('ASSESSED');
    expect(await tasksOf(client)).toContain('MAKE_INTEGRATION_PLAN 2022-06-15');
    const study = {
      step: 'decide-on-study',
      outcome: 'SUPPORTED',
      studies: 'Suomen kieli',
      from: '2022-08-01',
      lastDay: '2022-12-31',
      reasons: 'Tukee suunnitelmaa.',
      decidedOn: '2022-06-01',
    };
    expect(told(await step({ ...study, reasons: ' ' }, 3))).toEqual([422, 'REASONS_MISSING']);
    expect((await step(study, 3)).status).toBe(200);
    expect((await step({ step: 'interrupt', from: '2022-05-10', lastDay: '2022-05-20' }, 4)).status).toBe(
      200,
    );
    const extension = { step: 'extend', ground: 'LITERACY', reasons: 'Lukutaito.', decidedOn: '2022-06-01' };
    expect((await step(extension, 5)).status).toBe(200);
    const read = await test.call(`/v1/integration-rights/${id}`, OFFICER);
    expect([read.headers['etag'], read.json()]).toMatchObject([
      '"6"',
      {
        state: 'ASSESSED',
        extensions: [{ ground: 'LITERACY', rule: { act: '1386/2010' } }],
        interruptions: [{ from: '2022-05-10', until: '2022-05-21' }],
        studyDecisions: [{ outcome: 'SUPPORTED', until: '2023-01-01' }],
      },
    ]);
    const list = await test.call(`/v1/integration-rights?client=${client}`, OFFICER);
    expect(list.json().items).toEqual([read.json()]);
    const messages = await test.database.all<{ kind: string }>(
      `select kind from exchange.message where client_id = $1 and kind in ('INTEGRATION_RIGHT', 'STUDY_DECISION')`,
      [client],
    );
    expect(messages.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array.from({ length: 6 }, () => 'INTEGRATION_RIGHT'),
      'STUDY_DECISION',
    ]);
  });

  it('refuses what the law or the order of days does not allow', async () => {
    const step = (body: object) => post(`/v1/integration-rights/${id}/steps`, body, 6);
    expect(told(await step({ step: 'start-assessment', on: '2022-06-01' }))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
    expect(told(await step({ step: 'guide-to-training', on: '2022-06-02' }))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect(told(await step({ step: 'interrupt', from: '2022-06-02', lastDay: '2022-06-01' }))).toEqual([
      422,
      'SEQUENCE_INVALID',
    ]);
    expect(
      told(await post(`/v1/integration-rights/${id}/steps`, { step: 'end', on: '2022-06-01' }, 5)),
    ).toEqual([412, 'VERSION_CONFLICT']);
    const other = test.home.clients[1] ?? '';
    const record = (given: object) => post('/v1/integration-rights', right(other, given));
    expect(told(await record({ requestedOn: '2022-06-02' }))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(told(await record({ from: '2022-04-30' }))).toEqual([422, 'SEQUENCE_INVALID']);
    expect(told(await record({ requestedOn: '2010-01-01' }))).toEqual([404, 'RULE_NOT_FOUND']);
    const late = { ...OFFICER, at: '2025-06-01T09:00:00.000Z' };
    const old = right(other, { requestedOn: '2025-05-02', firstPermitOn: '2022-05-01' });
    expect(told(await post('/v1/integration-rights', old, 1, late))).toEqual([
      422,
      'INTEGRATION_RIGHT_MISSING',
    ]);
  });
});

describe('E46: a threshold is met while the right to integration is valid', () => {
  it('asks for no activation plan, counts on, and asks for it when the right ends', async () => {
    const client = test.home.clients[1] ?? '';
    const { id } = (await post('/v1/integration-rights', right(client))).json();
    const trigger = await post('/v1/activation-triggers', { clientId: client, ...count() });
    expect([trigger.status, trigger.json().state]).toEqual([201, 'MET']);
    const counts = `/v1/activation-triggers/${trigger.json().id}/counts`;
    expect((await post(counts, count({ supportDaysOfLastYear: 200 }), 1)).json().state).toBe('MET');
    expect(await kindsOf(client)).not.toContain('MAKE_ACTIVATION_PLAN');
    const ended = await post(`/v1/integration-rights/${id}/steps`, { step: 'end', on: '2022-05-31' }, 1);
    expect(ended.json().state).toBe('ENDED');
    expect(await tasksOf(client)).toContain('MAKE_ACTIVATION_PLAN 2022-06-01');
  });

  it('asks for it in the daily round when the right runs out by itself, and of those long unemployed to assess need', async () => {
    const [, , , , client = ''] = test.home.clients;
    expect((await post('/v1/integration-rights', right(client, { lastDay: '2022-06-02' }))).status).toBe(201);
    expect((await post('/v1/activation-triggers', { clientId: client, ...count() })).status).toBe(201);
    const round = async (at: string) => {
      test.setClock(at);
      const done = await test.services.dailyRound({}, actingFor('keha', 'INTEGRATION'));
      return done.ok ? [done.value.entitlementTasks > 0, done.value.entitlementTasksDropped] : done.failure;
    };
    // The last minutes of the last day, the first of the next, and once more.
    expect(await round('2022-06-02T20:59:00.000Z')).toEqual([true, 0]);
    expect(await tasksOf(client)).toEqual([
      'ASSESS_MULTI_SECTOR_NEED 2021-08-02',
      'START_INITIAL_ASSESSMENT 2022-08-01',
    ]);
    expect(await round('2022-06-02T21:00:00.000Z')).toEqual([true, 1]);
    expect(await tasksOf(client)).toEqual([
      'ASSESS_MULTI_SECTOR_NEED 2021-08-02',
      'MAKE_ACTIVATION_PLAN 2022-06-03',
    ]);
    expect(await round('2022-06-02T21:01:00.000Z')).toEqual([false, 0]);
    test.setClock('2022-06-01T09:00:00.000Z');
  });
});

describe('a trigger of the activation plan (R47)', () => {
  it('is followed once, and E47: corrected, which ends nothing but its task', async () => {
    const client = test.home.clients[2] ?? '';
    const record = (given: object) => post('/v1/activation-triggers', { clientId: client, ...count(given) });
    expect(told(await record({ notedOn: '2022-06-02' }))).toEqual([422, 'DATE_IN_FUTURE']);
    expect(told(await record({ notedOn: '2019-06-02' }))).toEqual([404, 'RULE_NOT_FOUND']);
    const { id, state } = (await record({})).json();
    expect([state, await kindsOf(client)]).toEqual(['MET', expect.arrayContaining(['MAKE_ACTIVATION_PLAN'])]);
    expect(told(await record({}))).toEqual([409, 'TRIGGER_ALREADY_OPEN']);
    const counts = (version: number, days: number) =>
      post(`/v1/activation-triggers/${id}/counts`, count({ supportDaysOfLastYear: days }), version);
    expect((await counts(1, 177)).json().state).toBe('CORRECTED');
    expect(await kindsOf(client)).not.toContain('MAKE_ACTIVATION_PLAN');
    expect(told(await counts(1, 190))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await counts(2, 190))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    const read = (await test.call(`/v1/activation-triggers/${id}`, OFFICER)).json();
    expect(read).toMatchObject({
      version: 2,
      counts: [{ criteriaMet: ['SUPPORT_DAYS'] }, { criteriaMet: [] }],
    });
    expect((await test.call(`/v1/activation-triggers?client=${client}`, OFFICER)).json().items).toEqual([
      read,
    ]);
  });
});

describe('a multi-sector case (R48)', () => {
  it('goes from need to mapping to plan to its end', async () => {
    const client = test.home.clients[3] ?? '';
    const made = await post('/v1/multi-sector-cases', need(client));
    expect([made.status, made.json().state]).toEqual([201, 'NEED']);
    const { id } = made.json();
    expect(told(await post('/v1/multi-sector-cases', need(client)))).toEqual([409, 'CASE_ALREADY_OPEN']);
    const step = (body: object, version: number) => post(`/v1/multi-sector-cases/${id}/steps`, body, version);
    const start = (given: object) =>
      step(
        { step: 'start-mapping', from: '2022-06-01', parties: [{ kind: 'KELA', contact: 'TYP' }], ...given },
        1,
      );
    expect(told(await start({ lastDay: '2022-09-01' }))).toEqual([422, 'MAX_DURATION']);
    expect(told(await start({ from: '2022-05-29' }))).toEqual([422, 'SEQUENCE_INVALID']);
    expect((await start({})).json().state).toBe('MAPPING');
    expect(await tasksOf(client)).toContain('END_MAPPING 2022-08-31');
    expect((await step({ step: 'end-mapping', on: '2022-06-01' }, 2)).json().state).toBe('PLAN');
    expect(await tasksOf(client)).toContain('MAKE_MULTI_SECTOR_PLAN 2022-06-01');
    expect(told(await step({ step: 'end', on: '2022-06-01', reasons: '' }, 3))).toEqual([
      422,
      'REASONS_MISSING',
    ]);
    expect((await step({ step: 'end', on: '2022-06-01', reasons: 'Työllistyi.' }, 3)).json().state).toBe(
      'ENDED',
    );
    expect(told(await step({ step: 'end', on: '2022-06-01', reasons: 'Taas.' }, 4))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
    const read = (await test.call(`/v1/multi-sector-cases/${id}`, OFFICER)).json();
    expect(read).toMatchObject({
      version: 4,
      assessment: {
        criteriaMet: ['UNEMPLOYMENT'],
        counts: { age: 23, supportDays: null, unemployedDays: 483 },
      },
      mapping: { from: '2022-06-01', lastDay: '2022-08-31', endedOn: '2022-06-01' },
      end: { reasons: 'Työllistyi.' },
    });
    expect((await test.call(`/v1/multi-sector-cases?client=${client}`, OFFICER)).json().items).toEqual([
      read,
    ]);
  });

  it('E48: dated 20.5.2021 it is the TE Office’s to assess, and the municipality’s to prepare', async () => {
    const client = test.home.clients[4] ?? '';
    const early = { assessedOn: '2021-05-20' };
    expect(told(await post('/v1/multi-sector-cases', need(client, early)))).toEqual([
      403,
      'COMPETENCE_NOT_YET_TRANSFERRED',
    ]);
    const prepared = await post('/v1/multi-sector-cases', need(client, { ...early, isPreparation: true }));
    expect([prepared.status, prepared.json().state]).toEqual([201, 'PREPARED']);
    const decision = `/v1/multi-sector-cases/${prepared.json().id}/decision`;
    const { clientId: _, ...finding } = need(client, early);
    expect(told(await post(decision, finding))).toEqual([403, 'COMPETENCE_NOT_YET_TRANSFERRED']);
    const today = { ...finding, assessedOn: '2022-06-01' };
    expect(told(await post(decision, today, 1, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await post(decision, { ...finding, reasons: ' ' }, 1, OFFICE))).toEqual([
      422,
      'REASONS_MISSING',
    ]);
    // Two at the TE Office decide at once: one wins.
    const both = await Promise.all([0, 1].map(() => post(decision, finding, 1, OFFICE)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 200)?.json().state).toBe('NEED');
    expect(told(await post(decision, finding, 2, OFFICE))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
  });
});

describe('a plan that comes into force', () => {
  const PLAN = {
    id: randomUUID() as PlanId,
    from: '2022-06-01' as PlainDate,
    lastDay: '2023-05-31' as PlainDate,
  };
  const note = (clientId: string, type: PlanType) =>
    test.services.unitOfWork.run({ organisations: [organisation('municipality', '109')] }, async (tx) => {
      const known = await tx.process.cases.lock(clientId as ClientId);
      if (known === null) throw new Error('no such client');
      const by = { subject: 'officer', organisation: organisation('municipality', '109') };
      const act = { by, at: '2022-06-01T09:00:00.000Z' as Instant };
      return notePlanInForce(tx, known, type, PLAN, act, lawInForce);
    });
  const latest = async (path: string, client: string) =>
    (await test.call(`${path}?client=${client}`, OFFICER)).json().items[0];

  it('of integration counts towards the total, and the guiding to training begins', async () => {
    const client = test.home.clients[0] ?? '';
    expect(await note(client, 'INTEGRATION')).toEqual({ ok: true, value: null });
    expect(await latest('/v1/integration-rights', client)).toMatchObject({
      state: 'PLANNED',
      planTimes: [{ from: '2022-06-01', until: '2023-06-01' }],
    });
    expect(await kindsOf(client)).not.toContain('MAKE_INTEGRATION_PLAN');
    expect(await tasksOf(client)).toContain('GUIDE_TO_INTEGRATION_TRAINING 2022-07-01');
  });

  it('of activation answers the trigger', async () => {
    const client = test.home.clients[1] ?? '';
    expect(await kindsOf(client)).toContain('MAKE_ACTIVATION_PLAN');
    expect(await note(client, 'ACTIVATION')).toEqual({ ok: true, value: null });
    expect(await latest('/v1/activation-triggers', client)).toMatchObject({
      state: 'PLAN_MADE',
      planId: PLAN.id,
    });
    expect(await kindsOf(client)).not.toContain('MAKE_ACTIVATION_PLAN');
  });

  it('of several sectors belongs to the case once its mapping is over', async () => {
    const client = test.home.clients[3] ?? '';
    const { id } = (await post('/v1/multi-sector-cases', need(client))).json();
    const steps = `/v1/multi-sector-cases/${id}/steps`;
    const parties = [{ kind: 'KELA', contact: 'TYP' }];
    await post(steps, { step: 'start-mapping', from: '2022-05-30', parties }, 1);
    expect(await note(client, 'MULTISECTOR')).toMatchObject({ failure: { code: 'COMMAND_NOT_ALLOWED' } });
    await post(steps, { step: 'end-mapping', on: '2022-06-01' }, 2);
    expect(await note(client, 'MULTISECTOR')).toEqual({ ok: true, value: null });
    expect(await latest('/v1/multi-sector-cases', client)).toMatchObject({ state: 'PLAN', planId: PLAN.id });
    expect(await kindsOf(client)).not.toContain('MAKE_MULTI_SECTOR_PLAN');
  });

  it('of employment changes nothing of these', async () => {
    expect(await note(test.home.clients[3] ?? '', 'EMPLOYMENT')).toEqual({ ok: true, value: null });
  });
});

describe('who handles what', () => {
  const elsewhere = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
  const nobody = randomUUID();
  const bodies = (client: string): readonly (readonly [string, object])[] => [
    ['/v1/integration-rights', right(client)],
    ['/v1/multi-sector-cases', need(client)],
    ['/v1/activation-triggers', { clientId: client, ...count() }],
  ];

  it('another municipality finds neither client nor matter, and the TE Office may look only', async () => {
    const client = test.home.clients[2] ?? '';
    for (const [path, body] of bodies(client)) {
      expect(told(await post(path, body, 1, elsewhere))).toEqual([404, 'CLIENT_NOT_FOUND']);
      expect(told(await post(path, body, 1, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
      expect((await test.call(`${path}?client=${client}`, elsewhere)).status).toBe(404);
      expect((await test.call(`${path}?client=${client}`, OFFICE)).status).toBe(200);
    }
  });

  it.each([
    ['/v1/integration-rights', 'INTEGRATION_RIGHT_NOT_FOUND', 'steps', { step: 'end', on: '2022-06-01' }],
    [
      '/v1/multi-sector-cases',
      'MULTI_SECTOR_CASE_NOT_FOUND',
      'steps',
      { step: 'end-mapping', on: '2022-06-01' },
    ],
    [
      '/v1/multi-sector-cases',
      'MULTI_SECTOR_CASE_NOT_FOUND',
      'decision',
      { assessedOn: '2022-06-01', outcome: 'NEED', reasons: 'Ei ole.' },
    ],
    ['/v1/activation-triggers', 'ACTIVATION_TRIGGER_NOT_FOUND', 'counts', count()],
  ])('%s: what there is not is not found', async (path, code, action, body) => {
    expect(told(await test.call(`${path}/${nobody}`, OFFICER))).toEqual([404, code]);
    expect(told(await post(`${path}/${nobody}/${action}`, body))).toEqual([404, code]);
  });
});
