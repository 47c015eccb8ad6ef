import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cloneForTest } from '../../support/database.ts';
import { killedTransfer } from '../../torture/killed-transfer.ts';

it('a transfer that is killed goes on where it was: everybody is moved once, and the summary counts them all', async () => {
  expect.hasAssertions();
  const folder = await mkdtemp(join(tmpdir(), 'killed-transfer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await killedTransfer(await cloneForTest(), folder);
}, 180_000);
