import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;
let client: string;
let other: string;

const DPO = { as: subjectOf('DPO') };
const AUDITOR = { as: subjectOf('AUDITOR') };
const KEEPER = { as: subjectOf('KEHA_ADMIN') };
const OFFICER = { as: subjectOf('MUN_OFFICER') };

beforeAll(async () => {
  test = await startApp();
  [client = '', other = ''] = test.home.clients;
  for (const path of [client, other, `${client}/contacts`]) await test.call(`/v1/clients/${path}`, OFFICER);
  await test.call(`/v1/clients/${client}`, { as: subjectOf('TE_OFFICER') });
  await test.call(`/v1/clients/${client}`, { as: subjectOf('MUN_OFFICER', 'elsewhere') });
  await test.call('/v1/access-log', AUDITOR);
});
afterAll(() => test.close());

const lines = async (query: string, call: Call = DPO): Promise<Json> =>
  (await test.call(`/v1/access-log?${query}`, call)).json();

const actions = ({ items }: Json): readonly string[] => items.map(({ action }: Json) => action);

const extract = (call: Call, path = '', id = client): Promise<Answer> =>
  test.call(`/v1/clients/${id}/log-extracts${path}`, { method: 'POST', body: {}, ...call });

describe('a review of the access log', () => {
  it('shows who did what, whose data, of which classes, on what ground and from where', async () => {
    const { items } = await lines(`subject=${OFFICER.as}&action=get-client&client=${client}`);
    expect(items).toEqual([
      {
        id: expect.any(Number),
        at: '2021-03-31T09:00:00.000Z',
        subject: OFFICER.as,
        organisation: 'municipality:109',
        roles: ['MUN_OFFICER'],
        kind: 'read',
        action: 'get-client',
        purpose: 'employment-service',
        dataClasses: ['basic', 'contact'],
        ground: { act: '1269/2020', section: '14 §' },
        controllerRole: 'PROCESSOR',
        outcome: 'done',
        code: null,
        objectType: 'client',
        clientCount: 1,
        clientIds: [client],
        source: expect.any(String),
        correlationId: expect.any(String),
      },
    ]);
  });

  it('is of the acting organisation; the keeper of the register sees every line', async () => {
    const [own, all] = [await lines(`client=${client}`), await lines(`client=${client}`, KEEPER)];
    const of = ({ items }: Json) => new Set(items.map(({ organisation }: Json) => organisation));
    expect(of(own)).toEqual(new Set(['municipality:109']));
    expect(of(all)).toEqual(new Set(['municipality:109', 'te-office:1500']));
    expect((await lines('organisation=te-office:1500')).items).toEqual([]);
    expect((await lines('organisation=te-office:1500', KEEPER)).items).not.toEqual([]);
  });

  it('is walked page by page, and narrowed by days', async () => {
    const whole = await lines(`subject=${OFFICER.as}`);
    const walked = [];
    let after = '';
    do {
      const part = await lines(`subject=${OFFICER.as}&limit=1${after}`);
      walked.push(...actions(part));
      after = part.next === null ? '' : `&after=${part.next}`;
    } while (after !== '');
    expect(walked).toEqual(actions(whole));
    expect(walked).toEqual(['get-client-contacts', 'get-client', 'get-client']);
    expect(actions(await lines('from=2021-03-31&until=2021-03-31')).length).toBeGreaterThan(3);
    expect((await lines('until=2021-03-30')).items).toEqual([]);
    expect((await test.call('/v1/access-log?after=x', DPO)).json().code).toBe('CURSOR_INVALID');
  });

  it('draws the same lines by chance for the same seed', async () => {
    const drawn = async (seed: number) =>
      (await lines(`sample=2&seed=${seed}&subject=${OFFICER.as}`)).items.map(({ id }: Json) => id);
    const samples = [];
    for (let seed = 1; seed <= 6; seed += 1) samples.push(await drawn(seed));
    expect(samples.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(await drawn(3)).toEqual(samples[2]);
    expect(new Set(samples.map(String)).size).toBeGreaterThan(1);
  });

  it('is no review of oneself', async () => {
    const refused = await test.call(`/v1/access-log?subject=${AUDITOR.as}`, AUDITOR);
    expect([refused.status, refused.json().code]).toEqual([403, 'OWN_LOG_REVIEW']);
    const { items } = await lines('limit=200', AUDITOR);
    expect(items.filter(({ subject }: Json) => subject === AUDITOR.as)).toEqual([]);
    expect((await lines(`subject=${AUDITOR.as}`)).items[0]).toMatchObject({
      action: 'review-access-log',
      dataClasses: ['log'],
    });
  });

  it('leaves clients out for whom the reviewer is disqualified', async () => {
    await test.call(`/v1/clients/${other}/disqualifications`, {
      ...OFFICER,
      method: 'POST',
      headers: { 'idempotency-key': 'review' },
      body: { subject: DPO.as, ground: 'CLOSE_RELATION' },
    });
    const { items } = await lines('limit=200');
    expect(items.length).toBeGreaterThan(2);
    expect(items.filter(({ clientIds }: Json) => clientIds.includes(other))).toEqual([]);
    const own = await extract(DPO, '', other);
    expect([own.status, own.json().code]).toEqual([403, 'DISQUALIFIED']);
  });
});

describe('signs of unusual use', () => {
  const signs = (call: Call, days = 'from=2021-03-29&until=2021-03-31') =>
    test.call(`/v1/access-log/anomalies?${days}`, call);

  it('are shown for the acting organisation, and the look at them is logged', async () => {
    expect((await signs(DPO)).json()).toEqual({ items: [] });
    await test.call(`/v1/clients/${client}`, { ...OFFICER, at: '2021-03-30T22:30:00.000Z' });
    const answer = await signs(DPO);
    expect(answer.json().items).toEqual([
      {
        rule: 'NIGHT',
        subject: OFFICER.as,
        organisation: 'municipality:109',
        from: '2021-03-30T22:30:00.000Z',
        until: '2021-03-30T22:30:00.000Z',
        lines: [expect.any(Number)],
        clientIds: [client],
      },
    ]);
    expect((await signs({ as: subjectOf('DPO', 'elsewhere') })).json().items).toEqual([]);
    const looked = await lines('action=find-log-anomalies', KEEPER);
    expect(looked.items.map(({ dataClasses }: Json) => dataClasses)).toContainEqual(['log']);
  });

  it('are asked for a week at a time', async () => {
    for (const days of ['from=2021-03-01&until=2021-03-31', 'from=2021-03-31&until=2021-03-30']) {
      const answer = await signs(DPO, days);
      expect([answer.status, answer.json().code]).toEqual([422, 'PERIOD_INVALID']);
    }
    const before = await signs(DPO, 'from=2019-03-01&until=2019-03-02');
    expect([before.status, before.json().code]).toEqual([404, 'RULE_NOT_FOUND']);
  });
});

describe('E92: a client who asks who has looked', () => {
  it('E92: gets when, which organisation, what and for what, and no other client and no handler', async () => {
    const answer = await extract(DPO);
    expect(answer.json()).toMatchObject({ clientId: client, complete: true });
    expect(answer.json().items.find(({ action }: Json) => action === 'get-client-contacts')).toEqual({
      at: '2021-03-31T09:00:00.000Z',
      organisation: 'municipality:109',
      roles: ['MUN_OFFICER'],
      kind: 'read',
      action: 'get-client-contacts',
      purpose: 'employment-service',
      dataClasses: ['contact'],
      ground: { act: '1269/2020', section: '14 §' },
      controllerRole: 'PROCESSOR',
      sentTo: null,
    });
    for (const hidden of [other, OFFICER.as, DPO.as]) expect(answer.text).not.toContain(hidden);
    expect(new Set(answer.json().items.map(({ organisation }: Json) => organisation))).toEqual(
      new Set(['municipality:109']),
    );
  });

  it('E92: that it was asked for is itself in the log, and in the next extract', async () => {
    const { items } = (await extract(KEEPER)).json();
    expect(items.map(({ action, kind }: Json) => `${action} ${kind}`)).toContain('extract-access-log export');
    expect(new Set(items.map(({ organisation }: Json) => organisation))).toEqual(
      new Set(['municipality:109', 'te-office:1500', 'keha']),
    );
  });

  it('E92: the same after the days were sealed', async () => {
    const { items } = (await extract(KEEPER)).json();
    await test.database.all(`update access.audit_entry set written_at = now() - interval '2 days'`);
    await test.services.sealAccessLog({}, {
      actor: { subject: 'round', organisation: 'keha', roles: ['INTEGRATION'] },
      purpose: 'test',
      correlationId: 'round',
      idempotency: null,
      signal: new AbortController().signal,
      progress: { report: () => undefined },
    } as never);
    expect(await test.database.all('select from access.log_seal')).toHaveLength(1);
    // The extract before has a line of its own by now.
    expect((await extract(KEEPER)).json().items.slice(1)).toEqual(items);
    expect(actions(await lines(`client=${client}`)).length).toBeGreaterThan(1);
  });

  it('as a table for Excel, and by days', async () => {
    const table = await extract({ ...DPO, body: { until: '2021-03-31' } }, '?format=csv&lang=fi');
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.text).toContain('Aika;Organisaatio;Rooli;Tapahtuma');
    expect(table.text).toContain(
      '31.3.2021 klo 12.00;Hämeenlinna;kunnan viranhaltija;katselu;get-client;employment-service;perustiedot, yhteystiedot;1269/2020, 14 §',
    );
    expect((await extract({ ...DPO, body: { until: '2021-03-30' } })).json().items).toEqual([]);
  });

  it('tells what was done with a record that has turned out to be of the same person', async () => {
    await test.database.all('update clients.client set merged_into = $1 where id = $2', [client, other]);
    const looks = await extract(KEEPER);
    await test.database.all('update clients.client set merged_into = null where id = $1', [other]);
    const alone = await extract(KEEPER);
    expect(looks.json().items.length).toBeGreaterThan(alone.json().items.length);
    expect(looks.text).not.toContain(other);
  });

  it('of a client of others there is none', async () => {
    const answer = await extract({ as: subjectOf('DPO', 'elsewhere') });
    expect([answer.status, answer.json().code]).toEqual([404, 'CLIENT_NOT_FOUND']);
  });
});
