import { basename } from 'node:path'
import type { AlikePassages } from '#core/alike-passages.ts'
import { leastShare, type Sketch, shareOf } from '#core/shingles.ts'
import { plainFileName } from '#core/uploads.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { colon, inLang, type Lang, say } from '#core/words/say.ts'
import { comparePaths, type FileOnDisk, scanPath } from '#evidence/scan-on-server.ts'
import { type CliCommand, readingOf } from './cli-command.ts'
import { readEdition, today } from './read-input.ts'
import { requireFile } from './scan.ts'

interface Read {
  readonly file: string
  readonly digest: string
  readonly sketch: Sketch
}

/** `like` is null where none of the others has anything of it. */
interface Row {
  readonly file: string
  readonly like: string | null
  readonly share: number
  /** Whether it is enough for a reviewer to be told. */
  readonly isHint: boolean
  readonly reading?: string
  /** What they have in common, as a reviewer sees it side by side; where asked for. */
  readonly passages?: readonly AlikePassages[]
}

/**
 * Q16, Q19: how much of each file is in the others: 1 when they are identical, else by their text; with --passages also
 * what it is.
 */
export const likeness: CliCommand = {
  positionals: ['FILE…'],
  options: { against: 'many', passages: 'flag' },
  async run({ positionals, lists, options, lang }) {
    const edition = readEdition(today(), lang)
    const least = edition.readings.nearLikenessShare.value
    const read = async (files: readonly string[]): Promise<Read[]> => {
      const all: Read[] = []
      for (const file of files) {
        const { sketch, digests } = await scanPath(
          requireFile(file, lang),
          plainFileName(basename(file)),
          edition,
        )
        // What could not be read to its end is like nothing but itself.
        all.push({ file, digest: digests?.sha256 ?? file, sketch })
      }
      return all
    }
    const [ours, others] = [await read(positionals), await read(lists.against ?? [])]
    const rows: Row[] = []
    for (const one of ours) {
      const alike = others
        .map((other) => ({
          other,
          share: one.digest === other.digest ? 1 : shareOf(one.sketch, other.sketch),
        }))
        .filter(({ share }) => share >= leastShare)
        .sort((a, b) => b.share - a.share)
      if (alike.length === 0) rows.push({ file: one.file, like: null, share: 0, isHint: false })
      for (const { other, share } of alike) {
        const passages = options.passages && {
          passages: await comparePaths(named(one), named(other), edition),
        }
        const [file, like] = [one.file, other.file]
        const isHint = share >= least
        const reading = isHint ? readingOf(edition, 'nearLikenessShare', lang) : {}
        rows.push({ file, like, share: rounded(share), isHint, ...reading, ...passages })
      }
    }
    return { json: rows, lines: rows.flatMap((row) => linesOf(row, lang)) }
  },
}

const named = ({ file }: Read): FileOnDisk => ({ path: file, name: plainFileName(basename(file)) })

const linesOf = ({ file, like, share, isHint, reading, passages = [] }: Row, lang: Lang): string[] => {
  if (like === null) return [say(words.notAlike, lang, { file })]
  const percent = Math.floor(share * 100 + 1e-9)
  return [
    say(isHint ? words.alikeEnough : words.alike, lang, { file, like, percent }),
    ...(reading ? [`    ${inLang(words.ourReading, lang)}${colon(lang)}${reading}`] : []),
    ...passages.flatMap(({ one, other }) => [`    ${one.text}`, `    ${other.text}`, '']),
  ]
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4
