/**
 * `npm test`: every check of the project, one after another, ending with the line `N passed, N failed`.
 * `npm test -- PATH…` runs only the test files whose path contains one of the words given.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { peersOfTheTests, providePeers } from './peers.ts'
import { type Tally, tallyOf } from './tally.ts'

const root = join(import.meta.dirname, '..')
const reportFile = join(root, 'test-results', 'vitest.json')

const checks: readonly [title: string, command: string][] = [
  ['types', 'tsc -p tsconfig.json'],
  ['types of the core, without Node and without a browser', 'tsc -p tsconfig.core.json'],
  ['format and lint', 'biome check --error-on-warnings .'],
  ['lint by types', 'oxlint --type-aware --deny-warnings'],
  ['generated docs are up to date', 'node scripts/docs.ts --check'],
]

function runCheck(title: string, command: string): Tally {
  const started = performance.now()
  const { status, stdout, stderr } = run(command, 'pipe')
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
  if (status !== 0) console.log(`  ${command}\n${stdout}${stderr}`)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function runPeers(): Tally {
  const complaint = providePeers(peersOfTheTests)
  console.log(complaint ? `✗ ${complaint}` : '✓ Chromium, fonts and poppler are on this machine')
  return complaint ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 }
}

function runVitest(paths: readonly string[]): Tally {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  // A report of an earlier run must never be counted as this one's.
  rmSync(reportFile, { force: true })
  const { status } = run(
    `vitest run --reporter=default --reporter=json --outputFile.json=${JSON.stringify(reportFile)}`,
    'inherit',
    paths,
  )
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 }
  return tallyOf(JSON.parse(readFileSync(reportFile, 'utf8')), status === 0)
}

function run(command: string, stdio: 'pipe' | 'inherit', paths: readonly string[] = []) {
  return spawnSync('sh', ['-c', `${command} "$@"`, 'sh', ...paths], {
    cwd: root,
    stdio,
    encoding: 'utf8',
    // The tools are the pinned ones and run on the pinned Node, also when not started by npm.
    env: { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH },
  })
}

if (import.meta.main) {
  const paths = process.argv.slice(2)
  const wholeRun = paths.length === 0
  const tallies = [
    runPeers(),
    ...(wholeRun ? checks.map(([title, command]) => runCheck(title, command)) : []),
    runVitest(paths),
  ]
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
