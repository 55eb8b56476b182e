import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { areas, filesOf } from './mutation-areas.ts'
import { type FileResult, readResults, readVersions, type Survivor } from './mutation-results.ts'
import { explanations } from './mutation-survivors.ts'

const head = `# How well the tests watch the rules

\`npm run mutate\` changes the rules one place at a time (a \`<\` becomes \`<=\`, a condition is always true, a text is empty)
and runs the tests that reach that place. A change that no test notices is a survivor: either a test is missing, or the
change means nothing, and then it says here why. Stryker makes the changes; the tests are loaded once and asked again for
each of them.

This page is written by the script from what it measured and kept in [mutation.json](mutation.json). Files are measured when
they are asked for (\`npm run mutate -- src/core/clock.ts\`), so each row has its own day and the version of the file as it
was then (\`git hash-object\`); a file that was edited afterwards says so.
`

type Measured = readonly [file: string, result: FileResult]

/**
 * Writes docs/mutation.md from all that was measured. Returns whether the tests watch each area well enough: nine changes
 * of ten are noticed, or whatever was not is explained.
 */
export const writePage = (): boolean => {
  const measured = Object.entries(readResults())
  const page = join(import.meta.dirname, '..', 'docs', 'mutation.md')
  const sections = Object.keys(areas).flatMap((area) => {
    const files = measured.filter(([, result]) => result.area === area)
    return files.length > 0 ? [tellArea(area, files)] : []
  })
  writeFileSync(page, [head, ...sections].join('\n'))
  for (const one of explanations)
    if (!measured.some(([file, { survivors }]) => survivors.some((survivor) => fits(one, file, survivor))))
      console.warn(`No survivor of ${one.file} needs the explanation of ${one.before}: take it away.`)
  return Object.keys(areas).every((area) => {
    const files = measured.filter(([, result]) => result.area === area)
    const { changes, noticed } = sum(files)
    const explained = files.flatMap(([file, { survivors }]) => survivors.filter((one) => explain(file, one)))
    return noticed >= changes * 0.9 || explained.length === changes - noticed
  })
}

const tellArea = (area: string, files: readonly Measured[]): string => {
  const { changes, noticed, leftOut } = sum(files)
  if (changes === 0) throw new Error(`nothing was changed in ${area}: its score would mean nothing`)
  const missing = filesOf(areas[area]!).filter((file) => files.every(([measured]) => measured !== file))
  const survivors = files.flatMap(([file, result]) => result.survivors.map((one) => tellSurvivor(file, one)))
  return [
    `## ${area}`,
    '',
    ...scoreTable(files),
    '',
    ...(missing.length > 0 ? [`Not measured yet: ${missing.map(shorten).join(', ')}.`, ''] : []),
    ...files.flatMap(([file, { changes, noticed, survivors }]) =>
      changes - noticed > survivors.length
        ? [`Which ${changes - noticed} changes went unnoticed in ${shorten(file)} was not kept.`, '']
        : [],
    ),
    ...(leftOut > 0
      ? [
          `${leftOut} more changes take effect only while the program loads (tables, patterns, shapes) and were left out.`,
          '',
        ]
      : []),
    ...(survivors.length > 0
      ? ['| survivor | the change | why it may live |', '| --- | --- | --- |', ...survivors]
      : noticed === changes
        ? ['No change went unnoticed.']
        : []),
    '',
  ].join('\n')
}

const scoreTable = (files: readonly Measured[]): string[] => {
  const versions = readVersions(files.map(([file]) => file))
  const share = ({ changes, noticed }: Pick<FileResult, 'changes' | 'noticed'>) =>
    `${changes} | ${noticed} | ${((noticed / changes) * 100).toFixed(1)} %`
  return [
    '| file | changes | noticed | share | measured on | version |',
    '| --- | ---: | ---: | ---: | --- | --- |',
    ...files.flatMap(([file, result], at) => {
      if (result.changes === 0) return []
      const since = versions[at] === result.version ? '' : ', edited since'
      return `| ${shorten(file)} | ${share(result)} | ${result.measuredOn} | ${result.version}${since} |`
    }),
    `| **together** | ${share(sum(files))} | | |`,
  ]
}

const sum = (files: readonly Measured[]) => ({
  changes: files.reduce((total, [, { changes }]) => total + changes, 0),
  noticed: files.reduce((total, [, { noticed }]) => total + noticed, 0),
  leftOut: files.reduce((total, [, { leftOut }]) => total + leftOut, 0),
})

const tellSurvivor = (file: string, survivor: Survivor): string =>
  `| ${shorten(file)} | ${code(survivor.before)} → ${code(survivor.after)} | ${explain(file, survivor) ?? 'a test is missing'} |`

const explain = (file: string, survivor: Survivor): string | undefined =>
  explanations.find((one) => fits(one, file, survivor))?.why

const fits = (one: (typeof explanations)[number], file: string, { line, before, after }: Survivor): boolean =>
  one.file === shorten(file) &&
  one.before === before &&
  (one.after ?? after) === after &&
  line.includes(one.within ?? '')

const shorten = (file: string) => file.replace('src/core/', '')
const code = (text: string) => `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``
