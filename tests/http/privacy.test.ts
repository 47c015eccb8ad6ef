import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_DATA, columnsOf } from '../../src/adapters/persistence/privacy/client-data.ts';
import { copiedAs } from '../../src/adapters/persistence/privacy/data-copy.read.ts';
import { IDENTITY_CODE } from '../support/log-sink.ts';
import { type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };

const CODE = '010190+999X';
/** Without the flag that would remember where it found the last one. */
const CODES = new RegExp(IDENTITY_CODE, 'i');
const RUN = '/v1/determination-runs';
const POST = { method: 'POST', as: subjectOf('TE_OFFICER') } as const;

/** Where a caller may put an identity code, though none belongs there. */
const SMUGGLED: readonly (readonly [place: string, path: string, call: Call])[] = [
  ['an address', `/v1/clients/${CODE}`, {}],
  ['an address that there is not', `/v1/persons/${CODE}`, {}],
  ['a query', `/v1/clients?name=${encodeURIComponent(CODE)}`, {}],
  ['a cursor', `/v1/clients?after=${Buffer.from(CODE).toString('base64url')}`, {}],
  ['a field', RUN, { ...POST, body: { areaCode: CODE, date: CODE } }],
  ['a body that is no JSON', RUN, { ...POST, body: `{"areaCode": "${CODE}"` }],
  ['a body of another type', RUN, { ...POST, headers: { 'content-type': CODE }, body: CODE }],
  ['an idempotency key', RUN, { ...POST, headers: { 'idempotency-key': CODE }, body: {} }],
  ['the purpose', '/v1/clients', { headers: { purpose: CODE } }],
  ['the acting organisation', '/v1/clients', { headers: { 'acting-organisation': CODE } }],
  ['a trace id', '/v1/nowhere', { headers: { traceparent: CODE, 'request-id': CODE, 'user-agent': CODE } }],
  ['a token', '/v1/clients', { token: CODE }],
];

/** Every route that answers with something about persons, and the clients that an answer is about. */
function personalRoutes(): readonly {
  readonly path: string;
  readonly clientsOf: (answer: Json) => readonly string[];
}[] {
  const { clients, received, determination } = test.home;
  const [client = ''] = clients;
  const asked = (): readonly string[] => [client];
  return [
    { path: '/v1/clients?limit=3', clientsOf: ({ items }) => items.map(({ id }: Json) => id) },
    { path: `/v1/clients/${client}`, clientsOf: ({ id }) => [id] },
    { path: `/v1/clients/${client}/determinations`, clientsOf: asked },
    { path: `/v1/clients/${client}/responsibilities`, clientsOf: asked },
    { path: `/v1/clients/${client}/timeline`, clientsOf: asked },
    {
      path: '/v1/worklists/notices-not-received?limit=2',
      clientsOf: ({ items }) => items.map((item: Json) => item.client.id),
    },
    { path: `/v1/determinations/${determination}`, clientsOf: ({ clientId }) => [clientId] },
    { path: `/v1/determinations/${determination}/explanation`, clientsOf: asked },
    { path: `/v1/referral-notices/${received}`, clientsOf: ({ clientId }) => [clientId] },
    { path: `/v1/referral-notices/${received}/explanation`, clientsOf: ({ clientId }) => [clientId] },
    {
      path: '/v1/referral-notices?limit=2',
      clientsOf: ({ items }) => items.map(({ clientId }: Json) => clientId),
    },
  ];
}

describe('the access log', () => {
  it('has one line for each look, naming every client in the answer', async () => {
    for (const { path, clientsOf } of personalRoutes()) {
      const answer = await test.call(path, { ...OFFICER, headers: { purpose: 'palvelu' } });
      expect(answer.status, path).toBe(200);
      const named = clientsOf(answer.json());
      expect(named.length, path).toBeGreaterThan(0);
      const lines = await test.database.all<{ client_ids: string[] }>(
        `select client_ids, subject, organisation, purpose, outcome from access.audit_entry
         where correlation_id = $1`,
        [answer.headers['request-id']],
      );
      const [{ client_ids: logged, ...line } = { client_ids: [] }] = lines;
      expect(lines, path).toHaveLength(1);
      expect(logged.toSorted(), path).toEqual([...named].toSorted());
      expect(line, path).toEqual({
        subject: OFFICER.as,
        organisation: 'municipality:109',
        purpose: 'palvelu',
        outcome: 'done',
      });
    }
  });

  it('cannot be changed or emptied by the application', async () => {
    const change = (statement: string) => test.database.database.pool.query(statement);
    await expect(change('update access.audit_entry set subject = $$somebody$$')).rejects.toThrow(
      'permission denied',
    );
    await expect(change('delete from access.audit_entry')).rejects.toThrow('permission denied');
    await expect(change('truncate access.audit_entry')).rejects.toThrow('permission denied');
  });
});

