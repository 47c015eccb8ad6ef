import { expect, it } from 'vitest';
import { cloneForTest } from '../../support/database.ts';
import { killedQuotas } from '../../torture/killed-quotas.ts';

it('R79: quotas are never overspent, and nothing that was promised is lost, by processes that are killed', async () => {
  const { answers } = await killedQuotas(await cloneForTest(), {
    processes: 2,
    connections: 6,
    millis: 1_500,
    kills: 2,
    seed: 8,
  });
  expect(answers).toBeGreaterThan(20);
}, 90_000);
