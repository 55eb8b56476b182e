import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stryker } from '@stryker-mutator/core'

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/** A change that no test noticed: the code before and after it, and the line it stands in. */
export interface Survivor {
  readonly line: string
  readonly before: string
  readonly after: string
}

/** What was measured of one file. */
export interface FileResult {
  readonly area: string
  readonly measuredOn: string
  /** The file as git knows it, whatever commit it belongs to: a later edit has another version. */
  readonly version: string
  readonly changes: number
  readonly noticed: number
  /** Changes that take effect only while the program loads, and were not tried. */
  readonly leftOut: number
  readonly survivors: readonly Survivor[]
}

const root = join(import.meta.dirname, '..')
const kept = join(root, 'docs', 'mutation.json')

/** All that was measured so far, by file. */
export const readResults = (): Record<string, FileResult> =>
  existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Record<string, FileResult>) : {}

/** The version of each file as it stands now. */
export const readVersions = (files: readonly string[]): readonly string[] =>
  execFileSync('git', ['hash-object', ...files], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .map((hash) => hash.slice(0, 10))

/** Keeps the result of a file in place of an earlier one. */
export const recordResult = (
  area: string,
  file: string,
  version: string,
  mutants: readonly MutantResult[],
): void => {
  const { [file]: _, ...others } = readResults()
  const survivors = mutants.filter(isSurvivor).map(cutOut)
  const noticed = mutants.filter(isNoticed).length
  const result: FileResult = {
    area,
    measuredOn: new Date().toISOString().slice(0, 10),
    version,
    changes: noticed + survivors.length,
    noticed,
    leftOut: mutants.filter((mutant) => mutant.status === 'Ignored' && mutant.static).length,
    survivors,
  }
  const results = { ...others, [file]: result }
  const sorted = Object.fromEntries(Object.entries(results).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(kept, `${JSON.stringify(sorted, null, 2)}\n`)
}

const isNoticed = ({ status }: MutantResult) => status === 'Killed' || status === 'Timeout'
const isSurvivor = ({ status }: MutantResult) => status === 'Survived' || status === 'NoCoverage'

const cutOut = ({ fileName, location: { start, end }, replacement }: MutantResult): Survivor => {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const last = lines.length - 1
  const before = lines.map((line, at) =>
    line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined),
  )
  return { line: flat(lines[0]!), before: flat(before.join(' ')), after: flat(replacement ?? '') }
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
