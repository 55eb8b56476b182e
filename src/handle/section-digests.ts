import { findBookFor } from '#core/book/book.ts'
import type { BookFile } from '#core/book/book-file.ts'
import { sectionContent } from '#core/book/filled-book.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import { titleOfPart } from '#core/words/book-items.ts'
import { digestOf } from '#store/chain.ts'

/** Each section of a book with the digest of its content, as the printed book has it, in the order of the book. */
export const sectionDigests = (
  filled: BookFile,
  edition: Edition,
): readonly { readonly key: string; readonly title: string; readonly digest: string }[] => {
  const book = findBookFor(filled, edition)
  if (!book) return []
  return book.parts.map((part) => ({
    key: part.key,
    title: `${part.number === null ? '' : `${part.number}. `}${titleOfPart(part.key, filled.type, edition)[0]}`,
    digest: digestOf(sectionContent(book, part, filled)),
  }))
}
