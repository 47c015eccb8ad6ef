import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/domain/access/actor.ts';
import { PERMISSIONS } from '../../src/domain/access/permissions.ts';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';
import { HOME } from '../support/seed.ts';
import { TOKEN_FAULTS } from '../support/tokens.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
});
afterAll(() => test.close());

const ROUTES = Object.keys(ACCESS_MATRIX);

/** Where each thing is found that the terms of a hand-over leave to the former body. */
const FORMER_SEES: Readonly<Record<'OWN_NOTICES' | 'OWN_REQUESTS' | 'HAND_OVER_PACKAGE', readonly string[]>> =
  {
    OWN_NOTICES: [
      'GET /v1/referral-notices',
      'GET /v1/referral-notices/{id}',
      'GET /v1/referral-notices/{id}/explanation',
    ],
    OWN_REQUESTS: ['GET /v1/transfer-requests', 'GET /v1/transfer-requests/{id}'],
    HAND_OVER_PACKAGE: ['GET /v1/clients/{id}/hand-overs', 'GET /v1/hand-overs/{id}'],
  };

describe('access matrix', () => {
  it('has a row for every route that needs a token, and for no other', () => {
    const routes = Object.entries(test.check.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.security === undefined)
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    expect(ROUTES.toSorted()).toEqual(routes.toSorted());
  });

  it.each(TOKEN_FAULTS)('nobody passes with a bad token, whoever would: %s', async (fault) => {
    const before = await rows();
    const tried = ROUTES.map(async (route) => {
      const role =
        ROLES.find((candidate) => ACCESS_MATRIX[route]?.own[candidate] !== undefined) ?? 'TE_OFFICER';
      const token = await test.issuer.faultyToken(fault, subjectOf(role));
      const { path, ...call } = requestTo(test.home, route, role);
      const answer = await test.call(path, { ...call, token });
      expect([route, role, answer.status]).toEqual([route, role, 401]);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="kuntakokeilu"/);
    });
    await Promise.all(tried);
    expect(await rows()).toEqual(before);
  });

  it('lets a system do with each scope what the scope names, and nothing with none', async () => {
    const system = subjectOf('INTEGRATION');
    const sent = async (route: string, scopes: readonly string[]) => {
      const token = await test.issuer.tokenFor(system, { client_id: system, scope: scopes.join(' ') });
      const { path, ...call } = requestTo(test.home, route, 'INTEGRATION');
      return test.call(path, { ...call, token });
    };
    const open: string[] = [];
    for (const route of ROUTES) {
      const expected = ACCESS_MATRIX[route]?.own.INTEGRATION;
      if (expected === undefined) continue;
      const without = await sent(route, []);
      if (without.status < 300) {
        open.push(route);
        continue;
      }
      expect([route, without.status, without.json().code]).toEqual([route, 403, 'SCOPE_MISSING']);
      const [, scope = ''] = /scope="(.+)"/.exec(without.headers['www-authenticate'] ?? '') ?? [];
      const others = PERMISSIONS.filter((permission) => permission !== scope);
      expect([route, others.length]).toEqual([route, PERMISSIONS.length - 1]);
      expect([route, (await sent(route, [scope])).status]).toEqual([route, expected]);
      expect([route, (await sent(route, others)).status]).toEqual([route, 403]);
    }
    // What tells nothing of clients is open to everybody who is let in at all.
    const forAll = ROUTES.filter((route) => ROLES.every((role) => ACCESS_MATRIX[route]?.own[role] === 200));
    expect(open).toEqual(forAll);
  });

  it('shows the authority before what it gave away, its notices and its requests, and nothing else', async () => {
    await makeFormerOfAll(test);
    const everybody = await test.database.all<{ id: string }>(
      `select id from clients.client where id::text like '%-7${HOME.municipality}-%'`,
    );
    const found: Record<string, number> = {};
    const told: string[] = [];
    for (const route of ROUTES) {
      const { path, ...call } = requestTo(test.home, route, 'MUN_OFFICER');
      const { status, text } = await test.call(path, { ...call, as: FORMER_OFFICER });
      found[route] = status;
      if (status < 300 && everybody.some(({ id }) => text.includes(id))) told.push(route);
    }
    const expected = ROUTES.map((route) => {
      const { former, elsewhere } = ACCESS_MATRIX[route] ?? { elsewhere: {} };
      return [route, former ?? elsewhere.MUN_OFFICER ?? 403];
    });
    expect(found).toEqual(Object.fromEntries(expected));
    expect(told.toSorted()).toEqual(Object.values(FORMER_SEES).flat().toSorted());
  });

  it('refuses what only looks like a token', async () => {
    const good = await test.issuer.tokenFor(subjectOf('TE_OFFICER'));
    for (const [authorization, code] of [
      [`Basic ${good}`, 'UNAUTHENTICATED'],
      [good, 'UNAUTHENTICATED'],
      ['Bearer', 'UNAUTHENTICATED'],
      ['Bearer ', 'UNAUTHENTICATED'],
      [`Bearer ${good} x`, 'TOKEN_INVALID'],
      ['Bearer a.b.c', 'TOKEN_INVALID'],
      ['Bearer <token>', 'TOKEN_INVALID'],
    ] as const) {
      const answer = await test.call('/v1/me', { token: null, headers: { authorization } });
      expect([authorization, answer.status, answer.json().code]).toEqual([authorization, 401, code]);
    }
  });
});

const FORMER = 'municipality:020';
const FORMER_OFFICER = 'former-officer';

/** Lets a municipality have been responsible for everybody at home, and have handed them over. */
async function makeFormerOfAll({ database, home }: TestApp): Promise<void> {
  const everybody = `%-7${HOME.municipality}-%`;
  const statements: readonly (readonly [text: string, ...values: readonly unknown[]])[] = [
    [
      `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at)
       values ($1, 'MUN_OFFICER', $2, '2021-01-01Z', 'test', '2021-01-01Z')`,
      FORMER_OFFICER,
      FORMER,
    ],
    [
      `insert into clients.responsibility (client_id, authority, from_at, until_at, start_ground, end_reason)
       select id, $1, '2020-01-01', '2020-06-01', 'NEW_REGISTRATION', 'TRANSFERRED' from clients.client
       where id::text like $2`,
      FORMER,
      everybody,
    ],
    [
      `insert into clients.hand_over (client_id, from_authority, to_authority, at, start_ground, contents, terms)
       select client.id, $1, 'te-office:' || te_office, '2020-06-01', 'MOVE', contents, terms
       from clients.client, clients.hand_over copied where copied.id = $2 and client.id::text like $3`,
      FORMER,
      home.handOver,
      everybody,
    ],
    ['update clients.hand_over set from_authority = $1 where id = $2', FORMER, home.handOver],
    ['update clients.referral_notice set from_authority = $1 where id = $2', FORMER, home.received],
    [
      'update clients.transfer_request set from_authority = $1, readers = readers || $1::text where id = $2',
      FORMER,
      home.requests.refused[0],
    ],
  ];
  for (const [text, ...values] of statements) await database.all(text, values);
}

/** How many rows there are that a request could have written. */
async function rows(): Promise<unknown> {
  return test.database.all(
    `select (select count(*) from access.audit_entry where outcome = 'done') as audit, (select count(*) from work.run) as runs,
       (select count(*) from access.idempotency_key) as keys, (select count(*) from clients.responsibility) as spans`,
  );
}
