import type { BookFile } from '#core/book/book-file.ts'
import { processAnswerOf } from '#core/book/evidence.ts'
import type { CaseState, SupplementItem, SupplementRound } from '#core/case-state.ts'
import {
  fileChanges,
  findBefore,
  type ItemStanding,
  roundsOf,
  standingInEarlierRound,
  standingOfItem,
} from '#core/chapters/supplement-round.ts'
import { fileOfSpot } from '#core/defects.ts'

/** What became of one item in one round: what lay there before it was asked, and what was handed in for it. */
export interface ItemChange {
  readonly item: SupplementItem
  readonly standing: ItemStanding
  /** Ids of files on the case, or the digests of files that the book names. */
  readonly before: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly same: readonly string[]
  /** What was written with the files of the round before, when something was. */
  readonly noteBefore: string | null
}

/** The files that the book as handed in names at a place, by their digests; none where it names none. */
export const filesAtPlace = (book: BookFile, place: string): readonly string[] => {
  const digests = (files: readonly { readonly sha256: string }[]) => files.map(({ sha256 }) => sha256)
  const [, kind = place, key = ''] = /^(engagements|item)\.(.+)$/.exec(place) ?? []
  if (kind === 'engagements') return digests(book.engagements[Number(key) - 1]?.files ?? [])
  if (kind === 'certificate' || kind === 'changedOn') return digests(book.proof ?? [])
  if (kind !== 'item') return []
  const answer = book.answers?.[key]
  if (Array.isArray(answer)) return digests(answer.filter(isNamedFile))
  return digests(processAnswerOf(book.answers ?? {}, key).evidence)
}

const isNamedFile = (row: unknown): row is { readonly sha256: string } =>
  typeof row === 'object' && row !== null && 'sha256' in row

interface Around {
  /** The book as it was handed in: it is frozen, so what changes is what is supplied at its places (Q4.1). */
  readonly book: BookFile | null
  /** The digest of a file on the case. */
  readonly contentOf: (fileId: string) => string
}

/** What each round changed, item by item: against the round before, or against what the book had at that place. */
export const changesByRound = (
  state: CaseState,
  around: Around,
): readonly { readonly round: SupplementRound; readonly changes: readonly ItemChange[] }[] => {
  const rounds = roundsOf(state)
  return rounds.map((round, at) => ({
    round,
    changes: changesOf(round, {
      ...around,
      until: { ...state, rounds: rounds.slice(0, at) },
      isLast: at === rounds.length - 1,
    }),
  }))
}

const changesOf = (
  round: SupplementRound,
  { book, contentOf, until, isLast }: Around & { readonly until: CaseState; readonly isLast: boolean },
): readonly ItemChange[] =>
  round.items.map((item) => {
    const earlier = findBefore(until, item.id)
    const own = fileOfSpot(item)
    const inBook = own ? [own] : item.place && book ? filesAtPlace(book, item.place) : []
    const before = earlier && earlier.files.length > 0 ? earlier.files : inBook
    return {
      item,
      standing: isLast ? standingOfItem(item, round.receivedOn !== null) : standingInEarlierRound(item),
      before,
      // Nothing has come yet: nothing is gone either.
      ...(item.files.length > 0
        ? fileChanges(before, item.files, contentOf)
        : { added: [], removed: [], same: [] }),
      noteBefore: earlier?.note ?? null,
    }
  })

/** Places of the book and files on the case that some round asked about, by the last item about each. */
export const itemsByPlace = (state: CaseState): ReadonlyMap<string, readonly SupplementItem[]> => {
  const last = new Map(roundsOf(state).flatMap(({ items }) => items.map((item) => [item.id, item] as const)))
  return Map.groupBy(
    [...last.values()].filter(({ place }) => place !== null),
    ({ place }) => place as string,
  )
}
