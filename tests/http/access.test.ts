import { randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  type Call,
  type Json,
  NOW,
  startApp,
  subjectOf,
  type TestApp,
  WITH_TWO_ORGANISATIONS,
  WITHOUT_GRANTS,
  WITHOUT_VALID_GRANT,
} from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const acting = (organisation: string) => ({ 'acting-organisation': organisation });

describe('GET /v1/me', () => {
  it('tells who acts, for whom and in which roles', async () => {
    const answer = await test.call('/v1/me', {
      as: subjectOf('TE_OFFICER'),
      headers: { 'accept-language': 'en' },
    });
    expect(answer.json()).toEqual({
      subject: subjectOf('TE_OFFICER'),
      actingOrganisation: 'te-office:1500',
      roles: ['TE_OFFICER'],
      organisations: [
        {
          id: 'te-office:1500',
          name: 'Häme TE Office',
          roles: ['TE_OFFICER'],
          rights: [
            {
              role: 'TE_OFFICER',
              validFrom: '2021-01-01T00:00:00.000Z',
              validUntil: null,
              officeHolder: false,
              shareOfDuties: null,
              regularNeed: false,
              dataClasses: ['guidance', 'health'],
            },
          ],
        },
      ],
    });
  });

  it('lets somebody with several organisations choose', async () => {
    const open = (await test.call('/v1/me', { as: WITH_TWO_ORGANISATIONS })).json();
    expect(open).toMatchObject({ actingOrganisation: null, roles: [] });
    expect(open.organisations.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      'Hämeen TE-toimisto',
      'Hämeenlinna',
    ]);
    const chosen = await test.call('/v1/me', {
      as: WITH_TWO_ORGANISATIONS,
      headers: acting('municipality:109'),
    });
    expect(chosen.json()).toMatchObject({ actingOrganisation: 'municipality:109', roles: ['MUN_OFFICER'] });
  });
});

describe('the organisation acted for', () => {
  it('must be chosen by somebody who has several', async () => {
    const answer = await test.call('/v1/clients', { as: WITH_TWO_ORGANISATIONS });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'ACTING_ORGANISATION_REQUIRED' });
    expect(answer.json().detail).toContain('municipality:109');
  });

  it('decides what is seen', async () => {
    const see = async (organisation: string) =>
      (await test.call('/v1/clients', { as: WITH_TWO_ORGANISATIONS, headers: acting(organisation) })).json()
        .items.length as number;
    expect(await see('municipality:109')).toBeLessThan(await see('te-office:1500'));
  });

  it('must be one in which the subject has a role', async () => {
    const answer = await test.call('/v1/clients', {
      as: subjectOf('MUN_OFFICER'),
      headers: acting('municipality:837'),
    });
    expect(answer.status).toBe(403);
    expect(answer.json().code).toBe('NO_VALID_GRANT');
  });

  it('must be an organisation', async () => {
    for (const header of ['109', 'municipality', 'municipality:1099', 'keha:1', 'toString', '']) {
      const answer = await test.call('/v1/clients', {
        as: subjectOf('MUN_OFFICER'),
        headers: acting(header),
      });
      expect(answer.status).toBe(400);
      expect(answer.json().code).toBe('ACTING_ORGANISATION_INVALID');
    }
  });

  it('never comes from anywhere but the header', async () => {
    for (const query of ['organisation=municipality:837', 'acting-organisation=municipality:837']) {
      const answer = await test.call(`/v1/clients?${query}`, { as: subjectOf('MUN_OFFICER') });
      expect(answer.status).toBe(400);
    }
  });
});

