import type { CaseState, SupplementRound } from '#core/case-state.ts'
import { roundsOf } from '#core/chapters/supplement-round.ts'
import { sha256OfAscii } from '#core/sha256.ts'
import type { Cover } from './cover-code.ts'

/** What goes on paper and disc in one parcel: the book, or the supplements of one round (Q11.3, Q4.1). */
export type Consignment = { readonly round: 0 } | { readonly round: number; readonly of: SupplementRound }

/** The book is round 0; after it, the rounds of supplements by their place among all of the case. */
export const bookRound = 0

/** The consignment of a round; undefined before the book was handed in, and for a round that there is not. */
export const findConsignment = (state: CaseState, round: number): Consignment | undefined => {
  if (!state.application) return undefined
  if (round === bookRound) return { round: bookRound }
  const of = roundsOf(state)[round - 1]
  return of && { round, of }
}

/** The round whose paper is awaited, or was last: that under way, or the book. */
export const roundNow = (state: CaseState): number => roundsOf(state).length

/** Whether every item of a round that is still asked for was answered electronically: only then is it printed and burnt. */
export const isSupplied = ({ items }: SupplementRound): boolean =>
  items.every(({ files, withdrawn }) => files.length > 0 || withdrawn !== null)

/**
 * The digest of what was handed in electronically for a consignment: of the book that of its frozen snapshot, of a round
 * that over the contents of its items, in hexadecimal. It changes with every file.
 */
export const digestOfConsignment = (
  state: CaseState,
  consignment: Consignment,
  contentOf: (fileId: string) => string | undefined,
): string => {
  if (!('of' in consignment)) return state.application?.digest ?? ''
  const lines = consignment.of.items.flatMap(({ number, files }) =>
    files.map((fileId) => `${number} ${contentOf(fileId) ?? fileId}`),
  )
  return sha256OfAscii(lines.toSorted().join('\n'))
}

/** What the cover sheet of a consignment says. */
export const coverOf = (
  state: CaseState,
  consignment: Consignment,
  contentOf: (fileId: string) => string | undefined,
): Cover => ({
  caseNumber: state.number ?? '',
  round: consignment.round,
  digest: digestOfConsignment(state, consignment, contentOf),
})
