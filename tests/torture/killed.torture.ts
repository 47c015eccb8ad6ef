import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cloneForTest } from '../support/database.ts';
import { again, atLength } from './at-length.ts';
import { killedImports } from './killed-imports.ts';
import { killedWorkers } from './killed-workers.ts';

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
