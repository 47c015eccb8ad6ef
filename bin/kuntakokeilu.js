#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs the command line on a Node that reads TypeScript: this one, or the one that npm installed beside it.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const installed = join(root, 'node_modules', 'node', 'bin', 'node');

if (major > 24 || (major === 24 && minor >= 12)) {
  const { runProcess } = await import('../src/cli.ts');
  await runProcess();
} else if (existsSync(installed)) {
  const { status, signal } = spawnSync(
    installed,
    [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
} else {
  process.stderr.write('Node.js 24.12 or later is needed; run npm ci.\n');
  process.exitCode = 1;
}
