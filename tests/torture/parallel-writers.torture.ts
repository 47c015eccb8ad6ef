import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { again, atLength } from './at-length.ts';
import { type Crew, hireCrew } from './crew.ts';
import { determinationsAtOnce, transfersAtOnce } from './parallel-writers.ts';
import { sameKeyAtOnce, sameRoleAtOnce } from './same-request.ts';

let database: TestDatabase;
let crew: Crew;

beforeAll(async () => {
  database = await cloneDatabase();
  crew = await hireCrew(database);
});
afterAll(async () => {
  await crew[Symbol.asyncDispose]();
  await database.close();
});

describe.for([
  ['the same key', sameKeyAtOnce],
  ['the same role', sameRoleAtOnce],
  ['the same determinations', determinationsAtOnce],
  ['the same transfers', transfersAtOnce],
] as const)('writers at once: %s', ([, scenario]) => {
  const ordeal = atLength(40);
  it(`ends well: ${again(ordeal)}`, async () => {
    expect.hasAssertions();
    await scenario(crew, ordeal);
  });
});
