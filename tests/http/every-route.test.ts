import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOfThisVersion } from '../../src/adapters/persistence/reads.ts';
import { type Role, ROLES } from '../../src/domain/access/actor.ts';
import { type Answer, ORGANISATIONS, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { callsCounted } from '../support/calls-counted.ts';
import { ACCESS_MATRIX, type MatrixRow } from './access-matrix.ts';
import { onlyOf } from './access-lines.ts';
import { QUERY_BUDGET } from './query-budget.ts';
import { requestTo } from './requests.ts';
import { PURPOSE, type Sent, type Walked, type Where, walkTo } from './walk.ts';

let test: TestApp;
let calls: () => number;

beforeAll(async () => {
  test = await startApp({
    spare: true,
    withoutNetwork: true,
    isReady: () => isOfThisVersion(test.database.database.pool),
  });
  calls = callsCounted(test.database.database.pool);
});
afterAll(() => test.close());

/** Answers about nobody, of which the access log has no line: what anybody may look up, and who one is oneself. */
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

describe.each(Object.entries(ACCESS_MATRIX))('%s', (route, row) => {
  let walked: Walked;

  beforeAll(async () => {
    walked = await walkTo(test, calls, route);
  });

  it('is answered to each role in its own organisation as the access matrix says', () => {
    expect(statusesOf(walked.own)).toEqual(expectedOf(walked.own, row.own));
    expect(new Set(walked.own.map(({ role }) => role))).toEqual(new Set(ROLES));
  });

  it('is answered to each role elsewhere as the access matrix says', () => {
    expect(statusesOf(walked.elsewhere)).toEqual(expectedOf(walked.elsewhere, row.elsewhere));
  });

  it('keeps to its budget of calls to the database', () => {
    expect(walked.warm?.status).toBeLessThan(300);
    expect(walked.warm?.asked).toBe(QUERY_BUDGET[route]);
  });

  if (ABOUT_NOBODY.has(route)) return;

  it('has one line in the access log for what was done', () => {
    const done = walked.own.filter(({ status }) => status < 300);
    expect(done.length).toBeGreaterThan(0);
    for (const sent of done) {
      expect(onlyOf(sent.lines)).toMatchObject({ ...said(sent, 'own', route), outcome: 'done' });
    }
  });

  it('has one line in the access log for what was refused', () => {
    const refused = walked.own.filter(({ role }) => row.own[role] === undefined);
    const lines = refused.map((sent) => {
      const line = onlyOf(sent.lines);
      expect(line).toMatchObject({ ...said(sent, 'own', route), outcome: 'refused', clients: [] });
      return line;
    });
    // Others who work with clients may be refused for what they are to the client, or for what it is about.
    expect(lines[0]).toMatchObject({ detail: { code: 'FORBIDDEN' } });
  });

  // National bodies have no other of their kind: for what only they may do there is nobody elsewhere.
  const strangers = ROLES.filter((role) => row.elsewhere[role] === 404);
  if (!route.includes('{id}') || strangers.length === 0) return;

  it('has one line in the access log for what is another’s, with the id that was tried', () => {
    const tried = walked.elsewhere.filter(({ role }) => strangers.includes(role));
    expect(tried.map(({ role }) => role)).toEqual(strangers);
    for (const sent of tried) {
      expect(onlyOf(sent.lines)).toMatchObject({
        ...said(sent, 'elsewhere', route),
        outcome: 'not-found',
        object: sent.id,
        clients: [],
        detail: { code: expect.stringMatching(/_NOT_FOUND$/) },
      });
    }
  });
});

describe('the budget of calls to the database', () => {
  it('has a line for every operation, and for no other', () => {
    expect(Object.keys(QUERY_BUDGET).toSorted()).toEqual(operations().toSorted());
  });

  it.each(Object.keys(QUERY_BUDGET).filter((route) => ACCESS_MATRIX[route] === undefined))(
    '%s, which needs no token, keeps to it',
    async (route) => {
      await counted(route);
      const { answer, asked } = await counted(route);
      expect([answer.status < 300, asked]).toEqual([true, QUERY_BUDGET[route]]);
    },
  );

  it('is the same for a page of 50 and for a page of 1', async () => {
    const paged = operations().filter(isPaged);
    expect(paged.length).toBeGreaterThan(4);
    for (const route of paged) {
      const user = ROLES.find((role) => (ACCESS_MATRIX[route]?.own[role] ?? 403) < 400);
      const one = await counted(route, user, 'limit=1');
      const many = await counted(route, user, 'limit=50');
      expect([route, itemsIn(one)]).toEqual([route, 1]);
      expect(itemsIn(many), route).toBeGreaterThan(1);
      expect([route, many.asked]).toEqual([route, one.asked]);
    }
  });

  it('has nothing for those who are not let in but the line that they tried', async () => {
    for (const route of Object.keys(ACCESS_MATRIX)) {
      const { answer, asked } = await counted(route);
      expect([route, answer.status, asked]).toEqual([route, 401, 1]);
    }
  });
});

interface Counted {
  readonly answer: Answer;
  readonly asked: number;
}

/** Sends a good request and counts what it asks of the database; without a user it has no token. */
async function counted(route: string, user?: Role, query?: string): Promise<Counted> {
  const { path, ...call } = requestTo(test.home, route, user ?? 'TE_OFFICER');
  calls();
  const answer = await test.call(query === undefined ? path : `${path}?${query}`, {
    ...call,
    ...(user !== undefined && { as: subjectOf(user) }),
  });
  return { answer, asked: calls() };
}

function operations(): readonly string[] {
  return Object.entries(test.check.document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

function isPaged(route: string): boolean {
  const [method = '', path = ''] = route.split(' ');
  const { parameters = [] } = test.check.operation(method, path) ?? {};
  return parameters.some(({ name }) => name === 'limit');
}

function itemsIn({ answer }: Counted): number {
  return answer.json().items.length;
}

type Statuses = readonly (readonly [role: Role, status: number])[];

const statusesOf = (sent: readonly Sent[]): Statuses => sent.map(({ role, status }) => [role, status]);

/** What was to be answered: a role that is not named is refused. */
const expectedOf = (sent: readonly Sent[], statuses: MatrixRow['own']): Statuses =>
  sent.map(({ role }) => [role, statuses[role] ?? 403]);

/** What the access log says of each request, whatever came of it. */
function said({ role }: Sent, where: Where, route: string): object {
  const organisation = ORGANISATIONS[role][where];
  return {
    subject: subjectOf(role, where),
    organisation,
    roles: [role],
    purpose: PURPOSE,
    kind: kindOf(route),
  };
}

function kindOf(route: string): string {
  if (SEARCHES.has(route)) return 'search';
  if (route.endsWith('-extracts') || route.endsWith('/extracts') || EXPORTS.has(route)) return 'export';
  if (route.endsWith('/data-copies')) return 'disclosure';
  return route.startsWith('GET') || route.endsWith('/restriction-requests') ? 'read' : 'command';
}
