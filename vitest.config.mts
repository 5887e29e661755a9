import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/test/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
