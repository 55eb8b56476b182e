/** What a reviewer finds wrong with an answer or a page, in a word; the words to it say the rest (Q4.1, Q13.3). */
export const defects = [
  'seal-missing',
  'page-missing',
  'excerpt',
  'unreadable',
  'outdated',
  'mismatch',
  'unanswered',
  'other',
] as const

export type Defect = (typeof defects)[number]

/** The very spot that an item is about, beside its place: a file, a page of it, and what is wrong there. */
export interface Spot {
  /** The file that lay open beside the answer; none where the place itself is a file. */
  readonly file: string | null
  /** Counted from 1. */
  readonly page: number | null
  readonly defect: Defect | null
  /** What the rules found there, by the code that the pre-check showed; none where a person found it. */
  readonly finding: string | null
}

export const nowhere: Spot = { file: null, page: null, defect: null, finding: null }

/** Whether a place of book-places.ts is a document on the case. */
export const isFilePlace = (place: string): boolean => place.startsWith('file.')

/** The file that an item is about: the one it names, or the one its place is. */
export const fileOfSpot = ({
  place,
  file,
}: {
  readonly place: string | null
  readonly file?: string | null
}): string | null => file ?? (place !== null && isFilePlace(place) ? place.slice('file.'.length) : null)
