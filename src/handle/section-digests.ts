import { findBookFor } from '#core/book/book.ts'
import type { BookFile } from '#core/book/book-file.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { titleOfPart } from '#core/words/book-items.ts'
import { digestOf } from '#store/chain.ts'

/** Each section of a book with the SHA-256 of the canonical JSON of its answers, in the order in which it is printed. */
export const sectionDigests = (
  book: BookFile,
): readonly { readonly key: string; readonly title: string; readonly digest: string }[] => {
  const edition = editionFor(book.applicationOn)
  const given: Readonly<Record<string, unknown>> = { ...book, ...book.answers }
  return (findBookFor(book, edition)?.parts ?? []).map(({ key, number, items }) => ({
    key,
    title: `${number === null ? '' : `${number}. `}${titleOfPart(key, book.type, edition)[0]}`,
    digest: digestOf(Object.fromEntries(items.map((item) => [item.key, given[item.key] ?? null]))),
  }))
}
