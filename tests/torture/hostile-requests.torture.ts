import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { again, atLength } from './at-length.ts';
import { hostileRequests } from './hostile-requests.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

describe('hostile requests', () => {
  const ordeal = atLength(2000);
  it(`ends well: ${again(ordeal)}`, async () => {
    expect.hasAssertions();
    await hostileRequests(test, ordeal);
  });
});
