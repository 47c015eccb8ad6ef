import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;
/** Everybody of the home place who has an assessment here. */
let seller = '';
let twin = '';
let clerk = '';

beforeAll(async () => {
  test = await startApp();
  [, seller = '', twin = '', clerk = ''] = test.home.clients;
  await assess(seller, ['5223'], { WORK_ABILITY: { restrictions: 'Ei raskaita nostoja' } });
  await assess(twin, ['5223'], {});
  await assess(clerk, ['4110'], {});
  await assess(test.home.banned, ['5221'], {});
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('doctor', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}')`,
  );
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const TE_OFFICER = { as: subjectOf('TE_OFFICER') };

/** A completed assessment, as the database gets it from the use case. */
async function assess(client: string, occupations: readonly string[], health: object): Promise<void> {
  const content = {
    id: randomUUID(),
    clientId: client,
    date: '2021-03-15',
    parts: {
      SKILLS: {
        education: [{ level: '31', field: null }],
        occupations,
        workHistory: [{ occupation: occupations[0], from: '2018-01-01', until: null }],
        languages: ['fi'],
        competenceNeeds: null,
      },
    },
  };
  await test.database.all(
    `insert into process.assessment (id, version, client_id, state, content, health, known_from, changed_by)
     values ($1, 1, $2, 'COMPLETED', $3, $4, '2021-03-15T09:00:00Z', 'test')`,
    [content.id, client, JSON.stringify(content), JSON.stringify({ parts: health })],
  );
}

const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const vacanciesFor = (client: string, query = '', call: Call = OFFICER) =>
  test.call(`/v1/clients/${client}/matching-vacancies${query}`, call);
const clientsFor = (query = '', call: Call = OFFICER) =>
  test.call(`/v1/vacancies/${test.home.vacancy}/matching-clients${query}`, call);
const idsIn = (answer: Answer): readonly string[] => answer.json().items.map((item: Json) => item.id);

describe('R51: vacancies for a client', () => {
  it('are listed with the reasons, the best first', async () => {
    const found = (await vacanciesFor(seller)).json();
    expect(found.items.map(({ id, points, outOf }: Json) => [id, points, outOf])).toEqual([
      [test.home.vacancy, 70, 70],
    ]);
    expect(found.items[0].rows.map(({ criterion, outcome }: Json) => [criterion, outcome])).toEqual([
      ['OCCUPATION', 'MET'],
      ['OCCUPATION_GROUP', 'MET'],
      ['EXPERIENCE', 'MET'],
      ['COMMUTING_AREA', 'MET'],
    ]);
    expect([found.compared, found.isComplete]).toEqual([1, true]);
    expect(found.jobseeker.commutingArea).toEqual(['082', '109', '165']);
  });

  it('are no fewer for somebody of whom no occupation is known, and none of another occupation', async () => {
    const unknown = (await vacanciesFor(test.home.clients[4] ?? '')).json();
    expect(unknown.items[0].rows[0]).toMatchObject({ criterion: 'OCCUPATION', outcome: 'UNKNOWN' });
    expect((await vacanciesFor(clerk)).json().items).toEqual([]);
    const byPlace = (await vacanciesFor(clerk, '?criteria=COMMUTING_AREA')).json();
    expect(byPlace.items.map(({ id }: Json) => id)).toContain(test.home.vacancy);
    expect(new Set(byPlace.items.map(({ rows }: Json) => rows.length))).toEqual(new Set([1]));
  });

  it('reach as far as the client has said', async () => {
    const away = { municipalities: ['837'] };
    const [place] = await test.database.all<{ content: object }>(
      'select content from offers.vacancy where id = $1',
      [test.home.vacancy],
    );
    const id = randomUUID();
    await test.database.all(
      `insert into offers.vacancy (id, version, number, organisation, state, is_public, occupation, municipalities,
         open_from, source, content, known_from, changed_by)
       values ($1, 1, 7, 'municipality:837', 'OPEN', true, '5223', '{837}', '2021-03-01', 'EMPLOYER_NOTICE', $2,
         now(), 'test')`,
      [id, JSON.stringify({ ...place?.content, ...away, id, number: 7 })],
    );
    expect(idsIn(await vacanciesFor(seller))).not.toContain(id);
    const wishes = { commutingArea: ['837'], drivingLicences: ['B'], skills: ['Kassatyö'] };
    const said = await post(`/v1/clients/${seller}/job-wishes`, wishes);
    expect([said.status, said.json()]).toEqual([201, { clientId: seller, ...wishes }]);
    expect(idsIn(await vacanciesFor(seller))).toContain(id);
    expect(
      told(await post(`/v1/clients/${seller}/job-wishes`, { ...wishes, drivingLicences: ['X'] })),
    ).toEqual([422, 'CODE_INVALID']);
    const again = await post(`/v1/clients/${seller}/job-wishes`, { ...wishes, commutingArea: [] });
    expect(again.status).toBe(201);
    expect(idsIn(await vacanciesFor(seller))).not.toContain(id);
    await test.database.all('delete from offers.vacancy where id = $1', [id]);
  });

  it('R51: are not searched by health data: NO_GROUND_FOR_HEALTH_DATA', async () => {
    const refused = await vacanciesFor(seller, '?criteria=OCCUPATION&criteria=WORK_ABILITY');
    expect(told(refused)).toEqual([403, 'NO_GROUND_FOR_HEALTH_DATA']);
    expect(refused.json().rule).toMatchObject({ theme: 'job-placement', act: '916/2012' });
    expect(told(await clientsFor('?criteria=HEALTH'))).toEqual([403, 'NO_GROUND_FOR_HEALTH_DATA']);
  });

  it('R51: are of own clients only: CLIENT_NOT_FOUND', async () => {
    for (const call of [ELSEWHERE, TE_OFFICER]) {
      expect(told(await vacanciesFor(seller, '', call))).toEqual([404, 'CLIENT_NOT_FOUND']);
    }
    expect(told(await post(`/v1/clients/${seller}/job-wishes`, EMPTY_WISHES, 1, ELSEWHERE))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
    expect(told(await post(`/v1/clients/${seller}/job-wishes`, EMPTY_WISHES, 1, TE_OFFICER))).toEqual([
      403,
      'NOT_RESPONSIBLE',
    ]);
  });
});

const EMPTY_WISHES = { commutingArea: [], drivingLicences: [], skills: [] };

describe('R51: clients for a vacancy', () => {
  it('are the own ones, the best first, and each is a line of the log', async () => {
    const found = await clientsFor();
    expect(idsIn(found)).toEqual([seller, twin, test.home.banned]);
    expect(found.json().items.map(({ points }: Json) => points)).toEqual([70, 70, 30]);
    const [line] = await test.database.all(
      `select kind, client_ids as clients from access.audit_entry where action = 'find-matching-clients'
       order by id desc limit 1`,
    );
    expect(line).toEqual({ kind: 'search', clients: [seller, twin, test.home.banned] });
    expect(told(await clientsFor('', ELSEWHERE))).toEqual([404, 'VACANCY_NOT_FOUND']);
    await test.database.all('update offers.vacancy set is_public = true where id = $1', [test.home.vacancy]);
    expect(idsIn(await clientsFor('', ELSEWHERE))).toEqual([]);
  });

  it('are the same for two who differ in health data only', async () => {
    const rowsOf = (found: Json, id: string) => found.items.find((item: Json) => item.id === id).rows;
    const found = (await clientsFor()).json();
    expect(rowsOf(found, seller)).toEqual(rowsOf(found, twin));
    const [one, other] = [(await vacanciesFor(seller)).json(), (await vacanciesFor(twin)).json()];
    expect(one.items).toEqual(other.items);
  });

  it('are not found by where they live under a security ban', async () => {
    const banned = (await clientsFor()).json().items.find(({ id }: Json) => id === test.home.banned);
    expect([banned.securityBan, banned.homeMunicipality]).toEqual([true, null]);
    expect(banned.rows.at(-1)).toEqual({
      criterion: 'COMMUTING_AREA',
      outcome: 'UNKNOWN',
      asked: ['109'],
      known: [],
      points: 15,
    });
    const own = (await vacanciesFor(test.home.banned)).json();
    expect(own.jobseeker.commutingArea).toBeNull();
    expect(own.items.map(({ id }: Json) => id)).toEqual([test.home.vacancy]);
    await test.database.all(`update clients.client set known_home = '837' where id = $1`, [test.home.banned]);
    expect(idsIn(await clientsFor())).toContain(test.home.banned);
  });

  it('are found without regard to the occupation when it is not a criterion', async () => {
    const ids = idsIn(await clientsFor('?criteria=COMMUTING_AREA'));
    expect(ids).toContain(clerk);
    expect(ids).toContain(test.home.clients[4]);
  });

  it('can be taken out as a table, which the log tells', async () => {
    const table = await clientsFor('?format=csv&lang=fi');
    expect(table.headers['content-disposition']).toContain('kuntakokeilu-paikka-1.csv');
    const [header = '', first = ''] = table.text.split('\r\n');
    expect(header).toContain('Kotikunta;Pisteet;Enintään;Ammatti;Ammattiryhmä;Työkokemus');
    expect(first).toContain('Hämeenlinna;70;70;täyttyy;täyttyy;täyttyy;;;;;täyttyy');
    const [line] = await test.database.all(
      `select kind from access.audit_entry where action = 'find-matching-clients' order by id desc limit 1`,
    );
    expect(line).toEqual({ kind: 'export' });
  });

  it('are not searched for a vacancy that is closed, or is none', async () => {
    const missing = await test.call(`/v1/vacancies/${randomUUID()}/matching-clients`, OFFICER);
    expect(told(missing)).toEqual([404, 'VACANCY_NOT_FOUND']);
    test.setClock('2021-02-01T09:00:00.000Z');
    expect(told(await clientsFor())).toEqual([409, 'VACANCY_CLOSED']);
    test.setClock('2021-03-31T09:00:00.000Z');
  });
});

const draft = (clients: readonly string[], data = ['NAME', 'OCCUPATIONS'], call: Call = OFFICER) =>
  post('/v1/introductions', { vacancyId: test.home.vacancy, clients, data }, 1, call);
const step = (id: string, name: string, body?: object, version = 1, call: Call = OFFICER) =>
  post(`/v1/introductions/${id}/${name}`, body, version, call);
const consent = (clientId: string, changes: object = {}) => ({
  clientId,
  decision: 'GIVEN',
  written: true,
  data: ['NAME', 'OCCUPATIONS'],
  on: '2021-03-31',
  ...changes,
});
const read = async (id: string): Promise<Json> =>
  (await test.call(`/v1/introductions/${id}`, OFFICER)).json();
const documentOf = (id: string, query = '', call: Call = OFFICER) =>
  test.call(`/v1/introductions/${id}/document${query}`, call);

describe('R62: an introduction', () => {
  let id = '';

  it('keeps how each client suited the vacancy', async () => {
    const made = await draft([twin, seller]);
    expect([made.status, made.json().state]).toEqual([201, 'DRAFTED']);
    id = made.json().id;
    const { clients, madeFor, vacancyNumber } = await read(id);
    expect([madeFor, vacancyNumber]).toEqual(['municipality:109', 1]);
    expect(clients.map(({ clientId, match }: Json) => [clientId, match.points, match.rows.length])).toEqual([
      [seller, 70, 4],
      [twin, 70, 4],
    ]);
  });

  it('R62: tells nothing without consent: CONSENT_MISSING names who and what', async () => {
    const all = { clients: [seller, twin].map((clientId) => ({ clientId, data: ['NAME', 'OCCUPATIONS'] })) };
    const refused = await step(id, 'introduction', all);
    expect(told(refused)).toEqual([403, 'CONSENT_MISSING']);
    expect(refused.json().missing).toEqual([
      `${seller} NAME`,
      `${seller} OCCUPATIONS`,
      `${twin} NAME`,
      `${twin} OCCUPATIONS`,
    ]);
    expect(refused.json().rule).toMatchObject({ act: '916/2012', section: '13:6 §, 13:9 §' });
    expect((await documentOf(id)).status).toBe(404);
    expect(
      (await step(id, 'consents', consent(seller, { data: ['NAME', 'OCCUPATIONS', 'WORK_ABILITY'] }))).status,
    ).toBe(200);
    const health = { clients: [{ clientId: seller, data: ['NAME', 'WORK_ABILITY'] }] };
    expect((await step(id, 'introduction', health, 2)).json().missing).toEqual([`${seller} WORK_ABILITY`]);
  });

  it('R62: keeps a refusal, which stands among the client’s introductions', async () => {
    const answer = await step(id, 'consents', consent(twin, { decision: 'REFUSED', data: [] }), 2);
    expect([answer.status, answer.json().state]).toEqual([200, 'CONSENTS']);
    const [listed] = (await test.call(`/v1/introductions?client=${twin}`, OFFICER)).json().items;
    expect([listed.id, listed.clients.length, listed.clients[0].state]).toEqual([id, 1, 'REFUSED']);
    const named = { clients: [{ clientId: twin, data: ['NAME'] }] };
    expect(told(await step(id, 'introduction', named, 3))).toEqual([403, 'CONSENT_MISSING']);
  });

  it('can be withdrawn from by a client before it is made', async () => {
    expect((await step(id, 'consents', consent(seller, { decision: 'WITHDRAWN' }), 3)).status).toBe(200);
    const named = { clients: [{ clientId: seller, data: ['NAME'] }] };
    expect(told(await step(id, 'introduction', named, 4))).toEqual([403, 'CONSENT_MISSING']);
    expect((await step(id, 'consents', consent(seller), 4)).status).toBe(200);
  });

  it('tells the employer what was consented to, and each disclosure is a line of the log', async () => {
    const named = {
      clients: [{ clientId: seller, data: ['NAME', 'OCCUPATIONS'] }],
      employerAgreement: { on: '2021-03-30', words: 'Puhelimessa' },
    };
    const made = await step(id, 'introduction', named, 5);
    expect([made.status, made.json().state]).toEqual([200, 'INTRODUCED']);
    const lines = await test.database.all(
      `select client_ids as clients, data_classes as classes, detail from access.audit_entry
       where kind = 'disclosure' and object_id = $1`,
      [id],
    );
    expect(lines).toEqual([
      {
        clients: [seller],
        classes: ['basic'],
        detail: { receiver: '9000100-6', fields: ['NAME', 'OCCUPATIONS'] },
      },
    ]);
    const { clients } = (await documentOf(id)).json();
    expect(clients).toEqual([
      {
        clientId: seller,
        name: 'Kotipaikka Backman',
        contact: null,
        occupations: ['5223'],
        workExperience: null,
        education: null,
        languages: null,
        skills: null,
        drivingLicences: null,
        workAbility: null,
      },
    ]);
    const table = await documentOf(id, '?format=csv&lang=fi');
    expect(table.text.split('\r\n')[1]).toBe('Kotipaikka Backman;;;5223;;;;;;');
    expect((await documentOf(id, '', ELSEWHERE)).status).toBe(404);
    expect(told(await step(id, 'consents', consent(seller, { decision: 'WITHDRAWN' }), 6))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
  });

  it('ends with its outcomes', async () => {
    const outcome = { clientId: seller, code: '51', on: '2021-03-31' };
    expect((await step(id, 'outcomes', outcome, 6)).json().state).toBe('INTRODUCED');
    expect(told(await step(id, 'closing', undefined, 7))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await step(id, 'outcomes', { ...outcome, code: '07' }, 7))).toEqual([422, 'CODE_INVALID']);
    expect(told(await step(id, 'outcomes', { ...outcome, clientId: clerk }, 7))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
    const hired = { ...outcome, code: '01', employmentStart: '2021-04-12' };
    expect((await step(id, 'outcomes', hired, 7)).json().state).toBe('OUTCOME_KNOWN');
    expect((await step(id, 'closing', undefined, 8)).json().state).toBe('CLOSED');
    expect((await documentOf(id)).status).toBe(404);
    const listed = (await test.call(`/v1/introductions?vacancy=${test.home.vacancy}`, OFFICER)).json().items;
    expect(listed.find((one: Json) => one.id === id)).toMatchObject({ state: 'CLOSED', version: 9 });
  });

  it('never tells where somebody is reached who is under a security ban', async () => {
    const { banned } = test.home;
    const all = ['NAME', 'CONTACT'];
    const made = (await draft([banned, clerk], all)).json().id;
    await step(made, 'consents', consent(banned, { data: all }));
    await step(made, 'consents', consent(clerk, { data: all }), 2);
    const both = { clients: [banned, clerk].map((clientId) => ({ clientId, data: all })) };
    expect((await step(made, 'introduction', both, 3)).status).toBe(200);
    const toldOf = (await read(made)).clients.map(({ clientId, disclosed }: Json) => [
      clientId,
      disclosed.data,
    ]);
    expect(new Map(toldOf)).toEqual(
      new Map([
        [banned, ['NAME']],
        [clerk, all],
      ]),
    );
    const { clients } = (await documentOf(made)).json();
    const contactOf = (client: string) => clients.find((one: Json) => one.clientId === client).contact;
    expect([contactOf(banned), contactOf(clerk)]).toEqual([
      null,
      { phone: '+358 50 Kotipaikka', email: 'kotipaikka@example.invalid' },
    ]);
    await test.database.all(
      `update clients.person set security_ban_from = '2021-03-31' where client_id = $1 and known_until is null`,
      [clerk],
    );
    expect((await documentOf(made)).text).not.toContain('+358 50');
  });

  it('tells of work ability with a consent of its own, and only through whoever may read health data', async () => {
    const data = ['NAME', 'WORK_ABILITY'];
    const made = (await draft([seller], data)).json().id;
    await step(made, 'consents', consent(seller, { data, health: true }));
    const named = { clients: [{ clientId: seller, data }] };
    expect((await step(made, 'introduction', named, 2)).status).toBe(200);
    expect((await documentOf(made)).json().clients[0].workAbility).toBeNull();
    expect((await documentOf(made, '', { as: 'doctor' })).json().clients[0].workAbility).toBe(
      'Ei raskaita nostoja',
    );
    const [line] = await test.database.all(
      `select data_classes as classes from access.audit_entry where kind = 'disclosure' and object_id = $1`,
      [made],
    );
    expect(line).toEqual({ classes: ['basic', 'health'] });
  });

  it('is drafted for an open vacancy and own clients, and called off with reasons', async () => {
    expect(told(await draft([test.away.clients[0] ?? '']))).toEqual([404, 'CLIENT_NOT_FOUND']);
    expect(told(await draft([seller], ['NAME'], TE_OFFICER))).toEqual([403, 'NOT_RESPONSIBLE']);
    const nowhere = { vacancyId: randomUUID(), clients: [seller], data: ['NAME'] };
    expect(told(await post('/v1/introductions', nowhere))).toEqual([404, 'VACANCY_NOT_FOUND']);
    const agreed = {
      ...nowhere,
      vacancyId: test.home.vacancy,
      employerAgreement: { on: '2021-04-01', words: 'x' },
    };
    expect(told(await post('/v1/introductions', agreed))).toEqual([422, 'DATE_IN_FUTURE']);
    const made = (await draft([seller])).json().id;
    expect(told(await step(made, 'cancellation', { reason: ' ' }))).toEqual([422, 'REASONS_MISSING']);
    expect(told(await step(made, 'cancellation', { reason: 'Peruttu' }, 3))).toEqual([
      412,
      'VERSION_CONFLICT',
    ]);
    expect((await step(made, 'cancellation', { reason: 'Peruttu' })).json().state).toBe('CANCELLED');
    expect((await read(made)).clients[0].state).toBe('LEFT_OUT');
    const both = await test.call(`/v1/introductions?client=${seller}&vacancy=${test.home.vacancy}`, OFFICER);
    expect(both.status).toBe(400);
    await test.database.all(
      `update offers.vacancy set state = 'FILLED', content = content || '{"state":"FILLED"}'`,
    );
    expect(told(await draft([seller]))).toEqual([409, 'VACANCY_CLOSED']);
    const late = test.home.introductions.consented[0] ?? '';
    const named = { clients: [{ clientId: test.home.clients[0], data: ['NAME'] }] };
    expect(told(await step(late, 'introduction', named))).toEqual([409, 'VACANCY_CLOSED']);
  });

  it('takes the first of two who introduce at once', async () => {
    await test.database.all(
      `update offers.vacancy set state = 'OPEN', content = content || '{"state":"OPEN"}'`,
    );
    const at = test.home.introductions.consented[0] ?? '';
    const named = { clients: [{ clientId: test.home.clients[0], data: ['NAME'] }] };
    const answers = await Promise.all([step(at, 'introduction', named), step(at, 'introduction', named)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});
