import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock('2022-06-01T09:00:00.000Z');
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('doctor', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}'),
       ('psychologist', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{guidance}')`,
  );
});
afterAll(() => test.close());

const OFFICER: Call = { as: subjectOf('MUN_OFFICER') };
const HEALTH: Call = { as: 'doctor' };
const PSYCHOLOGIST: Call = { as: 'psychologist' };
const OFFICE: Call = { as: subjectOf('TE_OFFICER') };
const ELSEWHERE: Call = { as: subjectOf('MUN_OFFICER', 'elsewhere') };

const post = (path: string, call: Call, body?: object, version = 1): Promise<Answer> =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"`, ...call.headers },
    ...(body && { body }),
  });
const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const client = (at: number): string => test.home.clients[at] ?? '';
const begin = (at: number, date = '2022-06-01', call = OFFICER) =>
  post('/v1/assessments', call, { clientId: client(at), date });
const act = (id: string, action: string, version: number, body?: object, call = OFFICER) =>
  post(`/v1/assessments/${id}/${action}`, call, body, version);
const read = async (id: string, call = OFFICER, query = ''): Promise<Json> =>
  (await test.call(`/v1/assessments/${id}${query}`, call)).json();
const tasks = async (at: number): Promise<readonly string[]> =>
  (
    await test.database.all<{ text: string }>(
      `select kind || ' ' || due_on || ' ' || coalesce(outcome, 'OPEN') || coalesce(' ' || end_reason, '') as text
       from process.task where client_id = $1 order by opened_at, ended_at, kind`,
      [client(at)],
    )
  ).map(({ text }) => text);

const NO_NEED = { need: 'NONE' };
const GENERAL = {
  parts: {
    SKILLS: { education: [{ level: '32' }], occupations: ['5223'], languages: ['fi'] },
    TRAINING_NEED: { needed: true, level: '32', field: 'Metalli', urgency: 'AT_ONCE' },
    SOCIAL_SERVICES_NEED: NO_NEED,
    OWN_GOALS: { words: 'Hitsaajaksi' },
    JOB_SEARCH_SKILLS: { words: 'Hyvät' },
    OTHER_FACTORS: { notRelevant: 'Ei ole' },
    RISK_OF_UNEMPLOYMENT: { risk: 'LOW' },
  },
  findings: [{ kind: 'OBSTACLE', field: 'MOBILITY', words: 'Ei autoa' }],
  serviceLine: '02',
};
const STEP = { words: 'Tutkimus', receiver: 'Terveysasema', by: '2022-06-20' };
const RESTRICTED = {
  health: {
    parts: {
      WORK_ABILITY: { conclusion: 'RESTRICTED', restrictions: 'Selkä', furtherExamination: true },
      FUNCTIONAL_CAPACITY: { conclusion: 'UNCLEAR', furtherExamination: true },
      HEALTH_SERVICES_NEED: { need: 'EVIDENT', grounds: 'Selkä', step: STEP },
      REHABILITATION_NEED: NO_NEED,
    },
    findings: [{ kind: 'OBSTACLE', field: 'WORK_ABILITY', words: 'Selkäkipu' }],
    expertAssessments: [{ kind: '30', orderedOn: '2022-05-30' }],
    abilitator: { measuredOn: '2022-05-30', values: [{ name: 'workAbility', value: 6 }] },
  },
};

