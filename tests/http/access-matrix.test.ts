import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '../../src/domain/access/actor.ts';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';
import { TOKEN_FAULTS } from '../support/tokens.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { restoreFacts } from './fact-requests.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true });
});
afterAll(() => test.close());

const ROUTES = Object.keys(ACCESS_MATRIX);

describe('access matrix', () => {
  it('has a row for every route that needs a token, and for no other', () => {
    const routes = Object.entries(test.check.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.security === undefined)
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    expect(ROUTES.toSorted()).toEqual(routes.toSorted());
  });

  it.each(ROUTES)('%s: each role in its own organisation', async (route) => {
    const passing = ACCESS_MATRIX[route]?.own ?? {};
    const found: Partial<Record<Role, number>> = {};
    for (const role of ROLES.filter((other) => passing[other] !== undefined)) {
      Object.assign(found, await statuses(route, 'own', [role]));
      await restoreFacts(test.database, route);
    }
    const others = ROLES.filter((role) => passing[role] === undefined);
    expect({ ...found, ...(await statuses(route, 'own', others)) }).toEqual({ ...refused(), ...passing });
  });

  it.each(ROUTES)('%s: each role elsewhere', async (route) => {
    const found = await statuses(route, 'elsewhere', ROLES);
    expect(found).toEqual({ ...refused(), ...ACCESS_MATRIX[route]?.elsewhere });
  });

  it.each(TOKEN_FAULTS)('nobody passes with a bad token, whoever would: %s', async (fault) => {
    const before = await rows();
    for (const route of ROUTES) {
      const role =
        ROLES.find((candidate) => ACCESS_MATRIX[route]?.own[candidate] !== undefined) ?? 'TE_OFFICER';
      const token = await test.issuer.faultyToken(fault, subjectOf(role));
      const { path, ...call } = requestTo(test.home, route, role);
      const answer = await test.call(path, { ...call, token });
      expect([route, role, answer.status]).toEqual([route, role, 401]);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="kuntakokeilu"/);
    }
    expect(await rows()).toEqual(before);
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

/** How each of the roles is answered, all asking at once. */
async function statuses(
  route: string,
  where: 'own' | 'elsewhere',
  roles: readonly Role[],
): Promise<Partial<Record<Role, number>>> {
  const answers = roles.map(async (role) => {
    const { path, ...call } = requestTo(test.home, route, role);
    return [role, (await test.call(path, { ...call, as: subjectOf(role, where) })).status] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

function refused(): Partial<Record<Role, number>> {
  return Object.fromEntries(ROLES.map((role) => [role, 403]));
}

/** How many rows there are that a request could have written. */
async function rows(): Promise<unknown> {
  return test.database.all(
    `select (select count(*) from access.audit_entry where outcome = 'done') as audit, (select count(*) from work.run) as runs,
       (select count(*) from access.idempotency_key) as keys, (select count(*) from clients.responsibility) as spans`,
  );
}
