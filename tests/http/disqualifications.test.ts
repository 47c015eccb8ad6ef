import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/domain/access/actor.ts';
import { type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
});
afterAll(() => test.close());

/** Whatever leads to something of one client, read or changed. */
const OF_ONE_CLIENT = Object.keys(ACCESS_MATRIX).filter((route) =>
  /\/v1\/(clients|determinations|referral-notices|transfer-requests|hand-overs)\/\{id\}/.test(route),
);
const LISTS = ['/v1/clients', '/v1/referral-notices', '/v1/transfer-requests'];

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const OFFICE = { as: subjectOf('TE_OFFICER') };

const post = (path: string, call: Call) =>
  test.call(path, { ...call, method: 'POST', headers: { 'idempotency-key': randomUUID(), ...call.headers } });

const disqualify = (client: string, body: object, call: Call = OFFICE) =>
  post(`/v1/clients/${client}/disqualifications`, { ...call, body });

const lineOf = async (subject: string): Promise<Json> => {
  const [line] = await test.database.all(
    `select action, outcome, client_ids, detail from access.audit_entry where subject = $1 order by id desc limit 1`,
    [subject],
  );
  return line;
};

describe('E19: an official who is disqualified for a client', () => {
  it('sees nothing of the client from the moment it is recorded, and the attempt is an alert', async () => {
    const [client = ''] = test.home.clients;
    expect((await test.call(`/v1/clients/${client}`, OFFICER)).status).toBe(200);
    const recorded = await disqualify(client, { subject: OFFICER.as, ground: 'CLOSE_RELATION' });
    expect(recorded.status).toBe(201);
    const answer = await test.call(`/v1/clients/${client}`, OFFICER);
    expect([answer.status, answer.json().code]).toEqual([403, 'DISQUALIFIED']);
    expect(answer.text).not.toContain('Aalto');
    expect(await lineOf(OFFICER.as)).toEqual({
      action: 'get-client',
      outcome: 'refused',
      client_ids: [client],
      detail: { code: 'DISQUALIFIED', alert: true },
    });
  });

  it('finds lists without the client, with every other', async () => {
    const [client = '', ...others] = test.home.clients;
    const listed = (await test.call('/v1/clients', OFFICER)).json().items.map(({ id }: Json) => id);
    expect(listed).not.toContain(client);
    expect(listed).toEqual(expect.arrayContaining([...others]));
    expect((await lineOf(OFFICER.as)).client_ids).not.toContain(client);
  });

  it('may handle everybody else, as everybody else may handle the client', async () => {
    const [client, other] = test.home.clients;
    expect((await test.call(`/v1/clients/${other}`, OFFICER)).status).toBe(200);
    expect((await test.call(`/v1/clients/${client}`, OFFICE)).status).toBe(200);
  });

  it('cannot end it; another can, and then it no longer holds', async () => {
    const [client = ''] = test.home.clients;
    const path = `/v1/clients/${client}/disqualifications`;
    const [{ id }] = (await test.call(path, OFFICE)).json().items;
    const own = await post(`${path}/${id}/end`, OFFICER);
    expect([own.status, own.json().code]).toEqual([403, 'DISQUALIFIED']);
    expect((await post(`${path}/${id}/end`, OFFICE)).status).toBe(200);
    const again = await post(`${path}/${id}/end`, OFFICE);
    expect([again.status, again.json().code]).toEqual([404, 'DISQUALIFICATION_NOT_FOUND']);
    expect((await test.call(`/v1/clients/${client}`, OFFICER)).status).toBe(200);
    const { items } = (await test.call(path, OFFICE)).json();
    expect(items[0]).toMatchObject({ subject: OFFICER.as, ground: 'CLOSE_RELATION', recordedBy: OFFICE.as });
    expect(items[0].endedAt).not.toBeNull();
  });

  it('is disqualified until the last day, and not after it', async () => {
    const [, , client = ''] = test.home.clients;
    await disqualify(client, { subject: OFFICER.as, ground: 'PARTY', to: '2021-04-02' });
    test.setClock('2021-04-02T20:30:00.000Z');
    expect((await test.call(`/v1/clients/${client}`, OFFICER)).status).toBe(403);
    test.setClock('2021-04-02T21:00:00.000Z');
    expect((await test.call(`/v1/clients/${client}`, OFFICER)).status).toBe(200);
    test.setClock('2021-03-31T09:00:00.000Z');
  });

  it('must not have ended before it begins, and concerns a client who is seen', async () => {
    const [client = ''] = test.home.clients;
    const past = await disqualify(client, { subject: 'x', ground: 'PARTY', to: '2021-03-30' });
    expect([past.status, past.json().code]).toEqual([422, 'DATE_IN_PAST']);
    const unseen = await disqualify(test.away.clients[0] ?? '', { subject: 'x', ground: 'PARTY' });
    expect([unseen.status, unseen.json().code]).toEqual([404, 'CLIENT_NOT_FOUND']);
  });
});

describe('E19: every way to a client is closed', () => {
  beforeAll(async () => {
    await test.database.all(
      `insert into access.disqualification (id, client_id, subject, ground, from_at, recorded_by)
       select gen_random_uuid(), client.id, subject, 'PARTY', '2021-03-01Z', 'test'
       from clients.client, unnest($1::text[]) as subject`,
      [ROLES.map((role) => subjectOf(role))],
    );
  });

  it.each(OF_ONE_CLIENT)('%s', async (route) => {
    const users = ROLES.filter((role) => (ACCESS_MATRIX[route]?.own[role] ?? 403) < 300);
    for (const role of users) {
      const { path, ...call } = requestTo(test.home, route, role);
      const answer = await test.call(path, { ...call, as: subjectOf(role) });
      expect([role, answer.status, answer.json().code]).toEqual([role, 403, 'DISQUALIFIED']);
    }
  });

  it.each(LISTS)('%s leaves everybody out', async (path) => {
    const answer = await test.call(path, OFFICER);
    expect([answer.status, answer.json().items]).toEqual([200, []]);
  });

  it('changes nothing', async () => {
    const [found] = await test.database.all<{ received: number }>(
      `select count(*)::integer as received from clients.referral_notice where state = 'RECEIVED' and version > 1
         and received_at::date = '2021-03-31' and received_at > '2021-03-31T08:30Z'`,
    );
    expect(found).toEqual({ received: 0 });
  });
});
