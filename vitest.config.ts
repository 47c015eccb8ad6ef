import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { COMPILED, scratchFolder } from './tests/support/scratch.ts';

// The processes that run the tests take it from here.
process.env['NODE_COMPILE_CACHE'] ??= COMPILED;

/** `unit` needs nothing but Node; `database` gets a PostgreSQL and clones a migrated template for each file. */
export default defineConfig({
  test: {
    // Where temporary folders are made.
    env: { TMPDIR: join(scratchFolder(), 'tmp') },
    // Node reads TypeScript by itself, and keeps what it has compiled for the next process.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    clearMocks: true,
    // Files take turns in a process and share the modules that it has loaded: what a file changes it puts back.
    isolate: false,
    // Half of the time a test waits for the database or for a process of its own.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    reporters: ['dot', './tests/support/closing-line.ts'],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 20_000,
          hookTimeout: 60_000,
          include: [
            'tests/domain/**/*.test.ts',
            'tests/adapters/**/*.test.ts',
            'tests/plugins/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/docs/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [
            'tests/application/**/*.test.ts',
            'tests/integration/**/*.test.ts',
            'tests/http/**/*.test.ts',
            'tests/cli/**/*.test.ts',
          ],
          globalSetup: 'tests/support/server.setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
