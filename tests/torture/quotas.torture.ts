import { expect, it } from 'vitest';
import { cloneForTest } from '../support/database.ts';
import { again, atLength } from './at-length.ts';
import { killedQuotas } from './killed-quotas.ts';
import { playedSequences } from './quota-sequences.ts';

const ordeal = atLength(60);

it(`quotas are never overspent by processes that are killed, a second each round: ${again(ordeal)}`, async () => {
  const { rounds, seed } = ordeal;
  const asked = { processes: 4, connections: 25, millis: 1_000 * rounds, kills: Math.ceil(rounds / 3), seed };
  const { answers, committed } = await killedQuotas(await cloneForTest(), asked);
  expect(answers).toBeGreaterThan(0);
  expect(committed).toBeGreaterThan(0);
});

const long = atLength(10_000);

it(`the database keeps quotas as books kept by hand do: ${again(long)}`, async () => {
  expect.hasAssertions();
  await playedSequences(await cloneForTest(), long);
});
