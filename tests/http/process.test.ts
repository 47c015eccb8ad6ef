import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MATTER_ROUTES } from '../../src/adapters/http/process/matter-routes.ts';
import { MATTER_KIND_NAMES, MATTER_KINDS, openStatesOf } from '../../src/application/shared/matter-kinds.ts';
import { type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { putMatter, removeMatters } from '../support/seed-matters.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const TE_OFFICER = { as: subjectOf('TE_OFFICER') };

const overviewOf = async (client: string, call = OFFICER): Promise<Json> => {
  const answer = await test.call(`/v1/clients/${client}/process?lang=en`, call);
  return answer.json();
};

describe('GET /v1/clients/{id}/process', () => {
  it('says who answers for the client, what has to be done, and what was done', async () => {
    const [client = ''] = test.home.clients;
    await removeMatters(test.database, client);
    await test.database.all(
      `insert into process.official (client_id, version, subject, team, authority, from_at, named_by, named_by_organisation)
       values ($1, 1, 'aino', 'Nuoret', 'municipality:109', '2021-03-30T06:00:00Z', 'test', 'municipality:109')`,
      [client],
    );
    await test.database.all(
      `insert into process.task (id, client_id, kind, key, due_on, unmoved_due_on, is_aim, opened_at, rule, outcome,
         ended_on, end_reason, ended_at)
       select gen_random_uuid(), $1, kind, kind, '2021-03-30', '2021-03-30', false, '2021-03-01Z', $2, outcome,
         case when outcome is not null then date '2021-03-31' end, reason, '2021-03-31Z'
       from (values ('HOLD_PERIODIC_INTERVIEW', null, null), ('MAKE_SECOND_CONTACT', 'DONE', 'TECHNICAL'),
         ('REVISE_PLAN', 'DROPPED', 'LONG_SERVICE')) as task (kind, outcome, reason)`,
      [client, { theme: 'interview', version: 'V1', from: '2017-01-01', act: '916/2012', section: '2:4 §' }],
    );
    expect(await overviewOf(client)).toMatchObject({
      clientId: client,
      responsible: 'municipality:109',
      isHandled: true,
      official: { subject: 'aino', team: 'Nuoret' },
      schedule: 'INTERVIEWS',
      lastMeeting: null,
      matters: [],
      openTasks: [
        {
          kind: 'HOLD_PERIODIC_INTERVIEW',
          title: 'Periodic interview',
          why: 'By 30 March 2021 (916/2012, section 2:4 §).',
          overdue: true,
        },
      ],
      endedTasks: expect.arrayContaining([
        expect.objectContaining({ title: 'Second contact', outcome: 'DONE', reason: 'A technical fault' }),
        expect.objectContaining({ outcome: 'DROPPED', reason: 'A long service' }),
      ]),
    });
  });

  it.each(MATTER_KIND_NAMES)(
    '%s: lists it with what its state allows, and where that is sent',
    async (kind) => {
      const { machine } = MATTER_KINDS[kind];
      const paths = Object.keys(test.check.document.paths);
      const [, client = ''] = test.home.clients;
      for (const state of Object.keys(machine.moves)) {
        await removeMatters(test.database, client);
        const id = await putMatter(test.database, client, kind, state);
        const { matters } = await overviewOf(client);
        const isOpen = openStatesOf(kind).open.includes(state);
        expect([state, matters.map((matter: Json) => matter.id)]).toEqual([state, isOpen ? [id] : []]);
        for (const { command, href } of matters[0]?.commands ?? []) {
          const template = href.replace(id, '{id}');
          expect([state, command, paths]).toEqual([state, command, expect.arrayContaining([template])]);
          expect(Object.keys((machine.moves as Json)[state])).toContain(command);
        }
      }
      if (Object.values(MATTER_ROUTES[kind].commands).some((route) => route !== null)) {
        expect(paths).toContain(MATTER_ROUTES[kind].path);
      }
    },
  );

  it('gives commands to nobody but whoever runs the process', async () => {
    const [, , client = ''] = test.home.clients;
    await putMatter(test.database, client, 'meeting', 'PLANNED');
    expect((await overviewOf(client)).matters[0].commands).toHaveLength(2);
    const seen = await overviewOf(client, TE_OFFICER);
    expect([seen.isHandled, seen.matters[0].commands]).toEqual([false, []]);
  });

  it('E88: keeps from others where somebody under a security ban lives', async () => {
    expect((await overviewOf(test.home.banned)).responsible).toBe('municipality:109');
    expect((await overviewOf(test.home.banned, TE_OFFICER)).responsible).toBeNull();
  });
});

describe('a duplicate', () => {
  const merge = (stays: string, duplicate: string) =>
    test.call(`/v1/clients/${stays}/merges`, {
      ...TE_OFFICER,
      method: 'POST',
      headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
      body: { duplicateId: duplicate, reason: 'Sama henkilö' },
    });

  it('is not merged while a matter of any kind is under way; what waits for nobody stays with it', async () => {
    const [stays = '', duplicate = ''] = test.home.doubles;
    for (const kind of MATTER_KIND_NAMES) {
      for (const state of openStatesOf(kind).underWay) {
        await putMatter(test.database, duplicate, kind, state);
        const refused = await merge(stays, duplicate);
        expect([kind, state, refused.json().code]).toEqual([kind, state, 'MERGE_OPEN_MATTERS']);
        await removeMatters(test.database, duplicate);
      }
    }
    const kept = await putMatter(test.database, duplicate, 'assessment', 'COMPLETED');
    await test.database.all(
      `insert into process.task (id, client_id, kind, key, due_on, unmoved_due_on, is_aim, opened_at)
       values (gen_random_uuid(), $1, 'REVISE_ASSESSMENT', 'x', '2021-05-01', '2021-05-01', false, '2021-03-01Z')`,
      [duplicate],
    );
    expect((await merge(stays, duplicate)).status).toBe(201);
    expect(
      await test.database.all(
        `select task.outcome, task.end_reason as reason, assessment.id from process.task
         join process.assessment using (client_id) where client_id = $1`,
        [duplicate],
      ),
    ).toEqual([{ outcome: 'DROPPED', reason: 'NOT_NEEDED', id: kept }]);
  });
});

describe('the enhanced service model', () => {
  const COORDINATOR = { as: subjectOf('MUN_COORD') };
  const post = (path: string, body: object, call = COORDINATOR) =>
    test.call(path, { ...call, method: 'POST', body, headers: { 'idempotency-key': randomUUID() } });
  const add = (code: string, evidence: string | null, body: object = {}) =>
    post('/v1/service-elements', { area: '1531', code, name: code, evidence, from: '2021-03-01', ...body });
  const AREA = '/v1/enhanced-service-model?area=1531&month=2021-03';

  it('R32: is what the area has made it, with its days', async () => {
    for (const rule of ['STRONG_START', 'INDIVIDUAL_ENCOUNTER', 'NEEDS_ASSESSMENT', 'SERVICE_GUIDANCE']) {
      expect((await add(rule, rule)).status).toBe(201);
    }
    const peer = await add('PEER_SUPPORT', null);
    const later = await add('PEER_SUPPORT', null, { from: '2021-05-01' });
    expect([later.status, later.json().code]).toEqual([409, 'ELEMENT_EXISTS']);
    const { id } = peer.json();
    const backwards = await post(`/v1/service-elements/${id}/end`, { until: '2021-03-01' });
    expect([backwards.status, backwards.json().code]).toEqual([422, 'PERIOD_INVERTED']);
    const foreign = { as: subjectOf('MUN_COORD', 'elsewhere') };
    const others = await post(`/v1/service-elements/${id}/end`, { until: '2021-06-01' }, foreign);
    expect([others.status, others.json().code]).toEqual([404, 'ELEMENT_NOT_FOUND']);
    expect((await post(`/v1/service-elements/${id}/end`, { until: '2021-05-01' })).json()).toEqual({
      id,
      version: 2,
    });
    expect((await add('PEER_SUPPORT', null, { from: '2021-05-01' })).status).toBe(201);
    const { items } = (await test.call('/v1/service-elements?area=1531', COORDINATOR)).json();
    expect(items.filter(({ code }: Json) => code === 'PEER_SUPPORT')).toMatchObject([
      { from: '2021-03-01', until: '2021-05-01' },
      { from: '2021-05-01', until: null },
    ]);
  });

  it('R33, R34: counts for how many clients each element is fulfilled; without evidence it is not counted', async () => {
    await test.database.all('delete from process.task');
    await test.database.all('delete from process.official');
    const clients = await served();
    const [prompt = '', late = ''] = clients;
    const ended = (client: string, kind: string, due: string, on: string, reason: string | null = null) =>
      test.database.all(
        `insert into process.task (id, client_id, kind, key, due_on, unmoved_due_on, is_aim, opened_at, outcome, ended_on,
           end_reason, ended_at)
         values (gen_random_uuid(), $1, $2, $2, $3, $3, false, '2021-03-01Z', 'DONE', $4, $5, '2021-03-31Z')`,
        [client, kind, due, on, reason],
      );
    await ended(prompt, 'HOLD_FIRST_INTERVIEW', '2021-03-15', '2021-03-15');
    await ended(prompt, 'MAKE_SECOND_CONTACT', '2021-04-15', '2021-03-31');
    await ended(late, 'HOLD_FIRST_INTERVIEW', '2021-03-15', '2021-03-16', 'CLIENT');
    await ended(late, 'MAKE_SECOND_CONTACT', '2021-04-15', '2021-03-30');
    for (const client of [prompt, late]) {
      await test.database.all(
        `insert into process.official (client_id, version, subject, authority, from_at, named_by, named_by_organisation)
         values ($1, 1, 'aino', 'municipality:109', '2021-03-30T06:00:00Z', 'test', 'municipality:109')`,
        [client],
      );
      const meeting = await putMatter(test.database, client, 'meeting', 'HELD');
      await test.database.all(
        `update process.meeting set starts_at = '2021-03-15T09:00:00Z', content = $2 where id = $1`,
        [meeting, { arrangement: { isGroup: client === late } }],
      );
    }
    await putMatter(test.database, late, 'assessment', 'COMPLETED');
    const referral = await putMatter(test.database, late, 'service-referral', 'STARTED');
    await test.database.all(
      `update process.service_referral set referred_on = '2021-03-20', started_on = '2021-03-31' where id = $1`,
      [referral],
    );
    const [area] = (await test.call(AREA, COORDINATOR)).json().levels;
    expect(area.clients).toBe(clients.length);
    expect(area.elements.map(({ code, fulfilled }: Json) => [code, fulfilled])).toEqual([
      ['INDIVIDUAL_ENCOUNTER', 1],
      ['NEEDS_ASSESSMENT', 1],
      ['PEER_SUPPORT', null],
      ['SERVICE_GUIDANCE', 1],
      ['STRONG_START', 1],
    ]);
    expect(area.elements[0].share).toBe(Math.round(1000 / clients.length) / 10);
    expect([area.firstInterviews, area.lateness]).toEqual([
      { inTime: 1, late: 1, missing: clients.length - 2 },
      { AUTHORITY: 0, CLIENT: 1, PARTNER: 0, TECHNICAL: 0, UNSAID: 0 },
    ]);
  });

  it('is a table for Excel, of an area that whoever asks may read, of a month that is over', async () => {
    const csv = await test.call(`${AREA}&format=csv`, COORDINATOR);
    expect(csv.headers['content-disposition']).toContain('kuntakokeilu-palvelumalli-2021-03.csv');
    expect(csv.text.split('\r\n')[0]).toContain(
      'Kuukausi;Alue;Kunta;Osatekijä;Asiakkaita;Toteutunut;Osuus, %',
    );
    const running = await test.call('/v1/enhanced-service-model?area=1531&month=2021-04', COORDINATOR);
    expect([running.status, running.json().code]).toEqual([422, 'MONTH_NOT_ENDED']);
    const foreign = await test.call('/v1/enhanced-service-model?area=0430&month=2021-03', COORDINATOR);
    expect([foreign.status, foreign.json().code]).toEqual([404, 'AREA_UNKNOWN']);
    const unknown = await add('X', null, { area: '0430' });
    expect([unknown.status, unknown.json().code]).toEqual([404, 'AREA_UNKNOWN']);
  });

  /** Municipal clients of the home area whose job search began before March. */
  async function served(): Promise<readonly string[]> {
    const rows = await test.database.all<{ id: string }>(
      `select held.client_id as id from clients.responsibility held
       where held.authority = 'municipality:109' and held.from_at < '2021-03-31T21:00:00Z' and held.until_at is null
         and exists (select from clients.job_search search where search.client_id = held.client_id
           and search.known_until is null and search.until_date is null)
       order by held.client_id`,
    );
    return rows.map(({ id }) => id);
  }
});
