import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { hostileRequests } from '../torture/hostile-requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

it('hostile requests to every operation meet documented problems and see nothing of the insides', async () => {
  expect.hasAssertions();
  await hostileRequests(test, { rounds: 10, seed: 12 });
});
