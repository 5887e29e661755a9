import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/test/**/*.test.ts'],
    pool: 'forks',
    // Loading the compiler and the library once for each worker, not for each file, makes the run four times shorter.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
