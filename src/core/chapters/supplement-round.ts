import { type Day, latestDay } from '#core/calendar/day.ts'
import type { CaseState, SupplementItem, SupplementRound } from '#core/case-state.ts'
import type { Spot } from '#core/defects.ts'
import { type SupplementStage, stageOfSupplement } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** Items of the open round that the centre has neither accepted nor taken back yet. */
export const openItems = (state: CaseState): readonly SupplementItem[] =>
  state.supplement?.items.filter(isOpen) ?? []

const isOpen = ({ accepted, withdrawn }: SupplementItem): boolean => !accepted && withdrawn === null

/** What there is of an item: one half, both halves to be checked, or its end. */
export type ItemStanding =
  | 'missing'
  | 'electronic'
  | 'paper'
  | 'ready'
  | 'returned'
  | 'accepted'
  | 'withdrawn'

/** Where an item of a round that is over stands: what was not accepted in it was asked for again. */
export const standingInEarlierRound = (item: Parameters<typeof standingOfItem>[0]): ItemStanding => {
  const standing = standingOfItem(item, true)
  return standing === 'ready' ? 'returned' : standing
}

/** Where an item stands. Where files alone are asked for, the round is back with the centre before any paper came. */
export const standingOfItem = (
  {
    accepted,
    withdrawn,
    electronicOn,
    paperOn,
  }: Pick<SupplementItem, 'accepted' | 'withdrawn' | 'electronicOn' | 'paperOn'>,
  isReceived = false,
): ItemStanding => {
  if (withdrawn !== null) return 'withdrawn'
  if (accepted) return 'accepted'
  if (isReceived || (electronicOn && paperOn)) return 'ready'
  return electronicOn ? 'electronic' : paperOn ? 'paper' : 'missing'
}

/** Every round of the case, the one under way last. */
export const roundsOf = ({ rounds, supplement }: CaseState): readonly SupplementRound[] =>
  supplement ? [...rounds, supplement] : rounds

/** Whether the centre took a whole round back: it was asked in error, and counts for nothing. */
export const isTakenBack = ({ items }: SupplementRound): boolean =>
  items.length > 0 && items.every(({ withdrawn }) => withdrawn !== null)

/** Every item the case was ever asked for, by its number, as it stands in the last round that had it. */
export const itemsOfCase = (state: CaseState): readonly SupplementItem[] => [
  ...new Map(
    roundsOf(state).flatMap(({ items }) => items.map((item) => [item.number, item] as const)),
  ).values(),
]

/** Items that were accepted, at whatever stage: one of them can be asked for again when it proves wrong. */
export const acceptedItems = (state: CaseState): readonly SupplementItem[] =>
  itemsOfCase(state).filter(({ accepted }) => accepted)

/** An item as it stood in the round before the one under way that had it, if there was one. */
export const findBefore = ({ rounds }: CaseState, id: string): SupplementItem | undefined =>
  rounds.flatMap(({ items }) => items).findLast((item) => item.id === id)

/** The day on which the last half of the open round was there: paper may be recorded days after it arrived. */
export const lastHalfOn = (state: CaseState): Day | null =>
  latestDay(openItems(state).flatMap(({ electronicOn, paperOn }) => [electronicOn, paperOn]))

/** What the files of an item bring against those of the round before: by content, so that a new name is no change. */
export const fileChanges = (
  before: readonly string[],
  now: readonly string[],
  contentOf: (fileId: string) => string,
): {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly same: readonly string[]
} => {
  const [had, has] = [new Set(before.map(contentOf)), new Set(now.map(contentOf))]
  return {
    added: now.filter((id) => !had.has(contentOf(id))),
    removed: before.filter((id) => !has.has(contentOf(id))),
    same: now.filter((id) => had.has(contentOf(id))),
  }
}

/** What of an item is arriving now. */
export interface Halves {
  readonly files?: boolean
  readonly paper?: boolean
}

/** Whether paper is needed beside the files at this stage: two readings of Q4.1, the FAQ naming no form later on. */
export const asksPaper = (stage: SupplementStage, readings: Edition['readings']): boolean =>
  readings.supplementReceivedWith.value === 'paper-and-files' &&
  (readings.paperAskedFor.value === 'at-every-stage' || stage === 'filing' || stage === 'acceptance')

/** Whether every open item is there, with what arrives now, in each form that is asked for at this stage. */
export const areSuppliedWith = (
  state: CaseState,
  arrives: (itemId: string) => Halves,
  edition: Edition,
): boolean => {
  const isPaperAsked = asksPaper(stageOfSupplement(state.phase), edition.readings)
  return openItems(state).every(({ id, electronicOn, paperOn }) => {
    const { files = false, paper = false } = arrives(id)
    return (files || electronicOn !== null) && (!isPaperAsked || paper || paperOn !== null)
  })
}

/** Whether no further round may be asked for at this stage, with how many there were; never where any number may be. */
export const roundsUsed = (
  state: CaseState,
  { readings }: Edition,
): { readonly rounds: number; readonly most: number } | false => {
  const most = readings.supplementRounds.value
  const stage = stageOfSupplement(state.phase)
  const rounds = roundsOf(state).filter((round) => round.stage === stage && !isTakenBack(round)).length
  return most !== 'any' && rounds >= most && { rounds, most }
}

/** The open round with each item changed; nothing changes when no round is open. */
export const withItems = (
  state: CaseState,
  change: (item: SupplementItem) => SupplementItem,
  patch: Partial<SupplementRound> = {},
): Partial<CaseState> =>
  state.supplement
    ? { supplement: { ...state.supplement, ...patch, items: state.supplement.items.map(change) } }
    : {}

/** What is asked for in a fresh round: new, or again with what was wrong about it. */
export interface Asked {
  readonly id: string
  readonly about: string
  readonly place?: string | null | undefined
  readonly file?: string | null | undefined
  readonly page?: number | null | undefined
  readonly defect?: Spot['defect'] | undefined
  readonly finding?: Spot['finding'] | undefined
  readonly ask: string
  readonly again?: string
}

/**
 * A fresh round; the one before it is kept (Q4.2: any number of rounds, our reading). An item asked for again keeps its
 * number and nothing else of what it had come to: no file, no paper, no acceptance.
 */
export const openRound = (
  state: CaseState,
  round: Pick<SupplementRound, 'stage' | 'askedOn'> &
    Partial<Pick<SupplementRound, 'demandedOn' | 'extension'>>,
  items: readonly Asked[],
): Partial<CaseState> => {
  const rounds = roundsOf(state)
  const known = itemsOfCase(state)
  const isNew = ({ id }: Asked) => !known.some((item) => item.id === id)
  const last = Math.max(0, ...known.map(({ number }) => number))
  const fresh = items.filter(isNew)
  return {
    rounds,
    supplement: {
      demandedOn: round.askedOn,
      extension: null,
      ...round,
      round: rounds.filter(({ stage }) => stage === round.stage).length + 1,
      receivedOn: null,
      items: items.map((item) => ({
        id: item.id,
        number: known.find(({ id }) => id === item.id)?.number ?? last + 1 + fresh.indexOf(item),
        about: item.about,
        place: item.place ?? null,
        file: item.file ?? null,
        page: item.page ?? null,
        defect: item.defect ?? null,
        finding: item.finding ?? null,
        ask: item.ask,
        files: [],
        note: null,
        electronicOn: null,
        paperOn: null,
        accepted: false,
        again: item.again ?? null,
        withdrawn: null,
      })),
    },
  }
}
