import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { fuzzedOperations } from '../torture/fuzzed-operations.ts';
import { hostileRequests } from '../torture/hostile-requests.ts';

/** Hundreds of requests take a while on a machine that does much else. */
const PATIENT_MS = 120_000;

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

it(
  'hostile requests to every operation meet documented problems and see nothing of the insides',
  async () => {
    expect.hasAssertions();
    await hostileRequests(test, { rounds: 2, seed: 12 });
  },
  PATIENT_MS,
);

it(
  'requests that the schemas describe, and those that break them, are answered as the document says',
  async () => {
    const { faults, statuses } = await fuzzedOperations(test, { rounds: 3, seed: 5 });
    expect(faults).toEqual([]);
    // Most come past the form: they are done, or refused by a rule.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 202, 400, 404, 412, 422]));
  },
  PATIENT_MS,
);
