import { expect, it } from 'vitest';
import { cloneForTest } from '../../support/database.ts';
import { killedRelays } from '../../torture/killed-relays.ts';

it('B129: relays that are killed amidst deliveries to a receiver that misbehaves lose nothing and double nothing', async () => {
  expect.hasAssertions();
  await killedRelays(await cloneForTest(), { messages: 150, kills: 3, seed: 7 });
}, 90_000);
