import { expect, it } from 'vitest';
import { cloneForTest } from '../support/database.ts';
import { playedSequences } from '../torture/quota-sequences.ts';

it('the database keeps quotas as books kept by hand do, over the desk and in transactions', async () => {
  expect.hasAssertions();
  await playedSequences(await cloneForTest(), { rounds: 120, seed: 8 });
});
