import { defineConfig } from 'vitest/config'

const walks = ['test/e2e/**/*.test.ts']
const pure = ['src/core/**/*.test.ts', 'src/desk/**/*.test.{ts,tsx}', 'test/evidence/**/*.test.ts']

// Days must not depend on where the machine stands. The pure tests run at the centre's own zone; those of the core again
// to its west, far to its east and at Greenwich. Seeded searches, and what concerns no day, run once.
// What is pure leaves nothing behind, so its files share a process: reading the modules anew took nine tenths of the time.
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']
const once = ['src/core/stretches.test.ts', 'src/core/walk.test.ts', 'src/core/rule-uses.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One for each core of the smallest machine: much of a file is waiting, for a browser or the database.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false, env: { TZ: 'Asia/Shanghai' } } },
      ...zones.map((zone) => ({
        extends: true as const,
        test: {
          name: `pure at ${zone}`,
          include: ['src/core/**/*.test.ts'],
          exclude: once,
          isolate: false,
          env: { TZ: zone },
        },
      })),
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
