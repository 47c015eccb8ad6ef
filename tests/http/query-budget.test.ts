import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOfThisVersion } from '../../src/adapters/persistence/reads.ts';
import { type Role, ROLES } from '../../src/domain/access/actor.ts';
import { type Answer, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { callsCounted } from '../support/calls-counted.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { QUERY_BUDGET } from './query-budget.ts';
import { restoreFacts } from './fact-requests.ts';
import { requestTo } from './requests.ts';

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

const ROUTES = Object.keys(QUERY_BUDGET);

describe('the budget of calls to the database', () => {
  it('has a line for every operation, and for no other', () => {
    expect(ROUTES.toSorted()).toEqual(operations().toSorted());
  });

  it.each(ROUTES)('%s keeps to it', async (route) => {
    const users = usersOf(route);
    // The first request fills caches; where a request uses something up, the last user has another of it.
    await counted(route, users[0]);
    await restoreFacts(test.database, route);
    const { answer, asked } = await counted(route, users.at(-1));
    expect([answer.status < 300, asked]).toEqual([true, QUERY_BUDGET[route]]);
    await restoreFacts(test.database, route);
  });

  it('is the same for a page of 50 and for a page of 1', async () => {
    const paged = operations().filter(isPaged);
    expect(paged.length).toBeGreaterThan(4);
    for (const route of paged) {
      const [user] = usersOf(route);
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

/** Who may use an operation. */
function usersOf(route: string): readonly Role[] {
  const row = ACCESS_MATRIX[route];
  return row === undefined ? ['TE_OFFICER'] : ROLES.filter((role) => (row.own[role] ?? 403) < 400);
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
