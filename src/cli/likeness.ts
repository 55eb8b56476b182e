import { basename } from 'node:path'
import { leastShare, type Sketch, shareOf } from '#core/shingles.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { say } from '#core/words/say.ts'
import { scanPath } from '#evidence/scan-on-server.ts'
import type { CliCommand } from './cli-command.ts'
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
}

/** Q16, Q19: how much of each file is in the others: 1 when they are identical, else by their text. */
export const likeness: CliCommand = {
  positionals: ['FILE…'],
  options: { against: 'many' },
  async run({ positionals, lists, lang }) {
    const edition = readEdition(today(), lang)
    const read = async (files: readonly string[]): Promise<Read[]> => {
      const all: Read[] = []
      for (const file of files) {
        const { sketch, digests } = await scanPath(requireFile(file, lang), basename(file), edition)
        // What could not be read to its end is like nothing but itself.
        all.push({ file, digest: digests?.sha256 ?? file, sketch })
      }
      return all
    }
    const [ours, others] = [await read(positionals), await read(lists.against ?? [])]
    const rows = ours.flatMap((one): Row[] => {
      const alike = others
        .map((other) => ({
          file: one.file,
          like: other.file,
          share: one.digest === other.digest ? 1 : rounded(shareOf(one.sketch, other.sketch)),
        }))
        .filter(({ share }) => share >= leastShare)
        .sort((a, b) => b.share - a.share)
      return alike.length > 0 ? alike : [{ file: one.file, like: null, share: 0 }]
    })
    return {
      json: rows,
      lines: rows.map(({ file, like, share }) =>
        like === null
          ? say(words.notAlike, lang, { file })
          : say(words.alike, lang, { file, like, percent: Math.floor(share * 100 + 1e-9) }),
      ),
    }
  },
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4
