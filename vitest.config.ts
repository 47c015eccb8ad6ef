import { defineConfig } from 'vitest/config';

/** `unit` needs nothing but Node; `database` gets a PostgreSQL and a clone of the migrated template per file. */
export default defineConfig({
  test: {
    clearMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/domain/**/*.test.ts',
            'tests/plugins/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
