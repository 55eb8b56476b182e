import { isShown } from './book.ts'
import { attachmentColumn } from './evidence.ts'
import { engagementsOf, type FilledBook, filesOf } from './filled-book.ts'
import type { Item, Part } from './item.ts'

/** A file as the printed book cites it and as its folder of the disc holds it (Q12.6, Q13.2). */
export interface PrintedAttachment {
  /** `1.4-1`; of an engagement's document `8.1-2-1`: the second engagement, its first document. */
  readonly number: string
  readonly item: string
  readonly sha256: string
  /** As uploaded. */
  readonly name: string
  /** The engagement that it is of, by its place in the list from 1 and by its name. */
  readonly engagement: { readonly row: number; readonly name: string } | null
  /** Where in it; null for the whole of it. */
  readonly pages: string | null
  /** Declared whole (Q13.3), and what was taken out first (Q13.4). */
  readonly isWhole: boolean
  readonly desensitised: string | null
}

const plain = { engagement: null, pages: null, isWhole: false, desensitised: null } as const

/** The attachments that an item names, numbered in the order in which it names them. */
export const attachmentsOfItem = (
  item: Item,
  part: Part,
  filled: FilledBook,
): readonly PrintedAttachment[] => {
  const at = item.number || part.key
  if (item.kind === 'process') {
    const engagements = engagementsOf(filled)
    return attachmentColumn({ engagements }, filled.answers ?? {}, item.key).map((line, index) => ({
      number: `${at}-${index + 1}`,
      item: item.key,
      sha256: line.sha256,
      name: line.document.name,
      engagement: { row: line.row, name: line.engagementName },
      pages: line.pages || null,
      isWhole: line.document.isWhole === true,
      desensitised: line.document.desensitised || null,
    }))
  }
  if (item.kind === 'engagements')
    return engagementsOf(filled).flatMap(({ name, files }, row) =>
      files.map((file, index) => ({
        number: `${at}-${row + 1}-${index + 1}`,
        item: item.key,
        sha256: file.sha256,
        name: file.name,
        engagement: { row: row + 1, name },
        pages: null,
        isWhole: file.isWhole === true,
        desensitised: file.desensitised || null,
      })),
    )
  return filesOf(filled, item).map(({ sha256, name }, index) => ({
    ...plain,
    number: `${at}-${index + 1}`,
    item: item.key,
    sha256,
    name,
  }))
}

/** Every attachment of a part, in the order of its items: what its folder of the disc holds. */
export const attachmentsOf = (part: Part, filled: FilledBook): readonly PrintedAttachment[] =>
  part.items
    .filter((item) => isShown(item, filled.kind, filled.answers ?? {}))
    .flatMap((item) => attachmentsOfItem(item, part, filled))
