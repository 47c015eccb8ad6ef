import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cloneForTest } from '../../support/database.ts';
import { killedMoves } from '../../torture/killed-moves.ts';

it('a move of everybody that is killed goes on where it was: everybody is moved once, and the summary counts them all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'killed-moves-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const blows = { people: 600, times: 1, at: () => 599, millis: () => 0 };
  const amidst = await killedMoves(await cloneForTest(), folder, blows);
  expect(amidst).toBe(3);
}, 180_000);
