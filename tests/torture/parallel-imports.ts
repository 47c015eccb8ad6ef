import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { commandHere, commandLine, type Ended } from '../support/command-line.ts';
import type { TestDatabase } from '../support/database.ts';
import { brokenRules, deadlocksIn, seenByRegister } from './books.ts';
import { type Chance, chance, type Ordeal } from './chance.ts';
import { communityOf, DAY, freshCommunity, writeCommunity } from './community.ts';

const HAME = communityOf('1531', 1);
const PIRKANMAA = communityOf('0430', 2);

/** Longest that the second process waits before it begins: an import of these deliveries takes about as long. */
const STAGGER_MS = 250;

export function environmentOf({ address }: TestDatabase): Readonly<Record<string, string>> {
  return { DATABASE_URL: address.application, MIGRATION_DATABASE_URL: address.migration };
}

/** Several processes import one delivery at the same time: one applies it, the others find it applied. */
export async function sameDeliveryAtOnce(database: TestDatabase, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const name = `SAME-${round}`;
    await using delivery = await writeCommunity(HAME, { name, edition: round });
    const processes = 2 + luck.below(2);
    const ended = await atOnce(
      database,
      luck,
      Array.from({ length: processes }, () => `import ${delivery.path}`),
    );
    expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
    const states = ['APPLIED', ...Array.from({ length: processes - 1 }, () => 'REPEATED')];
    expect(await statesOf(database, name)).toEqual(states);
    expect(ended.filter(({ out }) => out.includes('applied before, nothing changed'))).toHaveLength(
      processes - 1,
    );
    await expectBalance(database);
  }
}

/** Processes import different deliveries at the same time: of two areas, and a base with its continuation. */
export async function differentDeliveriesAtOnce(
  database: TestDatabase,
  { rounds, seed }: Ordeal,
): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const [base, next, elsewhere] = [`BASE-${round}`, `NEXT-${round}`, `ELSEWHERE-${round}`];
    const edition = 100 + 2 * round;
    await using first = await writeCommunity(HAME, { name: base, edition });
    await using second = await writeCommunity(HAME, {
      name: next,
      edition: edition + 1,
      after: { base, sequence: 2 },
    });
    await using third = await writeCommunity(PIRKANMAA, { name: elsewhere, edition });
    const order = luck.pick([
      [first, second, third],
      [second, first, third],
      [third, second, first],
    ]);
    const ended = await atOnce(
      database,
      luck,
      order.map(({ path }) => `import ${path}`),
    );
    const [one, two, three] = [first, second, third].map((delivery) => ended[order.indexOf(delivery)]);
    expect([one?.code, three?.code]).toEqual([0, 0]);
    // A continuation that overtakes its base is refused, and taken when it comes again.
    if (two?.code !== 0) {
      expect(two?.notes).toContain('(BASE_MISSING)');
      expect(await commandHere(['import', second.path], environmentOf(database))).toMatchObject({ code: 0 });
    }
    for (const name of [base, next, elsewhere]) expect(await statesOf(database, name)).toEqual(['APPLIED']);
    await expectBalance(database);
  }
}

/** A delivery changes everybody while the same people are determined and moved, each twice at the same time. */
export async function importAmidTransfers(database: TestDatabase, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const community = freshCommunity(luck.below(1000));
    const base = `AMID-${round}`;
    const when = `--area ${community.area} --date ${DAY}`;
    await using before = await writeCommunity(community, { name: base, edition: 2 * round });
    await using changed = await writeCommunity(community, {
      name: `${base}-CHANGED`,
      edition: 2 * round + 1,
      after: { base, sequence: 2 },
    });
    for (const command of [`import ${before.path}`, `determine ${when}`]) {
      expect(await commandHere(command, environmentOf(database))).toMatchObject({ code: 0 });
    }
    const ended = await atOnce(database, luck, [
      `import ${changed.path}`,
      `transfer ${when}${luck.below(2) === 0 ? ' --await-receipt' : ''}`,
      `determine ${when}`,
      luck.pick([`determine ${when}`, `transfer ${when}`]),
    ]);
    expect(ended.map(({ code, notes }) => [code, code === 0 ? '' : notes])).toEqual(ended.map(() => [0, '']));
    expect(await statesOf(database, `${base}-CHANGED`)).toEqual(['APPLIED']);
    await expectBalance(database);
  }
}

/** Starts commands in processes of their own, each a little later than the one before, and waits for all. */
async function atOnce(
  database: TestDatabase,
  luck: Chance,
  commands: readonly string[],
): Promise<readonly Ended[]> {
  const running: Promise<Ended>[] = [];
  for (const command of commands) {
    running.push(commandLine(`${command} --lang en`, environmentOf(database)));
    await delay(luck.below(STAGGER_MS));
  }
  return Promise.all(running);
}

/** States of everything that arrived under a name, but for what was refused. */
export async function statesOf(database: TestDatabase, name: string): Promise<readonly string[]> {
  const rows = await seenByRegister<{ state: string }>(
    database,
    `select state from clients.delivery where name = $1 and state <> 'REJECTED' order by state`,
    [name],
  );
  return rows.map(({ state }) => state);
}

export async function expectBalance(database: TestDatabase): Promise<void> {
  expect({ broken: await brokenRules(database), deadlocks: await deadlocksIn(database) }).toEqual({
    broken: {},
    deadlocks: 0,
  });
}
