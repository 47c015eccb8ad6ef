import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { again, atLength } from './at-length.ts';
import { differentDeliveriesAtOnce, importAmidTransfers, sameDeliveryAtOnce } from './parallel-imports.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

describe.for([
  ['the same delivery', sameDeliveryAtOnce],
  ['different deliveries', differentDeliveriesAtOnce],
  ['an import amid determinations and transfers', importAmidTransfers],
] as const)('processes at once: %s', ([, scenario]) => {
  const ordeal = atLength(40);
  it(`ends well: ${again(ordeal)}`, async () => {
    expect.hasAssertions();
    await scenario(database, ordeal);
  });
});
