import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cloneDatabase, cloneForTest } from '../support/database.ts';
import { again, atLength } from './at-length.ts';
import { brokenOffStart, demoFolder, removeDemo, STAGES } from './broken-off-start.ts';
import { chance } from './chance.ts';
import { killedImports } from './killed-imports.ts';
import { killedMoves } from './killed-moves.ts';
import { killedRelays } from './killed-relays.ts';
import { killedWorkers } from './killed-workers.ts';

/** A run that is broken off more often is given up. */
const MOST_BLOWS = 3;
/** About as long as a chunk of a move takes. */
const LONGEST_CHUNK_MS = 400;

describe('killed: imports', () => {
  const ordeal = atLength(60);
  it(`ends well: ${again(ordeal)}`, async () => {
    expect.hasAssertions();
    await killedImports(await cloneForTest(), await cloneForTest(), ordeal);
  });
});

describe('killed: workers', () => {
  const ordeal = atLength(15);
  it(`ends well: ${again(ordeal)}`, async () => {
    expect.hasAssertions();
    const folder = await mkdtemp(join(tmpdir(), 'killed-workers-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await killedWorkers(await cloneForTest(), folder, ordeal);
  });
});

describe('killed: relays', () => {
  const ordeal = atLength(1);
  it(`lose nothing and double nothing: ${again(ordeal)}`, async () => {
    expect.hasAssertions();
    for (let round = 0; round < ordeal.rounds; round += 1) {
      const database = await cloneDatabase();
      await killedRelays(database, { messages: 2_000, kills: 60, seed: ordeal.seed + round });
      await database.close();
    }
  });
});

describe('killed: moves of everybody', () => {
  const ordeal = atLength(10);
  it(`end well: ${again(ordeal)}`, async () => {
    const luck = chance(ordeal.seed);
    let amidst = 0;
    for (let round = 0; round < ordeal.rounds; round += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'killed-moves-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const database = await cloneDatabase();
      const blows = {
        people: 2500,
        times: 1 + luck.below(MOST_BLOWS),
        at: () => luck.below(2500),
        millis: () => luck.below(LONGEST_CHUNK_MS),
      };
      amidst += await killedMoves(database, folder, blows);
      await database.close();
    }
    expect(amidst).toBeGreaterThan(0);
  });
});

describe('killed: first starts', () => {
  it('ends well', async () => {
    expect.hasAssertions();
    const folder = await demoFolder();
    const server = await brokenOffStart(folder, STAGES);
    await removeDemo(folder, server);
  });
});
