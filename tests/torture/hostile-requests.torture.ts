import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { again, atLength } from './at-length.ts';
import { fuzzedOperations } from './fuzzed-operations.ts';
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

describe('requests made from the schemas of the document', () => {
  const ordeal = atLength(1000);
  it(`are answered as it says: ${again(ordeal)}`, async () => {
    expect((await fuzzedOperations(test, ordeal)).faults).toEqual([]);
  });
});
