import { findBook } from '#core/book/book.ts'
import type { BookFile } from '#core/book/book-file.ts'
import { isFactKey } from '#core/book/item.ts'
import { isBlank } from '#core/book/typed.ts'
import { isFilePlace } from '#core/defects.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { editionFor } from '#core/rulebook/edition.ts'

/** Something an item can be about: an answer of the book as it was handed in, or a document on the case. */
export interface Place {
  /** `organisation.businessScope`, `engagements.2`, `item.process-PA04`, `file.<id>`; rows are counted from 1. */
  readonly key: string
  /** Its own name, where it has one: that of an engagement, of a file. Nobody's name is kept with it. */
  readonly name: string | null
}

/** The id of the file that a place is, or null when it is an answer of the book. */
export const fileOfPlace = (place: string): string | null =>
  isFilePlace(place) ? place.slice('file.'.length) : null

const answersOf = (book: Application): readonly string[] => [
  'applicationOn',
  ...(
    [
      'name',
      'uscc',
      'legalForm',
      'legalRepresentative',
      'establishedOn',
      'registeredAddress',
      'businessScope',
    ] as const satisfies readonly (keyof Application['organisation'])[]
  ).map((answer) => `organisation.${answer}`),
  'contact',
  ...(book.certificate ? ['certificate'] : []),
  ...(book.changedOn ? ['changedOn'] : []),
  ...(book.cancellationReason ? ['cancellationReason'] : []),
  ...book.cisp.map((_, row) => `cisp.${row + 1}`),
]

/** The other items of the book that were answered, so that a supplement can name the very item (Q4.1). */
const itemsOf = ({ answers = {}, type, level, applicationOn }: BookFile): readonly Place[] =>
  (findBook(type, level, editionFor(applicationOn))?.parts ?? [])
    .flatMap(({ items }) => items)
    .filter(({ key, kind }) => kind !== 'given' && !isFactKey(key) && !isBlank(answers[key]))
    .map(({ key }) => ({ key: `item.${key}`, name: null }))

/** Every place of a book, in its order, and after it the documents on the case. */
export const placesOf = (
  book: BookFile | null,
  files: readonly { readonly id: string; readonly name: string }[],
): readonly Place[] => [
  ...(book
    ? [
        ...answersOf(book).map((key) => ({ key, name: null })),
        ...book.engagements.map(({ name }, row) => ({ key: `engagements.${row + 1}`, name })),
        { key: 'agency', name: null },
        ...itemsOf(book),
      ]
    : []),
  ...files.map(({ id, name }) => ({ key: `file.${id}`, name })),
]
