import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { commandHere, type RunningCommand, startCommand } from '../support/command-line.ts';
import type { TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { fingerprint } from './books.ts';
import { type Chance, chance, type Ordeal } from './chance.ts';
import { freshCommunity, writeCommunity } from './community.ts';
import { environmentOf, expectBalance, statesOf } from './parallel-imports.ts';

/** About as long as an import of such a delivery takes from start to end. */
const IMPORT_MS = 900;

/** When an import is killed: as soon as it reads, as soon as it applies, or at any moment. */
const MOMENTS: readonly ((command: RunningCommand, luck: Chance) => Promise<unknown>)[] = [
  (command) => command.says('Reading rows'),
  (command) => command.says('Applying'),
  (_, luck) => delay(luck.below(IMPORT_MS)),
];

/**
 * Imports are killed, or told to stop, and done again. What was killed has left nothing behind, unless it had come to its end; and in
 * the end everything is as in the twin, where the same deliveries were taken in without trouble.
 */
export async function killedImports(
  database: TestDatabase,
  twin: TestDatabase,
  { rounds, seed }: Ordeal,
): Promise<void> {
  const luck = chance(seed);
  const clock = fixedClock('2021-04-01T09:00:00.000Z');
  const services = servicesOn(twin, clock);
  for (let round = 0; round < rounds; round += 1) {
    const name = `KILLED-${round}`;
    await using delivery = await writeCommunity(freshCommunity(luck.below(1000)), { name, edition: round });
    const before = await fingerprint(database);
    const command = startCommand(['import', delivery.path, '--lang', 'en'], environmentOf(database));
    await MOMENTS[round % MOMENTS.length]?.(command, luck);
    command.kill(luck.pick(['SIGKILL', 'SIGKILL', 'SIGTERM']));
    await command.ended;
    // Looking waits for the locks of the killed one’s transaction, and so for its end.
    const after = await fingerprint(database);
    const states = await statesOf(database, name);
    if (states.length === 0) expect(after).toEqual(before);
    else expect(states).toEqual(['APPLIED']);
    expect(await commandHere(['import', delivery.path], environmentOf(database))).toMatchObject({ code: 0 });
    // What ends on receipt ends in both at the same moment.
    clock.set(await receivedAt(database, name));
    const untroubled = await services.importDelivery(
      { location: delivery.path },
      actingFor('keha', 'INTEGRATION'),
    );
    expect(untroubled).toMatchObject({ ok: true, value: { state: 'APPLIED' } });
    expect((await statesOf(database, name)).filter((state) => state === 'APPLIED')).toHaveLength(1);
  }
  expect(await fingerprint(database)).toEqual(await fingerprint(twin));
  await expectBalance(database);
}

async function receivedAt(database: TestDatabase, name: string): Promise<string> {
  const [delivery] = await database.all<{ at: Date }>(
    `select received_at as at from clients.delivery where name = $1 and state = 'APPLIED'`,
    [name],
  );
  if (delivery === undefined) throw new Error(`${name} has not been applied`);
  return delivery.at.toISOString();
}
