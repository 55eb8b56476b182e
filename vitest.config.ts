import { defineConfig } from 'vitest/config'

const walks = ['test/e2e/**/*.test.ts']
const pure = ['src/core/**/*.test.ts', 'src/desk/**/*.test.{ts,tsx}']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [...pure, ...walks],
          // Only this project starts a database; the rules are tested without one.
          globalSetup: ['./test/database-server.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'walks', include: walks, globalSetup: ['./test/e2e/build-desk.ts'] },
      },
    ],
  },
})