describe('grants', () => {
  it.each([
    [WITHOUT_GRANTS, 'NO_VALID_GRANT', 'You hold no role at this moment'],
    [
      WITHOUT_VALID_GRANT,
      'ACCESS_RIGHT_EXPIRED',
      'The right municipal officer, Hämeenlinna, is not valid now. It ended on 1 March 2021 at 02:00.',
    ],
  ])('let nobody in who has none, or none at this moment: %s', async (as, code, detail) => {
    for (const path of ['/v1/me', '/v1/clients', '/v1/municipalities']) {
      const answer = await test.call(path, { as, headers: { 'accept-language': 'en' } });
      expect([answer.status, answer.json().code]).toEqual([403, code]);
      expect(answer.json().detail).toContain(detail);
    }
  });

  it('come from our own records, whatever a token claims', async () => {
    const token = await test.issuer.tokenFor(WITHOUT_GRANTS, { roles: ['TE_OFFICER'] });
    expect((await test.call('/v1/clients', { token })).status).toBe(403);
  });

  it('tell a stranger to the task which roles it is for', async () => {
    const answer = await test.call('/v1/deliveries', { as: subjectOf('MUN_OFFICER') });
    expect(answer.status).toBe(403);
    expect(answer.json().detail).toBe(
      'Tehtävä on sallittu näille rooleille, kun ne on annettu rooliin sopivassa organisaatiossa: TE-toimiston virkailija, KEHA-keskus, pääkäyttäjä, järjestelmätunnus.',
    );
  });
});

const OFFICER = {
  role: 'MUN_OFFICER',
  organisation: 'municipality:109',
  officeHolder: true,
  shareOfDuties: 60,
  regularNeed: true,
};
const EARLIER = '2021-03-31T08:00:00.000Z';
const KEEPER = subjectOf('KEHA_ADMIN');
const SECOND_KEEPER = 'second-keeper';

const change = (path: string, call: Call = {}, server = test) =>
  server.call(path, {
    as: KEEPER,
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'accept-language': 'en', ...call.headers },
  });
const give = (body: object, call: Call = {}, server = test) =>
  change('/v1/grants', { ...call, body: { ...OFFICER, ...body } }, server);
const end = (id: string, call: Call = {}, server = test) =>
  change(`/v1/grants/${id}/end`, { ...call, headers: { 'if-match': '"1"', ...call.headers } }, server);
const statusAndCode = ({ status, json }: Answer) => [status, json().code];

