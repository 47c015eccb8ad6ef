import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startApp, subjectOf, type TestApp, WITHOUT_GRANTS } from '../support/app.ts';
import { type Line, linesOf, onlyOf } from './access-lines.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
});
afterAll(() => test.close());

describe('the access log', () => {
  it('has a line for a search that finds nobody', async () => {
    const answer = await test.call('/v1/clients?municipality=837', { as: subjectOf('MUN_OFFICER') });
    expect(answer.json().items).toEqual([]);
    expect(await lineOf(answer)).toMatchObject({ action: 'find-clients', outcome: 'done', clients: [] });
  });

  it('says which classes of data were shown, and from where', async () => {
    const [client = ''] = test.home.clients;
    const as = subjectOf('MUN_OFFICER');
    const seen = [];
    for (const path of [client, `${client}/contacts`, `${client}/spells`]) {
      seen.push(await lineOf(await test.call(`/v1/clients/${path}`, { as })));
    }
    expect(seen.map((line) => line?.classes)).toEqual([['basic', 'contact'], ['contact'], ['basic']]);
    const sources = new Set(seen.map((line) => line?.source));
    expect([...sources]).toEqual([expect.stringMatching(/^\w+\..{20,}$/)]);
  });

  it('tells searches and tables apart from looks, also when nobody is found', async () => {
    const as = subjectOf('MUN_OFFICER');
    const search = await test.call('/v1/clients?name=nobodyatall', { as });
    expect(await lineOf(search)).toMatchObject({ kind: 'search', outcome: 'done', clients: [], classes: [] });
    const table = await test.call('/v1/worklists/notices-not-received?format=csv', { as });
    expect(await lineOf(table)).toMatchObject({ kind: 'export', outcome: 'done', classes: ['basic'] });
  });

  it('has a line for what leaves the system with a change: to whom, whose, and which classes', async () => {
    const { path, ...call } = requestTo(test.home, 'PUT /v1/clients/{id}/contact', 'MUN_OFFICER');
    const answer = await test.call(path, { ...call, as: subjectOf('MUN_OFFICER') });
    expect(answer.status).toBe(200);
    expect(await lineOf(answer)).toMatchObject({ kind: 'command', classes: ['contact'] });
    expect((await lines(answer)).filter(({ kind }) => kind === 'disclosure')).toMatchObject([
      {
        action: 'change-contact',
        outcome: 'done',
        clients: [path.split('/')[3]],
        classes: ['contact'],
        detail: { port: 'client-registry', kind: 'CONTACT_CHANGED' },
      },
    ]);
  });

  it.each([
    ['no token', { token: null }, 401, 'UNAUTHENTICATED', null, 'keha'],
    ['a bad token', { token: 'a.b.c' }, 401, 'TOKEN_INVALID', null, 'keha'],
    ['no right', { as: WITHOUT_GRANTS }, 403, 'NO_VALID_GRANT', WITHOUT_GRANTS, 'keha'],
    [
      'no right where it is asked for',
      { as: subjectOf('MUN_OFFICER'), headers: { 'acting-organisation': 'municipality:837' } },
      403,
      'NO_VALID_GRANT',
      subjectOf('MUN_OFFICER'),
      'municipality:837',
    ],
  ])('has a line for who is turned away: %s', async (_, call, status, code, subject, organisation) => {
    const answer = await test.call(`/v1/clients/${test.home.clients[0]}`, call);
    expect(answer.status).toBe(status);
    const line = await lineOf(answer);
    expect(line).toMatchObject({ subject, organisation, outcome: 'refused', detail: { code }, classes: [] });
    expect(line).toMatchObject({ action: 'GET /v1/clients/:id', clients: [], source: expect.any(String) });
  });

  it('names the clients whose rows of a delivery were looked at', async () => {
    const [client = ''] = test.home.clients;
    await test.database.all(
      `update clients.delivery_exception set client_number = client.client_number
       from clients.client where client.id = $1 and delivery_id = $2 and outcome = 'warning'`,
      [client, test.home.delivery],
    );
    const answer = await test.call(`/v1/deliveries/${test.home.delivery}/exceptions`, {
      as: subjectOf('TE_OFFICER'),
    });
    expect(await lineOf(answer)).toMatchObject({ clients: [client], object: test.home.delivery });
  });
});

/** The line of a request itself. */
async function lineOf(answer: Answer): Promise<Line | undefined> {
  return onlyOf(await lines(answer));
}

const lines = (answer: Answer): Promise<readonly Line[]> =>
  linesOf(test.database, [answer.headers['request-id'] ?? '']);
