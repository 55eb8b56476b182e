import { type Day, latestDay } from '#core/calendar/day.ts'
import type { CaseState, SupplementItem, SupplementRound } from '#core/case-state.ts'
import { type SupplementStage, stageOfSupplement } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** Items of the open round that the centre has not accepted yet. */
export const openItems = (state: CaseState): readonly SupplementItem[] =>
  state.supplement?.items.filter((item) => !item.accepted) ?? []

/** The day on which the last half of the open round was there: paper may be recorded days after it arrived. */
export const lastHalfOn = (state: CaseState): Day | null =>
  latestDay(openItems(state).flatMap(({ electronicOn, paperOn }) => [electronicOn, paperOn]))

/** What of an item is arriving now. */
export interface Halves {
  readonly files?: boolean
  readonly paper?: boolean
}

/** Whether paper is needed beside the files at this stage: two readings of Q4.1, the FAQ naming no form later on. */
const needsPaper = (stage: SupplementStage, { readings }: Edition): boolean =>
  readings.supplementReceivedWith.value === 'paper-and-files' &&
  (readings.paperAskedFor.value === 'at-every-stage' || stage === 'filing' || stage === 'acceptance')

/** Whether every open item is there, with what arrives now, in each form that is asked for at this stage. */
export const areSuppliedWith = (
  state: CaseState,
  arrives: (itemId: string) => Halves,
  edition: Edition,
): boolean => {
  const asksPaper = needsPaper(stageOfSupplement(state.phase), edition)
  return openItems(state).every(({ id, electronicOn, paperOn }) => {
    const { files = false, paper = false } = arrives(id)
    return (files || electronicOn !== null) && (!asksPaper || paper || paperOn !== null)
  })
}

/** Whether no further round may be asked for at this stage, with how many there were; never where any number may be. */
export const roundsUsed = (
  state: CaseState,
  { readings }: Edition,
): { readonly rounds: number; readonly most: number } | false => {
  const most = readings.supplementRounds.value
  const stage = stageOfSupplement(state.phase)
  const rounds = [...state.rounds, state.supplement].filter((round) => round?.stage === stage).length
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

/** A fresh round; the one before it is kept (Q4.2: any number of rounds, our reading). */
export const openRound = (
  state: CaseState,
  round: Pick<SupplementRound, 'stage' | 'askedOn'>,
  items: readonly { id: string; about: string; ask: string }[],
): Partial<CaseState> => ({
  rounds: state.supplement ? [...state.rounds, state.supplement] : state.rounds,
  supplement: {
    ...round,
    round:
      state.rounds.filter(({ stage }) => stage === round.stage).length +
      (state.supplement?.stage === round.stage ? 2 : 1),
    extension: null,
    receivedOn: null,
    items: items.map((item) => ({
      ...item,
      files: [],
      note: null,
      electronicOn: null,
      paperOn: null,
      accepted: false,
      again: null,
    })),
  },
})
