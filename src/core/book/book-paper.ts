import type { Day } from '#core/calendar/day.ts'
import type { PrintedBook } from './printed-book.ts'

/** How far a book is that is printed: nobody's, still failing its self-check, passing it, or handed in as it stands. */
export type BookStanding = 'blank' | 'draft' | 'ready' | 'handed-in'

/** A printed book with what ties the paper to its electronic twin; a blank one is tied to none. */
export interface BookPaper {
  readonly book: PrintedBook
  readonly standing: BookStanding
  /** Dates the file: the day of binding, or the first day of the edition of a blank book. */
  readonly on: Day
  readonly tie: {
    readonly caseId: string
    /** As the centre numbered it; null before. */
    readonly caseNumber: string | null
    /** SHA-256 of the whole book, as its submission records it. */
    readonly digest: string
    /** SHA-256 of each section by the key of its part. */
    readonly sections: Readonly<Record<string, string>>
  } | null
}
