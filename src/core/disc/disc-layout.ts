import { findBookFor, isShown } from '#core/book/book.ts'
import type { BookFile } from '#core/book/book-file.ts'
import type { Item, Part } from '#core/book/item.ts'
import { attachmentsOfItem, type PrintedAttachment } from '#core/book/printed-attachments.ts'
import type { SupplementRound } from '#core/case-state.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import { titleOfItem } from '#core/words/book-items.ts'
import { discFolders } from '#core/words/disc.ts'
import { discName, freePath } from './disc-names.ts'

/** A file of the case as the disc takes it. */
export interface DiscFile {
  readonly fileId: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly sm3: string
}

/** One file on the disc: where it lies, and everything that names it. */
export interface DiscEntry extends DiscFile {
  /** With slashes, below the root of the disc. */
  readonly path: string
  /** Every number by which the printed book cites it, or the items of a round; it lies where the first of them is. */
  readonly namedBy: readonly string[]
}

interface Named {
  readonly sha256: string
  readonly folders: readonly string[]
  /** The number by which the printed book cites it, or the item of a round that it answers. */
  readonly by: string
}

/** Folders of the same engagement are together whatever item names them; its place in the list keeps them in order. */
const engagementFolder = ({ row, name }: NonNullable<PrintedAttachment['engagement']>): string =>
  discName(`${String(row).padStart(2, '0')} ${name}`, 30)

/** The folder of an item within that of its part: `1.4 营业执照`. */
const folderOf = (item: Item): string => discName(`${item.number} ${titleOfItem(item)[0]}`.trim(), 40)

/** What an item names, as the printed book numbers it. */
const namedIn = (item: Item, part: Part, book: BookFile): readonly Named[] => {
  const root = part.folder ?? (part.key === 'change' ? discFolders.change : discFolders.others)
  const ofItem = item.kind === 'engagements' ? [root] : [root, folderOf(item)]
  return attachmentsOfItem(item, part, book).map(({ number, sha256, engagement }) => ({
    sha256,
    by: number,
    folders: engagement ? [...ofItem, engagementFolder(engagement)] : ofItem,
  }))
}

/** In the folder of an item its files carry the number by which the book cites them. */
const number = (by: string): string => (/^[\d.]+-[\d-]+$/.test(by) ? `${by} ` : '')

/** Puts each content once, where it is first named; every other place that names it is told in `namedBy`. */
const place = (
  named: readonly Named[],
  files: readonly DiscFile[],
  taken: Set<string>,
): readonly DiscEntry[] => {
  const byContent = new Map<string, DiscFile>()
  for (const file of files) if (!byContent.has(file.sha256)) byContent.set(file.sha256, file)
  const placed = new Map<string, DiscEntry & { namedBy: string[] }>()
  for (const { sha256, folders, by } of named) {
    const file = byContent.get(sha256)
    const known = placed.get(sha256)
    if (known) known.namedBy.push(...(known.namedBy.includes(by) ? [] : [by]))
    else if (file) {
      const path = freePath([...folders, discName(`${number(by)}${file.name}`)].join('/'), taken)
      placed.set(sha256, { ...file, path, namedBy: [by] })
    }
  }
  return [...placed.values()]
}

/**
 * The attachments of a book in numbered folders in the order of the book, part twelve apart (Q12.6), each content once.
 * What was handed in with it and no item names comes last, in a folder of its own.
 */
export const layoutOfBook = (
  book: BookFile,
  files: readonly DiscFile[],
  edition: Edition,
): readonly DiscEntry[] => {
  const form = findBookFor(book, edition)
  const named = (form?.parts ?? []).flatMap((part) =>
    part.items
      .filter((item) => isShown(item, book.kind, book.answers ?? {}))
      .flatMap((item) => namedIn(item, part, book)),
  )
  const isNamed = new Set(named.map(({ sha256 }) => sha256))
  const others = files
    .filter(({ sha256 }) => !isNamed.has(sha256))
    .map(({ sha256 }) => ({ sha256, by: '', folders: [discFolders.others] }))
  return place([...named, ...others], files, new Set()).map((entry) => ({
    ...entry,
    namedBy: entry.namedBy.filter(Boolean),
  }))
}

/** The folder of a round: supplements lie apart, one folder for each round of the case (Q12.6). */
export const roundFolder = (place: number, { stage }: Pick<SupplementRound, 'stage'>): string =>
  `${discFolders.supplements}/${String(place).padStart(2, '0')} ${discFolders.stages[stage]}`

/** The files of a round of supplements, item by item; `place` is that of the round among all of the case, from 1. */
export const layoutOfRound = (
  round: Pick<SupplementRound, 'stage' | 'items'>,
  place_: number,
  files: readonly DiscFile[],
): readonly DiscEntry[] => {
  const contentOf = new Map(files.map(({ fileId, sha256 }) => [fileId, sha256]))
  const root = roundFolder(place_, round)
  const named = round.items.flatMap(({ number, about, files: given }) =>
    given.flatMap((fileId): Named[] => {
      const sha256 = contentOf.get(fileId)
      const folder = discName(`第${number}项 ${about}`.trim(), 40)
      return sha256 ? [{ sha256, by: `第${number}项`, folders: [root, folder] }] : []
    }),
  )
  return place(named, files, new Set())
}

/**
 * The entries disc by disc, in their order: one disc when all fit. A file larger than a disc gets one to itself, and its
 * writer is told by the size.
 */
export const discsOf = (
  entries: readonly DiscEntry[],
  discBytes: number,
): readonly (readonly DiscEntry[])[] => {
  const discs: DiscEntry[][] = [[]]
  let held = 0
  for (const entry of entries) {
    if (held > 0 && held + entry.bytes > discBytes) {
      discs.push([])
      held = 0
    }
    discs.at(-1)?.push(entry)
    held += entry.bytes
  }
  return discs
}
