import type { MarksLeft, TakenMark } from '#core/marks.ts'
import type { ReviewNote } from '#core/review-notes.ts'

export type ToldNote = ReviewNote & {
  /** Null once it was taken back. */
  text: string | null
}

/** Notes within the centre on a case, as src/http writes them. */
export interface NotesAnswer {
  notes: readonly ToldNote[]
  /** How many more there are that one may not see yet (Q4.4). */
  sealed: number
  people: Record<string, { name: string }>
}

/** Marks of colleagues on a case, as src/http writes them. */
export interface MarksAnswer {
  left: readonly MarksLeft[]
  taken: readonly TakenMark[]
  people: Record<string, { name: string }>
}
