import type { Defect } from './defects.ts'

/** What a reviewer has marked so far: a row of the request for supplements that is not sent yet (Q4.1). */
export interface Mark {
  readonly place?: string | undefined
  readonly file?: string | undefined
  readonly page?: number | undefined
  readonly defect?: Defect | undefined
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
