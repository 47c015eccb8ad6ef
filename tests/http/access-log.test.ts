import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '../../src/domain/access/actor.ts';
import {
  type Answer,
  type Call,
  ORGANISATIONS,
  startApp,
  subjectOf,
  type TestApp,
  WITHOUT_GRANTS,
} from '../support/app.ts';
import { ACCESS_MATRIX, type MatrixRow } from './access-matrix.ts';
import { restoreFacts } from './fact-requests.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true, withoutNetwork: true });
});
afterAll(() => test.close());

/** Answers about nobody: what anybody who is known may look up, and who one is oneself. */
const ABOUT_NOBODY = new Set([
  'GET /v1/me',
  'GET /v1/trial-areas',
  'GET /v1/municipalities',
  'GET /v1/legislation/versions',
  'GET /v1/legislation/themes',
  'GET /v1/legislation/themes/{theme}',
  'GET /v1/legislation/parameters',
  'GET /v1/statements/competence',
  'GET /v1/statements/codes',
]);
const ROUTES = Object.keys(ACCESS_MATRIX).filter((route) => !ABOUT_NOBODY.has(route));
/** National bodies have no other of their kind: for what only they may do there is nobody elsewhere. */
const WITH_ID = ROUTES.filter(
  (route) =>
    route.includes('{id}') &&
    Object.values(ACCESS_MATRIX[route]?.elsewhere ?? {}).some((status) => status === 404),
);
/** Searches whose words do not belong into an address. */
const SEARCHES = new Set([
  'POST /v1/clients/search',
  'POST /v1/duplicate-searches',
  'GET /v1/vacancies',
  'GET /v1/quotas',
  'GET /v1/quota-calculations',
  'GET /v1/vacancies/{id}/matching-clients',
]);
/** What is made to be taken out of the house. */
const EXPORTS = new Set(['GET /v1/introductions/{id}/document']);

describe('the access log', () => {
  it.each(ROUTES)('%s: has one line for what was done', async (route) => {
    const { role, line, answer } = await logged(
      route,
      'own',
      (status) => status !== undefined && status < 300,
    );
    expect(answer.status).toBeLessThan(300);
    expect(line).toMatchObject({ ...byWhom(role, 'own'), kind: kindOf(route), outcome: 'done' });
    await restoreFacts(test.database, route);
  });

  it.each(ROUTES)('%s: has one line for what was refused', async (route) => {
    const { role, line } = await logged(route, 'own', (status) => status === undefined);
    expect(line).toMatchObject({
      ...byWhom(role, 'own'),
      kind: kindOf(route),
      outcome: 'refused',
      clients: [],
      detail: { code: 'FORBIDDEN' },
    });
  });

  it.each(WITH_ID)('%s: has one line for what is another’s, with the id that was tried', async (route) => {
    const { role, line, id } = await logged(route, 'elsewhere', (status) => status === 404);
    expect(line).toMatchObject({
      ...byWhom(role, 'elsewhere'),
      kind: kindOf(route),
      outcome: 'not-found',
      object: id,
      clients: [],
      detail: { code: expect.stringMatching(/_NOT_FOUND$/) },
    });
  });

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
    expect(await linesOf(answer, `kind = 'disclosure'`)).toMatchObject([
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

interface Line {
  readonly action: string;
  readonly kind: string;
  readonly outcome: string;
  readonly clients: readonly string[];
  readonly classes: readonly string[];
  readonly source: string;
}

type Where = 'own' | 'elsewhere';

/** Sends a request as the first role whose expected status fits, and gives the only line that it left. */
async function logged(route: string, where: Where, fits: (status: number | undefined) => boolean) {
  const row: MatrixRow | undefined = ACCESS_MATRIX[route];
  const role = ROLES.find((candidate) => fits(row?.[where][candidate]));
  if (role === undefined) throw new Error(`nobody for ${route}`);
  const { path, ...call } = requestTo(test.home, route, role);
  const answer = await test.call(path, withPurpose({ ...call, as: subjectOf(role, where) }));
  return { role, answer, line: await lineOf(answer), id: path.split('/')[3] };
}

function withPurpose(call: Call): Call {
  return { ...call, headers: { ...call.headers, purpose: 'palvelu' } };
}

function byWhom(role: Role, where: Where): object {
  const organisation = ORGANISATIONS[role][where];
  return { subject: subjectOf(role, where), organisation, roles: [role], purpose: 'palvelu' };
}

function kindOf(route: string): string {
  if (SEARCHES.has(route)) return 'search';
  if (route.endsWith('-extracts') || route.endsWith('/extracts') || EXPORTS.has(route)) return 'export';
  if (route.endsWith('/data-copies')) return 'disclosure';
  return route.startsWith('GET') || route.endsWith('/restriction-requests') ? 'read' : 'command';
}

/** The line of the request itself; what was given out with it has lines of its own. */
async function lineOf(answer: Answer): Promise<Line | undefined> {
  const lines = await linesOf(answer, 'true');
  const ofRequest = lines.length === 1 ? lines : lines.filter(({ kind }) => kind !== 'disclosure');
  expect(ofRequest).toHaveLength(1);
  return ofRequest[0];
}

function linesOf(answer: Answer, which: string): Promise<readonly Line[]> {
  return test.database.all<Line>(
    `select subject, organisation, roles, purpose, action, kind, outcome, object_id as object, client_ids as clients,
       data_classes as classes, source, detail
     from access.audit_entry where correlation_id = $1 and ${which}`,
    [answer.headers['request-id']],
  );
}