describe('an assessment of the service needs (R35–R38)', () => {
  let id = '';

  it('is begun, written in parts and completed with what the law of its day asks for', async () => {
    const begun = await begin(1);
    expect([begun.status, begun.json().state, begun.headers['etag']]).toEqual([201, 'DRAFT', '"1"']);
    id = begun.json().id;
    expect((await act(id, 'contents', 1, GENERAL)).json()).toMatchObject({ state: 'DRAFT', version: 2 });
    const early = await act(id, 'completion', 2);
    expect([early.status, early.json().code, early.json().missing]).toEqual([
      422,
      'ASSESSMENT_INCOMPLETE',
      ['WORK_ABILITY', 'HEALTH_SERVICES_NEED', 'REHABILITATION_NEED', 'FUNCTIONAL_CAPACITY'],
    ]);
    expect(told(await act(id, 'contents', 2, RESTRICTED))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    expect((await act(id, 'contents', 2, RESTRICTED, HEALTH)).status).toBe(200);
    test.setClock('2022-06-02T09:00:00.000Z');
    expect((await act(id, 'completion', 3)).json()).toMatchObject({ state: 'COMPLETED', version: 4 });
  });

  it('opens and ends what is to be done: completing, revising, arranging the step', async () => {
    expect(await tasks(1)).toEqual([
      'COMPLETE_ASSESSMENT 2022-06-01 DONE',
      'ARRANGE_STEP 2022-06-20 OPEN',
      'REVISE_ASSESSMENT 2022-09-01 OPEN',
    ]);
  });

  it('begins a span of its service line on its day, and tells the register', async () => {
    const lines = () =>
      test.database.all(
        `select service_line as line, from_date::text as from, until_date::text as until, sync_state as sync,
           starts_with(source_key, 'own:') as own
         from clients.service_line where client_id = $1 and known_until is null order by from_date`,
        [client(1)],
      );
    expect(await lines()).toMatchObject([
      { line: '02', from: '2022-06-01', until: null, sync: 'PENDING', own: true },
    ]);
    expect(
      await test.database.all(
        `select payload -> 'serviceLine' as line from exchange.message where kind = 'SERVICE_LINE_CHANGED' and client_id = $1`,
        [client(1)],
      ),
    ).toEqual([{ line: '02' }]);
    test.setClock('2022-09-01T09:00:00.000Z');
    const arranged = { ...STEP, arrangedOn: '2022-06-15' };
    const health = { parts: { HEALTH_SERVICES_NEED: { need: 'EVIDENT', grounds: 'Selkä', step: arranged } } };
    const revision = { date: '2022-09-01', serviceLine: '03', health };
    expect((await act(id, 'revision', 4, revision, HEALTH)).json()).toMatchObject({ state: 'REVISED' });
    expect(await lines()).toMatchObject([
      { line: '02', from: '2022-06-01', until: '2022-09-01' },
      { line: '03', from: '2022-09-01', until: null },
    ]);
    expect((await tasks(1)).toSorted()).toEqual([
      'ARRANGE_STEP 2022-06-20 DONE',
      'COMPLETE_ASSESSMENT 2022-06-01 DONE',
      'REVISE_ASSESSMENT 2022-09-01 DONE',
      'REVISE_ASSESSMENT 2022-12-01 OPEN',
    ]);
  });

  it('stays readable in every version of it, and what tells of health only to those who have the right', async () => {
    const seen = await read(id, HEALTH);
    expect(seen).toMatchObject({
      version: 5,
      serviceLine: '03',
      findings: [{ words: 'Ei autoa', status: 'OPEN' }],
      health: { parts: { WORK_ABILITY: { restrictions: 'Selkä' } }, findings: [{ words: 'Selkäkipu' }] },
      withheld: [],
    });
    expect(await read(id, HEALTH, '?version=4')).toMatchObject({
      version: 4,
      state: 'COMPLETED',
      serviceLine: '02',
    });
    expect(told(await test.call(`/v1/assessments/${id}?version=9`, HEALTH))).toEqual([
      404,
      'ASSESSMENT_NOT_FOUND',
    ]);
    const without = ['AVI_SUPERVISOR', 'STATE_OFFICER_TRANSFERRED'] as const;
    for (const call of [OFFICER, ...without.map((role) => ({ as: subjectOf(role) }))]) {
      for (const path of [id, `${id}?version=3`]) {
        const found = await test.call(`/v1/assessments/${path}`, call);
        expect([found.json().health, found.json().withheld]).toEqual([null, ['health']]);
        expect(found.text).not.toMatch(/Selkä|Terveysasema/);
      }
      const list = await test.call(`/v1/assessments?client=${client(1)}`, call);
      expect(list.text).not.toMatch(/Selkä|Terveysasema/);
      expect(list.json().items).toMatchObject([{ id, withheld: ['health'] }]);
    }
    const list = await test.call(`/v1/assessments?client=${client(1)}`, HEALTH);
    expect(list.json().items).toMatchObject([{ id, withheld: [] }]);
    const logged = await test.database.all<{ classes: readonly string[] }>(
      `select distinct data_classes as classes from access.audit_entry where action = 'get-assessment' order by 1`,
    );
    expect(logged.map(({ classes }) => classes)).toContainEqual(['basic', 'health']);
  });

  it('is in the copy of the client’s data without health data for those who have no right to them', async () => {
    const copied = async (call: Call) => {
      const copy = await test.call(`/v1/clients/${client(1)}/data-copies`, {
        ...call,
        method: 'POST',
        body: {},
      });
      return copy.json().sections.find(({ name }: Json) => name === 'assessment').rows;
    };
    const [own, opened] = [await copied(OFFICER), await copied(HEALTH)];
    expect(own.map(({ health }: Json) => health)).toEqual([null, null, null, null, null]);
    expect(JSON.stringify(own)).not.toContain('Selkä');
    expect(JSON.stringify(opened)).toContain('Selkä');
  });

  it('takes one of two revisions at once; the other is told who was first', async () => {
    const both = await Promise.all(
      ['Ensimmäinen', 'Toinen'].map((conclusion) =>
        act(id, 'revision', 5, { date: '2022-09-01', conclusion }, OFFICER),
      ),
    );
    const [won, lost] = both.toSorted((a, b) => a.status - b.status);
    expect([won?.status, lost?.status, lost?.json().code]).toEqual([200, 412, 'VERSION_CONFLICT']);
    expect(await read(id)).toMatchObject({ version: 6 });
  });

  it('changes a need or an obstacle of its own, and no other', async () => {
    const [finding] = (await read(id)).findings;
    const solved = { ...finding, status: 'SOLVED', outcome: 'Sai auton' };
    const revise = (findings: readonly object[], version: number) =>
      act(id, 'revision', version, { date: '2022-09-01', findings });
    expect(told(await revise([{ ...solved, outcome: null }], 6))).toEqual([422, 'OUTCOME_REQUIRED']);
    expect(told(await revise([{ ...solved, id: randomUUID() }], 6))).toEqual([422, 'FINDING_UNKNOWN']);
    expect((await revise([solved], 6)).status).toBe(200);
    expect((await read(id)).findings).toEqual([solved]);
  });
});

describe('what cannot be done with an assessment', () => {
  let draft = '';

  it('is begun twice, tomorrow, before any law, by another body or of somebody who is not seen', async () => {
    draft = (await begin(2)).json().id;
    expect(
      [
        await begin(2),
        await begin(3, '2022-09-02'),
        await begin(3, '2019-12-31'),
        await begin(3, '2022-06-01', OFFICE),
        await begin(3, '2022-06-01', ELSEWHERE),
      ].map(told),
    ).toEqual([
      [409, 'ASSESSMENT_OPEN'],
      [422, 'DATE_IN_FUTURE'],
      [404, 'RULE_NOT_FOUND'],
      [403, 'NOT_RESPONSIBLE'],
      [404, 'CLIENT_NOT_FOUND'],
    ]);
  });

  it.each<[string, object, string]>([
    [
      'a need of training without a field',
      { parts: { TRAINING_NEED: { needed: true } } },
      'TRAINING_FIELD_MISSING',
    ],
    [
      'an evident need without a step',
      { parts: { SOCIAL_SERVICES_NEED: { need: 'EVIDENT' } } },
      'STEP_REQUIRED',
    ],
    ['a part left out without a reason', { parts: { SKILLS: { notRelevant: '' } } }, 'REASONS_MISSING'],
    ['an occupation that is none', { parts: { SKILLS: { occupations: ['9999'] } } }, 'CODE_INVALID'],
    [
      'a note that tells of an illness',
      { conclusion: 'Masennus', tellsOfHealth: true },
      'HEALTH_DATA_IN_NOTE',
    ],
    [
      'an assessment received before it was ordered',
      { expertAssessments: [{ kind: '60', orderedOn: '2022-05-02', receivedOn: '2022-05-01' }] },
      'SEQUENCE_INVALID',
    ],
    ['a day to come', { date: '2022-09-02' }, 'DATE_IN_FUTURE'],
  ])('%s', async (_, body, code) => {
    expect(told(await act(draft, 'contents', 1, body))).toEqual([422, code]);
  });

  it('is done out of order, or to one that another body has', async () => {
    expect(told(await act(draft, 'revision', 1, { date: '2022-09-01' }))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
    expect(told(await act(draft, 'abandonment', 1, { reason: ' ' }))).toEqual([422, 'REASONS_MISSING']);
    expect(told(await act(draft, 'contents', 1, {}, ELSEWHERE))).toEqual([404, 'ASSESSMENT_NOT_FOUND']);
    expect(told(await act(draft, 'contents', 1, {}, OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    expect(told(await act(draft, 'contents', 1, { parts: { WORK_ABILITY: {} } }))).toEqual([
      400,
      'REQUEST_INVALID',
    ]);
  });

  it('a draft that is given up ends with the reason, and nothing is to be done about it', async () => {
    expect((await act(draft, 'abandonment', 1, { reason: 'Muutti pois' })).json().state).toBe('ABANDONED');
    expect(await read(draft)).toMatchObject({ state: 'ABANDONED', abandonedBecause: 'Muutti pois' });
    expect(told(await act(draft, 'completion', 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(await tasks(2)).toEqual([
      'COMPLETE_ASSESSMENT 2022-06-01 DROPPED RECOMPUTED',
      'COMPLETE_ASSESSMENT 2021-02-15 OPEN',
    ]);
  });

  it('of two drafts that are begun at once, one is', async () => {
    const both = await Promise.all([begin(3), begin(3)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('information and advice (R52)', () => {
  const record = (body: object, call = OFFICER) =>
    post('/v1/advice-contacts', call, {
      clientId: client(4),
      topic: 'Koulutus',
      channel: 'PHONE',
      date: '2022-08-31',
      ...body,
    });

  it('is logged with topic, channel and day, and nothing follows from it', async () => {
    expect((await record({})).status).toBe(201);
    expect((await record({ topic: 'Palvelut' }, { as: subjectOf('MUN_STAFF') })).status).toBe(201);
    const list = await test.call(`/v1/advice-contacts?client=${client(4)}`, OFFICER);
    expect(list.json().items.map(({ topic }: Json) => topic)).toEqual(['Palvelut', 'Koulutus']);
    expect(await tasks(4)).toEqual([]);
  });

  it('needs a topic, a day that has been, and a client of one’s own', async () => {
    expect([
      ...[await record({ topic: ' ' }), await record({ date: '2022-09-02' })].map(told),
      ...[await record({}, OFFICE), await record({}, ELSEWHERE)].map(told),
      told(await test.call(`/v1/advice-contacts?client=${client(4)}`, ELSEWHERE)),
    ]).toEqual([
      [422, 'TOPIC_MISSING'],
      [422, 'DATE_IN_FUTURE'],
      [403, 'NOT_RESPONSIBLE'],
      [404, 'CLIENT_NOT_FOUND'],
      [404, 'CLIENT_NOT_FOUND'],
    ]);
  });
});

describe('vocational guidance and career planning (R53)', () => {
  const refer = (body: object = {}, call = OFFICER) =>
    post('/v1/guidance', call, {
      clientId: client(4),
      guide: 'PSYCHOLOGIST',
      referredOn: '2022-08-30',
      reason: 'Alanvaihto',
      ...body,
    });
  const change = (id: string, action: string, version: number, body: object, call = OFFICER) =>
    post(`/v1/guidance/${id}/${action}`, call, body, version);
  let id = '';

  it('begins with a referral, goes on with sessions and ends with what came of it', async () => {
    id = (await refer()).json().id;
    expect(told(await change(id, 'end', 1, { outcome: 'Uusi ala' }))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    const session = { date: '2022-08-31', channel: 'VISIT' };
    const held = await change(id, 'sessions', 1, session, PSYCHOLOGIST);
    expect(held.json().state).toBe('IN_PROGRESS');
    expect(told(await change(id, 'sessions', 2, { ...session, date: '2022-08-29' }))).toEqual([
      422,
      'SEQUENCE_INVALID',
    ]);
    expect(told(await change(id, 'sessions', 2, { ...session, date: '2022-09-02' }))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect(told(await change(id, 'sessions', 1, session))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await change(id, 'end', 2, { outcome: '' }))).toEqual([422, 'OUTCOME_REQUIRED']);
    expect((await change(id, 'end', 2, { outcome: 'Uusi ala' })).json().state).toBe('ENDED');
    const guidance = (await test.call(`/v1/guidance/${id}`, OFFICER)).json();
    expect(guidance).toMatchObject({
      sessions: [{ ...session, heldBy: 'psychologist' }],
      outcome: 'Uusi ala',
    });
    expect((await test.call(`/v1/guidance?client=${client(4)}`, OFFICER)).json().items).toEqual([guidance]);
  });

  it('is refused without reason, in the future, and of whoever is not one’s own', async () => {
    expect(
      [
        await refer({ reason: '' }),
        await refer({ referredOn: '2022-09-02' }),
        await refer({}, OFFICE),
        await refer({}, ELSEWHERE),
        await change(id, 'cancellation', 3, { outcome: 'x' }, ELSEWHERE),
        await change(id, 'cancellation', 3, { outcome: 'x' }),
      ].map(told),
    ).toEqual([
      [422, 'REASONS_MISSING'],
      [422, 'DATE_IN_FUTURE'],
      [403, 'NOT_RESPONSIBLE'],
      [404, 'CLIENT_NOT_FOUND'],
      [404, 'GUIDANCE_NOT_FOUND'],
      [409, 'COMMAND_NOT_ALLOWED'],
    ]);
  });

  it('keeps the psychologist’s notes from everybody without the right: there is no such place', async () => {
    const write = (call: Call, body: object = { words: 'Salaisuus' }) =>
      post(`/v1/guidance/${id}/notes`, call, body);
    expect((await write(PSYCHOLOGIST)).status).toBe(201);
    const notes = (call: Call) => test.call(`/v1/guidance/${id}/notes`, call);
    expect((await notes(PSYCHOLOGIST)).json().items).toMatchObject([
      { words: 'Salaisuus', writtenBy: 'psychologist' },
    ]);
    for (const call of [OFFICER, HEALTH, ELSEWHERE, { as: subjectOf('STATE_OFFICER_TRANSFERRED') }]) {
      expect([await notes(call), await write(call)].map(told)).toEqual([
        [404, 'GUIDANCE_NOT_FOUND'],
        [404, 'GUIDANCE_NOT_FOUND'],
      ]);
    }
    expect(told(await write(OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    const copies = await Promise.all(
      [OFFICER, PSYCHOLOGIST].map((call) =>
        test.call(`/v1/clients/${client(4)}/data-copies`, { ...call, method: 'POST', body: {} }),
      ),
    );
    expect(copies.map(({ text }) => text.includes('Salaisuus'))).toEqual([false, true]);
  });
});
