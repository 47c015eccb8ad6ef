import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '../../src/domain/access/actor.ts';
import { type Answer, type Call, ORGANISATIONS, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { ACCESS_MATRIX, type MatrixRow } from './access-matrix.ts';
import { restoreFacts } from './fact-requests.ts';
import { requestTo } from './requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true });
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
]);
const ROUTES = Object.keys(ACCESS_MATRIX).filter((route) => !ABOUT_NOBODY.has(route));
/** National bodies have no other of their kind: for what only they may do there is nobody elsewhere. */
const WITH_ID = ROUTES.filter(
  (route) =>
    route.includes('{id}') &&
    Object.values(ACCESS_MATRIX[route]?.elsewhere ?? {}).some((status) => status === 404),
);
/** Searches whose words do not belong into an address. */
const SEARCHES = new Set(['POST /v1/clients/search', 'POST /v1/duplicate-searches']);

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
  readonly outcome: string;
  readonly clients: readonly string[];
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
  return route.startsWith('GET') || SEARCHES.has(route) ? 'read' : 'command';
}

async function lineOf(answer: Answer): Promise<Line | undefined> {
  const lines = await test.database.all<Line>(
    `select subject, organisation, roles, purpose, action, kind, outcome, object_id as object, client_ids as clients,
       detail from access.audit_entry where correlation_id = $1`,
    [answer.headers['request-id']],
  );
  expect(lines).toHaveLength(1);
  return lines[0];
}
