import type { CaseState } from '#core/case-state.ts'
import type { Actor, At } from '#core/kernel.ts'
import type { Defect } from './defects.ts'

/** What a reviewer has marked so far: a row of the request for supplements that is not sent yet (Q4.1). */
export interface Mark {
  readonly place?: string | undefined
  readonly file?: string | undefined
  readonly page?: number | undefined
  readonly defect?: Defect | undefined
  /** What the rules found there, by its code. */
  readonly finding?: string | undefined
  readonly about?: string | undefined
  readonly ask?: string | undefined
}

const isSame = (one: Mark, other: Mark) => JSON.stringify(one) === JSON.stringify(other)

/** Whether a mark is the suggestion, perhaps reworded; one on a page or with a file beside it is a thing of its own. */
const covers =
  ({ place = '', about = '' }: Mark) =>
  (mark: Mark): boolean =>
    (mark.place ?? '') === place && (mark.about ?? '') === about && !mark.page && !mark.file

/** What findings and receipts suggest to ask for, after what was marked; nothing stands there twice (Q4.1, Q4.4). */
export const marksWith = (marks: readonly Mark[], suggested: readonly Mark[]): readonly Mark[] => [
  ...marks,
  ...suggested.filter((one) => !marks.some(covers(one))),
]

/** Marks that stand empty: opened and left without a word, they ask for nothing. */
export const isEmptyMark = ({ ask = '' }: Mark): boolean => ask.trim() === ''

/** The marks of two windows in one: what the other added stands, and what was added or taken away here, too. */
export const mergeMarks = (
  base: readonly Mark[],
  mine: readonly Mark[],
  theirs: readonly Mark[],
): readonly Mark[] => {
  const isIn = (marks: readonly Mark[]) => (mark: Mark) => marks.some((one) => isSame(one, mark))
  return [
    ...theirs.filter((mark) => !isIn(base)(mark) || isIn(mine)(mark)),
    ...mine.filter((mark) => !isIn(base)(mark) && !isIn(theirs)(mark)),
  ]
}

/** What somebody has marked on a case and not sent. */
export interface MarksLeft {
  readonly by: string
  readonly at: At
  readonly marks: readonly Mark[]
}

/** A mark as it was when a colleague took it over. */
export interface TakenMark {
  readonly mark: Mark
  readonly from: string
  readonly to: string
  readonly at: At
}

/**
 * Whether this person carries the review of the case on, and so takes over what a colleague marked and did not send: its
 * lead and who stands in for them, its audit team, and intake until it has a lead (Q4.1, Q8.1).
 */
export const carriesReview = (
  { leadId, audit }: Pick<CaseState, 'leadId' | 'audit'>,
  { personId, roles, deputyFor = [] }: Pick<Actor, 'personId' | 'roles' | 'deputyFor'>,
): boolean =>
  leadId === null
    ? roles.includes('intake')
    : personId === leadId || deputyFor.includes(leadId) || audit.team.includes(personId)

/** A mark, or the item that it became. */
interface Marked {
  readonly place?: string | null | undefined
  readonly file?: string | null | undefined
  readonly page?: number | null | undefined
  readonly about?: string | undefined
}

/** Where it is; an item has its place's name beside it, and names no file where the place is that file. */
const spotOf = ({ place, file, page, about }: Marked): string =>
  JSON.stringify([place || about, file && place !== `file.${file}` ? file : null, page ?? null])

/**
 * Who made a mark that was taken over, however often; undefined for what was never taken over. Reworded, or sent, it is
 * still theirs.
 */
export const makerOf = (marked: Marked, taken: readonly TakenMark[]): string | undefined =>
  taken.find(({ mark }) => spotOf(mark) === spotOf(marked))?.from