describe('a right of use', () => {
  it('lets in with the next request, and opens what it says', async () => {
    const as = 'aino';
    expect((await test.call('/v1/clients', { as })).json().code).toBe('NO_VALID_GRANT');
    const given = await give({ subject: as, dataClasses: ['health'] });
    expect([given.status, given.headers['etag']]).toEqual([201, '"1"']);
    expect((await test.call('/v1/clients', { as })).status).toBe(200);
    const { rights } = (await test.call('/v1/me', { as })).json().organisations[0];
    expect(rights).toEqual([
      {
        role: 'MUN_OFFICER',
        validFrom: NOW,
        validUntil: null,
        officeHolder: true,
        shareOfDuties: 60,
        regularNeed: true,
        dataClasses: ['health'],
      },
    ]);
  });

  it('is gone with the next request on the same connection, and in another process', async () => {
    const as = 'eino';
    const { id } = (await give({ subject: as }, { at: EARLIER })).json();
    const beside = await startApp({ beside: test });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    try {
      const token = await test.issuer.tokenFor(as);
      const ask = (server: TestApp) => askOn(agent, server, token);
      expect([await ask(test), await ask(beside)]).toEqual([200, 200]);
      const ended = await end(id);
      expect([ended.status, ended.headers['etag'], ended.json().validUntil]).toEqual([200, '"2"', NOW]);
      expect([await ask(test), await ask(beside)]).toEqual([403, 403]);
      expect(Object.values(agent.freeSockets).flat()).toHaveLength(2);
      const refused = await test.call('/v1/clients', { as, headers: { 'accept-language': 'en' } });
      expect(refused.json()).toMatchObject({
        code: 'ACCESS_RIGHT_EXPIRED',
        detail: expect.stringContaining('It ended on 31 March 2021 at 12:00.'),
      });
    } finally {
      agent.destroy();
      await beside.close();
    }
  });

  it('is told to the register when it is given and when it is ended, and nothing of it is overwritten', async () => {
    const { id } = (await give({ subject: 'told' })).json();
    await test.call('/v1/me', { as: 'told' });
    await end(id, { at: '2021-03-31T10:00:00.000Z' });
    const messages = await test.database.all(
      `select kind, client_id, payload -> 'subject' as subject, payload -> 'validUntil' as until
       from exchange.message where business_key like $1 || ':grant:%' order by id`,
      [id],
    );
    const told = { client_id: null, subject: 'told' };
    expect(messages).toEqual([
      { ...told, kind: 'ACCESS_RIGHT_GIVEN', until: null },
      { ...told, kind: 'ACCESS_RIGHT_ENDED', until: '2021-03-31T10:00:00.000Z' },
    ]);
    const [kept] = await test.database.all(
      `select valid_until, given_by, ended_by, given_at < ended_at as later
       from access.role_grant join access.role_grant_end on grant_id = id where id = $1`,
      [id],
    );
    expect(kept).toEqual({ valid_until: null, given_by: KEEPER, ended_by: KEEPER, later: true });
  });

  it('is given once, however often it is asked for', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await give({ subject: 'once' }, { headers });
    const again = await give({ subject: 'once' }, { headers });
    const anew = await give({ subject: 'once' });
    expect([again.text, anew.json()]).toEqual([first.text, first.json()]);
    expect(statusAndCode(await give({ subject: 'once', role: 'MUN_STAFF' }, { headers }))).toEqual([
      422,
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  it.each<[string, object, Call, number, string]>([
    ['to oneself', { subject: KEEPER, role: 'KEHA_ADMIN', organisation: 'keha' }, {}, 403, 'OWN_RIGHT'],
    ['by somebody else', {}, { as: subjectOf('MUN_COORD') }, 403, 'FORBIDDEN'],
    ['where there is no such role', { role: 'TE_OFFICER' }, {}, 422, 'ROLE_NOT_OF_ORGANISATION'],
    ['from yesterday', { validFrom: '2021-03-30T09:00:00Z' }, {}, 422, 'DATE_IN_PAST'],
    ['until now', { validUntil: NOW }, {}, 422, 'PERIOD_INVERTED'],
    ['before there was a trial', {}, { at: '2019-12-01T09:00:00.000Z' }, 404, 'RULE_NOT_FOUND'],
    ['without an office', { officeHolder: false }, {}, 422, 'NOT_OFFICE_HOLDER'],
    ['for few duties', { shareOfDuties: 49 }, {}, 422, 'SHARE_OF_DUTIES_TOO_SMALL'],
    ['for an occasional need', { regularNeed: false }, {}, 422, 'NEED_OCCASIONAL'],
    ['held under other conditions', { subject: 'aino' }, {}, 409, 'GRANT_OVERLAP'],
    ['that opens other data', { dataClasses: ['log'] }, {}, 400, 'REQUEST_INVALID'],
    ['for ever and ever', { validUntil: '9999-12-31T23:59:59Z' }, {}, 400, 'REQUEST_INVALID'],
    ['in no organisation', { organisation: 'municipality:1' }, {}, 400, 'REQUEST_INVALID'],
  ])('is not given %s', async (_, body, call, status, code) => {
    const keeper = { as: call.as ?? KEEPER };
    if (call.at !== undefined) {
      await test.database.all(
        `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at)
         values ('early-keeper', 'KEHA_ADMIN', 'keha', '2019-01-01Z', 'test', '2019-01-01Z')`,
      );
      keeper.as = 'early-keeper';
    }
    const answer = await give({ subject: 'nobody-yet', ...body }, { ...call, ...keeper });
    expect(statusAndCode(answer)).toEqual([status, code]);
  });

  it('is not ended twice, without its version, by oneself, or when there is none', async () => {
    const { id } = (await give({ subject: 'twice' })).json();
    const race = await Promise.all([end(id), end(id), end(id)]);
    expect(race.map(statusAndCode).toSorted()).toEqual([
      [200, undefined],
      [412, 'VERSION_CONFLICT'],
      [412, 'VERSION_CONFLICT'],
    ]);
    expect(statusAndCode(await end(id, { headers: { 'if-match': '"2"' } }))).toEqual([409, 'GRANT_ENDED']);
    expect(statusAndCode(await end(randomUUID()))).toEqual([404, 'GRANT_NOT_FOUND']);
    const second = { subject: SECOND_KEEPER, role: 'KEHA_ADMIN', organisation: 'keha' };
    const { id: own } = (await give(second)).json();
    expect(statusAndCode(await end(own, { as: SECOND_KEEPER }))).toEqual([403, 'OWN_RIGHT']);
  });

  it('is given by one of two who give it at once on other conditions, in two processes', async () => {
    const beside = await startApp({ beside: test });
    try {
      const answers = await Promise.all([
        give({ subject: 'wanted', shareOfDuties: 60 }),
        give({ subject: 'wanted', shareOfDuties: 70 }, { as: SECOND_KEEPER }, beside),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      const lost = answers.find(({ status }) => status === 409);
      expect(lost?.json()).toMatchObject({
        code: 'GRANT_OVERLAP',
        detail: expect.stringMatching(/keeper|keha/),
      });
    } finally {
      await beside.close();
    }
  });
});

describe('GET /v1/grants', () => {
  const list = async (query: string, as = KEEPER) => (await test.call(`/v1/grants${query}`, { as })).json();

  it('pages through every right once, the latest given first', async () => {
    const ids: string[] = [];
    let next: string | null = '';
    let before = '9';
    do {
      const page = await list(`?limit=20${next && `&after=${next}`}`);
      for (const { id, givenAt } of page.items) {
        expect(givenAt <= before).toBe(true);
        before = givenAt;
        ids.push(id);
      }
      next = page.next;
    } while (next !== null);
    const [all] = await test.database.all<{ count: number }>(
      'select count(*)::int as count from access.role_grant',
    );
    expect([ids.length, new Set(ids).size]).toEqual([all?.count, all?.count]);
  });

  it('is narrowed by subject and by organisation', async () => {
    const ofOne = await list(`?subject=${WITH_TWO_ORGANISATIONS}`);
    expect(ofOne.items.map(({ organisation }: Json) => organisation).toSorted()).toEqual([
      'municipality:109',
      'te-office:1500',
    ]);
    const ofBoth = await list(`?subject=${WITH_TWO_ORGANISATIONS}&organisation=te-office:1500`);
    expect(ofBoth.items).toHaveLength(1);
    expect((await list('?organisation=town')).code).toBe('REQUEST_INVALID');
    expect((await list('?after=x')).code).toBe('CURSOR_INVALID');
  });

  it('shows a coordinator the area and its municipalities, with rights that have ended', async () => {
    const { items } = await list('?limit=200', subjectOf('MUN_COORD'));
    const bodies = new Set(items.map(({ organisation }: Json) => organisation));
    expect(bodies).toEqual(new Set(['area:1531', 'municipality:109']));
    expect(items.find(({ subject }: Json) => subject === 'told')).toMatchObject({
      validUntil: '2021-03-31T10:00:00.000Z',
      version: 2,
      changedBy: KEEPER,
    });
    const elsewhere = await list('?organisation=municipality:109', subjectOf('MUN_COORD', 'elsewhere'));
    expect(elsewhere.items).toEqual([]);
  });
});

describe('the purpose', () => {
  it('is refused when it is no short code', async () => {
    for (const purpose of ['x', 'Työ', 'a b', 'a'.repeat(41), 'UPPER']) {
      const answer = await test.call('/v1/clients', {
        as: subjectOf('MUN_OFFICER'),
        headers: { purpose: encodeURI(purpose) },
      });
      expect(answer.status).toBe(400);
      expect(answer.json().code).toBe('PURPOSE_INVALID');
    }
  });
});

/** Asks for clients on a connection that is kept, and gives the status. */
function askOn(agent: Agent, { app }: TestApp, token: string): Promise<number | undefined> {
  const { port } = app.server.address() as AddressInfo;
  const headers = { authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path: '/v1/clients', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    }).on('error', reject);
  });
}
