import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cloneForTest } from '../../support/database.ts';
import { killedImports } from '../../torture/killed-imports.ts';
import { killedWorkers } from '../../torture/killed-workers.ts';

describe('processes that are killed', () => {
  it('leave nothing of an import behind, and lose nothing of it when it is done again', async () => {
    expect.hasAssertions();
    await killedImports(await cloneForTest(), await cloneForTest(), { rounds: 1, seed: 4 });
  }, 90_000);

  it('lose a run to the next process; one broken off too often is given up and can be asked for again', async () => {
    expect.hasAssertions();
    const folder = await mkdtemp(join(tmpdir(), 'killed-workers-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await killedWorkers(await cloneForTest(), folder, { rounds: 1, seed: 5 }, 1000);
  }, 90_000);
});
