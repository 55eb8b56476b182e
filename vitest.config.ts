import { defineConfig } from 'vitest/config'

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
          exclude: pure,
          // Only this project starts a database; the rules are tested without one.
          globalSetup: ['./test/database-server.ts'],
        },
      },
    ],
  },
})
