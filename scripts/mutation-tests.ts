import { defineConfig } from 'vitest/config'

/** The tests of the rules alone, without database and browser: what `npm run mutate` asks, an area at a time. */
export default defineConfig({
  test: {
    include: (process.env.RULES ?? 'src/core/**/*.test.ts').split(' '),
    // Where nothing that loads once is changed, the files share one process: three times as fast.
    isolate: process.env.RULES_APART !== 'no',
    testTimeout: 60_000,
    // At the centre, as in vitest.config.ts; one test looks where it stands.
    env: { TZ: 'Asia/Shanghai' },
  },
})
