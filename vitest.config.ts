import { defineConfig } from 'vitest/config';

/** The machine that has to stay usable has two cores: two forked workers, one test file each at a time. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['tests/system/make-template.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Room for a machine of two cores that does other things as well: what hangs is told, what is slow is not.
    testTimeout: 240_000,
    hookTimeout: 480_000,
    expect: { poll: { timeout: 45_000 } },
    passWithNoTests: false,
    allowOnly: false,
  },
});
