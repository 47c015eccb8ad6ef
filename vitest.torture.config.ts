import { defineConfig } from 'vitest/config';

/** The rough scenarios of `npm test` at length, with chance of their own: TORTURE_ROUNDS and TORTURE_SEED set both. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    include: ['tests/torture/**/*.torture.ts'],
    globalSetup: 'tests/support/server.setup.ts',
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