describe('the request log', () => {
  it('holds nothing about persons, whatever was answered', async () => {
    for (const { path } of personalRoutes()) await test.call(path, OFFICER);
    await test.call('/v1/clients?name=Kotipaikka', OFFICER);
    await test.call('/v1/clients/Kotipaikka', OFFICER);
    const written = test.log.join('');
    expect(test.log.length).toBeGreaterThan(8);
    expect(written).toContain('/v1/clients/:id');
    const [client = ''] = test.home.clients;
    for (const trace of ['Kotipaikka', client, '@', 'Bearer', 'eyJ']) expect(written).not.toContain(trace);
    expect(written).not.toMatch(CODES);
  });

  it('would show a code, wherever it stood, and takes no id for one', () => {
    const id = '01234567-9012-7012-8345-612345678901';
    for (const line of [`{"url":"/v1/clients/${CODE}"}`, `{"name":"${CODE}"}`, `${id} ${CODE}, ${id}`]) {
      expect(line).toMatch(CODES);
    }
    for (const line of [`{"run":"${id}"}`, `/v1/runs/${id}?`]) expect(line).not.toMatch(CODES);
    expect(id).toMatch(/\d{6}-9\d\d\d/);
  });

  it.each(SMUGGLED)(
    'holds no identity code that was sent in %s, nor does the answer',
    async (_, path, call) => {
      const before = test.log.length;
      const answer = await test.call(path, { ...OFFICER, ...call });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain(CODE);
      const written = test.log.slice(before).join('');
      expect(written).toContain('"msg":"request"');
      expect(written).not.toContain(CODE);
      expect(written).not.toContain(encodeURIComponent(CODE));
    },
  );
});

describe('the copy of data that a client gets (GDPR, Article 15)', () => {
  const copyOf = (client: string, call: Call = {}) =>
    test.call(`/v1/clients/${client}/data-copies`, { ...OFFICER, method: 'POST', body: {}, ...call });
  const sectionOf = (copy: Json, name: string): readonly Json[] =>
    copy.sections.find((section: Json) => section.name === name).rows;

  it('has every column that is classified as telling of the person', async () => {
    const client = test.home.clients[0] ?? '';
    const copy = (await copyOf(client)).json();
    const camelCase = (name: string) =>
      name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    for (const [name, { personal, statistical }] of Object.entries(CLIENT_DATA)) {
      const columns = columnsOf(`${personal ?? ''} ${statistical ?? ''}`).map(copiedAs);
      if (columns.length === 0) continue;
      const rows = sectionOf(copy, camelCase(name.split('.')[1] ?? ''));
      for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(columns));
    }
    expect(sectionOf(copy, 'person')).toEqual([
      expect.objectContaining({ lastName: 'Aalto', identityCode: expect.stringMatching(CODES) }),
    ]);
    expect(sectionOf(copy, 'transferRequest').length).toBeGreaterThan(0);
    expect(JSON.stringify(copy)).not.toContain('Backman');
  });

  it('tells who has looked, what each body was to the data on its day, and is itself logged', async () => {
    const client = test.home.clients[1] ?? '';
    await test.call(`/v1/clients/${client}`, OFFICER);
    await copyOf(client);
    const copy = (await copyOf(client, { as: subjectOf('KEHA_ADMIN') })).json();
    expect(copy.controller).toMatchObject({ role: 'CONTROLLER', rule: { act: '1269/2020' } });
    const looks = sectionOf(copy, 'auditEntry').map(({ action, organisation, controllerRole }) => [
      action,
      organisation,
      controllerRole,
    ]);
    expect(looks).toContainEqual(['get-client', 'municipality:109', 'PROCESSOR']);
    expect(looks).toContainEqual(['copy-data', 'municipality:109', 'PROCESSOR']);
  });

  it('is a table for Excel too', async () => {
    const { text, headers } = await copyOf(test.home.clients[2] ?? '', { headers: { accept: 'text/csv' } });
    expect(headers['content-type']).toContain('text/csv');
    expect(text).toMatch(/^\uFEFFTietoryhmä;Rivi;Tieto;Sisältö\r\n/);
    expect(text).toContain('person;1;lastName;Ceder');
  });

  it('D8: restriction of processing is refused with the ground of the day', async () => {
    const asked = { ...OFFICER, method: 'POST', body: {} } as const;
    const path = `/v1/clients/${test.home.clients[0]}/restriction-requests`;
    const before = await test.call(path, asked);
    const after = await test.call(path, { ...asked, at: '2022-05-23T09:00:00.000Z' });
    expect([before, after].map((one) => [one.json().outcome, one.json().rule.act])).toEqual([
      ['IN_REGISTER', '(EU) 2016/679'],
      ['REFUSED', '916/2012 (337/2022)'],
    ]);
    expect(after.json().text).toContain('18 artikla');
    const [line] = await test.database.all(
      `select outcome, client_ids from access.audit_entry where action = 'ask-restriction' order by id desc limit 1`,
    );
    expect(line).toEqual({ outcome: 'done', client_ids: [test.home.clients[0]] });
  });
});
