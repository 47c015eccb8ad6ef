import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import {
  differentDeliveriesAtOnce,
  importAmidTransfers,
  sameDeliveryAtOnce,
} from '../../torture/parallel-imports.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

describe('processes that import at the same time', () => {
  it('one of them applies a delivery, the others find it applied', async () => {
    expect.hasAssertions();
    await sameDeliveryAtOnce(database, { rounds: 1, seed: 1 });
  });

  it('different deliveries of the register are applied one after another', async () => {
    expect.hasAssertions();
    await differentDeliveriesAtOnce(database, { rounds: 1, seed: 2 });
  });

  it('a delivery that changes everybody passes determinations and transfers without a deadlock', async () => {
    expect.hasAssertions();
    await importAmidTransfers(database, { rounds: 1, seed: 3 });
  });
});
