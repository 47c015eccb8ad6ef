import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { type Crew, hireCrew } from '../torture/crew.ts';
import { determinationsAtOnce, transfersAtOnce } from '../torture/parallel-writers.ts';
import { sameKeyAtOnce, sameRoleAtOnce } from '../torture/same-request.ts';

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

describe('several who write at the same time', () => {
  it('with the same idempotency key: one effect, the same answer for all', async () => {
    expect.hasAssertions();
    await sameKeyAtOnce(crew, { rounds: 1, seed: 6 });
  });

  it('giving the same role: it is held once', async () => {
    expect.hasAssertions();
    await sameRoleAtOnce(crew, { rounds: 2, seed: 7 });
  });

  it('determining the same clients, while a delivery changes them: one determination each', async () => {
    expect.hasAssertions();
    await determinationsAtOnce(crew, { rounds: 1, seed: 8 });
  });

  it('moving and receiving the same clients, amid everything else: nobody twice, nobody lost', async () => {
    expect.hasAssertions();
    await transfersAtOnce(crew, { rounds: 1, seed: 9 });
  });
});
