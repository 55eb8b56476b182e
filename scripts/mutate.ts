/**
 * `npm run mutate [-- AREA…]`: changes the rules one place at a time and asks whether a test notices. Writes each area's
 * score, with every change that went unnoticed, to docs/mutation.md; what that page says of other areas stays. Exit code
 * 1 when an area has less than nine of ten noticed and survivors that nobody explained.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { type Area, writeScores } from './mutation-scores.ts'

const areas: Readonly<Record<string, Area>> = {
  calendar: {
    mutate: ['src/core/calendar/*.ts'],
    // Not those that walk through every day there is: minutes for each change, in code that counts its own steps.
    tests: ['src/core/calendar/!(inverse|every-day).test.ts'],
    leavesLoading: true,
  },
  clock: {
    mutate: ['src/core/clock.ts', 'src/core/stretches.ts'],
    tests: ['src/core/clock*.test.ts', 'src/core/stretches.test.ts'],
  },
  rulebook: {
    mutate: ['src/core/rulebook/*.ts', '!src/core/rulebook/{readings-of-*,rules}.ts'],
    tests: ['src/core/rulebook/*.test.ts'],
    leavesLoading: true,
  },
  // Tables: their texts are sentences for people, and changing one of them changes no answer.
  tables: {
    mutate: ['src/core/rulebook/{readings-of-*,rules}.ts', 'src/core/rulebook/editions/*.ts'],
    tests: ['src/core/rulebook/*.test.ts'],
    without: ['StringLiteral'],
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(areas, name))
if (unknown.length > 0) {
  console.error(`There is no area ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}.`)
  process.exit(2)
}

for (const [name, area] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  // Read by mutation-tests.ts. Stryker's own `testFiles` would leave every change to a constant unnoticed.
  process.env.RULES = area.tests.join(' ')
  process.env.RULES_APART = area.leavesLoading ? 'no' : 'yes'
  const stryker = new Stryker({
    mutate: [...area.mutate, '!**/*.test.ts'],
    mutator: { excludedMutations: [...(area.without ?? [])] },
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutation-tests.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // What runs only while the program loads would ask for every test of the area, each in a fresh process.
    ignoreStatic: area.leavesLoading ?? false,
    timeoutMS: 8_000,
    reporters: ['progress-append-only'],
    // The working copy stays outside the repository, where no other tool finds it.
    tempDirName: join(tmpdir(), 'zizhi-mutate'),
    ignorePatterns: ['dist', 'data', 'test-results', 'docs'],
    // Rewriting a tsconfig needs the API that TypeScript 7 no longer has, and nothing here is compiled.
    tsconfigFile: 'none',
  })
  if (!writeScores(name, await stryker.runMutationTest())) process.exitCode = 1
}
