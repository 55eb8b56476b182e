/**
 * `npm run mutate [-- AREA… | FILE… | page]`: changes the rules one place at a time and asks whether a test notices. Keeps
 * the result of each file in docs/mutation.json and writes docs/mutation.md from it, with every change that went
 * unnoticed; `page` only writes. Exit code 1 when an area has survivors that nobody explained and less than nine of ten
 * changes noticed.
 */
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { type Area, areas, filesOf } from './mutation-areas.ts'
import { writePage } from './mutation-page.ts'
import { readVersions, recordResult } from './mutation-results.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter(
  (name) =>
    name !== 'page' &&
    !Object.hasOwn(areas, name) &&
    !Object.values(areas).some((area) => filesOf(area).includes(name)),
)
if (unknown.length > 0) {
  console.error(
    `There is no area and no file ${unknown.join(', ')}. The areas are ${Object.keys(areas).join(', ')}; a file is written like src/core/clock.ts.`,
  )
  process.exit(2)
}

const measure = async (name: string, area: Area, files: readonly string[]): Promise<void> => {
  // Read by mutation-runner.ts; at the centre, as in vitest.config.ts: one test looks where it stands.
  Object.assign(process.env, { RULES: area.tests.join(' '), TZ: 'Asia/Shanghai' })
  const versions = readVersions(files)
  const stryker = new Stryker({
    mutate: [...files],
    mutator: { excludedMutations: [...(area.without ?? [])] },
    testRunner: 'one-process',
    plugins: [join(import.meta.dirname, 'mutation-runner.ts')],
    coverageAnalysis: 'perTest',
    // Leaves a core to whoever works here.
    concurrency: Math.max(1, availableParallelism() - 1),
    // What runs only while the program loads would ask for every test of the area, each time in another process.
    ignoreStatic: area.leavesLoading ?? false,
    // What never ends is found by counting its steps; this is for a machine that has much else to do.
    timeoutMS: 30_000,
    reporters: ['progress-append-only'],
    dryRunTimeoutMinutes: 30,
    // The working copy stays outside the repository, where no other tool finds it.
    tempDirName: join(tmpdir(), `zizhi-mutate-${process.pid}`),
    ignorePatterns: ['dist', 'data', 'test-results', 'docs'],
    // Rewriting a tsconfig needs the API that TypeScript 7 no longer has, and nothing here is compiled.
    tsconfigFile: 'none',
  })
  const mutants = await stryker.runMutationTest()
  for (const [at, file] of files.entries())
    recordResult(
      name,
      file,
      versions[at]!,
      mutants.filter(({ fileName }) => resolve(fileName) === resolve(file)),
    )
}

for (const [name, area] of Object.entries(areas)) {
  const isWhole = asked.length === 0 || asked.includes(name)
  const files = filesOf(area).filter((file) => isWhole || asked.includes(file))
  const runs = area.apart ? files.map((file) => [file]) : [files]
  for (const run of runs) if (run.length > 0) await measure(name, area, run)
}
if (!writePage()) process.exitCode = 1
