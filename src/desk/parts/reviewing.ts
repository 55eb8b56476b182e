import { createContext, useContext } from 'react'
import type { BookFile } from '#core/book/book-file.ts'
import { placesOf } from '#core/book-places.ts'
import type { SupplementItem } from '#core/case-state.ts'
import { fileOfSpot } from '#core/defects.ts'
import type { Mark } from '#core/marks.ts'
import { sayItemTitle } from '#core/words/places.ts'
import type { CasePage } from '../contract.ts'
import type { NotesAnswer, ToldNote } from '../contract-of-review.ts'
import { useSpeech } from '../Speech.tsx'

/** The file that lies open beside the book, from which answer it was opened, and at which page. */
export interface Opened {
  readonly file: string
  readonly place: string | null
  readonly page: number
}

/** What every answer of the book may look at while it is reviewed. */
export interface Reviewing {
  readonly caseId: string
  readonly page: CasePage
  readonly opened: Opened | null
  readonly open: (opened: Opened) => void
  readonly marks: readonly Mark[]
  readonly changeMarks: (change: (before: readonly Mark[]) => readonly Mark[]) => void
  /** Whose form is unfolded, by its place in the list. */
  readonly editing: number | null
  readonly edit: (index: number | null) => void
  readonly mayMark: boolean
  /** What a place, a mark or an item is called. */
  readonly titleOf: (named: Named) => string
  readonly itemsAt: ReadonlyMap<string, readonly SupplementItem[]>
  readonly notesAt: ReadonlyMap<string | null, readonly ToldNote[]>
  readonly noteAuthors: NotesAnswer['people']
  readonly mayNote: boolean
  /** The name of whoever made a mark, or the mark an item was, when a colleague took it over; '' otherwise. */
  readonly makerOf: (marked: Named) => string
}

const reviewing = createContext<Reviewing | null>(null)
export const ReviewingProvider = reviewing.Provider

/** Null wherever a book is only read. */
export const useReviewing = (): Reviewing | null => useContext(reviewing)

/** A mark, an item, or nothing but a place. */
export interface Named {
  readonly place?: string | null | undefined
  readonly about?: string | undefined
  readonly file?: string | null | undefined
  readonly page?: number | null | undefined
}

/** What a place of this book, and a mark at it, is called. */
export const usePlaceTitle = (book: BookFile | null, files: CasePage['files']) => {
  const { lang } = useSpeech()
  const names = Object.fromEntries(Object.values(files).map(({ id, name }) => [id, name]))
  const own = new Map(placesOf(book, []).map(({ key, name }) => [key, name]))
  return ({ place, about, file, page }: Named): string => {
    const at = place || null
    return sayItemTitle(
      { place: at, about: about || (own.get(at ?? '') ?? ''), file: file ?? null, page: page ?? null },
      lang,
      names,
    )
  }
}

/** The file that a mark is in; undefined when it is at an answer. */
export const fileOfMark = ({ place, file }: Mark): string | undefined =>
  fileOfSpot({ place: place ?? null, file: file ?? null }) ?? undefined

/** Adds a mark and unfolds its form; what is typed there is kept from the first letter. */
export const addMark = ({ marks, changeMarks, edit }: Reviewing, mark: Mark): void => {
  changeMarks((before) => [...before, { ask: '', ...mark }])
  edit(marks.length)
}

/** Unfolds a mark where it stands: beside its answer, or beside the page of the file that it is on. */
export const lookAt = ({ open, edit }: Reviewing, mark: Mark, index: number): void => {
  const file = fileOfMark(mark)
  if (file) open({ file, place: mark.file ? (mark.place ?? null) : null, page: mark.page ?? 1 })
  edit(index)
}
