import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Stryker } from '@stryker-mutator/core'
import { explanations } from './mutation-survivors.ts'

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/** What is changed, and the tests that are to notice. */
export interface Area {
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
  /** Kinds of change that mean nothing here. */
  readonly without?: readonly string[]
  /** Leaves out what takes effect only while the program loads: tables and patterns. */
  readonly leavesLoading?: boolean
}

const root = join(import.meta.dirname, '..')
const page = join(root, 'docs', 'mutation.md')

const head = `# How well the tests watch the rules

\`npm run mutate\` changes the rules one place at a time (a \`<\` becomes \`<=\`, a condition is always true, a text is empty)
and runs the tests that reach that place. A change that no test notices is a survivor: either a test is missing, or the
change means nothing, and then it says here why. Stryker makes the changes; this page is written by the script.
`

const isKilled = ({ status }: MutantResult) => status === 'Killed' || status === 'Timeout'
const isSurvivor = ({ status }: MutantResult) => status === 'Survived' || status === 'NoCoverage'

/**
 * Writes the section of one area, and leaves those of the others. Returns whether the tests watch it well enough: nine
 * changes of ten are noticed, or whatever was not is explained.
 */
export const writeScores = (area: string, mutants: readonly MutantResult[]): boolean => {
  const counted = mutants.filter((mutant) => isKilled(mutant) || isSurvivor(mutant))
  if (counted.length === 0) throw new Error(`nothing was changed in ${area}: its score would mean nothing`)
  const survivors = counted.filter(isSurvivor).map(tellSurvivor)
  const share = (counted.length - survivors.length) / counted.length
  const left = mutants.filter((mutant) => mutant.status === 'Ignored' && mutant.static).length
  const section = [
    `## ${area}`,
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)}.`,
    '',
    ...scoreTable(counted),
    '',
    ...(left > 0
      ? [
          `${left} more changes take effect only while the program loads (tables, patterns, shapes) and were left out.`,
          '',
        ]
      : []),
    ...(survivors.length > 0
      ? [
          '| survivor | the change | why it may live |',
          '| --- | --- | --- |',
          ...survivors.map(({ row }) => row),
        ]
      : ['No change went unnoticed.']),
    '',
  ].join('\n')
  const written = existsSync(page)
    ? readFileSync(page, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : []
  const others = written.filter((one) => !one.startsWith(`## ${area}\n`)).map((one) => `${one.trimEnd()}\n`)
  writeFileSync(page, [head, ...[...others, section].toSorted()].join('\n'))
  return share >= 0.9 || survivors.every(({ isExplained }) => isExplained)
}

const scoreTable = (mutants: readonly MutantResult[]): string[] => {
  const files = [...new Set(mutants.map(({ fileName }) => nameOf(fileName)))].toSorted()
  const row = (name: string, some: readonly MutantResult[]) => {
    const noticed = some.filter(isKilled).length
    return `| ${name} | ${some.length} | ${noticed} | ${((noticed / some.length) * 100).toFixed(1)} % |`
  }
  return [
    '| file | changes | noticed | share |',
    '| --- | ---: | ---: | ---: |',
    ...files.map((file) =>
      row(
        file,
        mutants.filter(({ fileName }) => nameOf(fileName) === file),
      ),
    ),
    row('**together**', mutants),
  ]
}

const tellSurvivor = (mutant: MutantResult) => {
  const file = nameOf(mutant.fileName)
  const { start, end } = mutant.location
  const lines = readFileSync(join(root, 'src/core', file), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const before = cut(lines, start.column - 1, end.column - 1)
  const after = (mutant.replacement ?? '').replace(/\s+/g, ' ')
  const why = explanations.find(
    (one) => one.file === file && one.before === before && (one.after ?? after) === after,
  )?.why
  const code = (text: string) => `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``
  return {
    isExplained: why !== undefined,
    row: `| ${file} | ${code(before)} → ${code(after)} | ${why ?? 'a test is missing'} |`,
  }
}

const cut = (lines: readonly string[], from: number, to: number): string =>
  lines
    .map((line, at) => line.slice(at === 0 ? from : 0, at === lines.length - 1 ? to : undefined))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const nameOf = (fileName: string): string =>
  relative(join(root, 'src/core'), join(root, relative(root, fileName)))
