import type { CaseState, SupplementItem, SupplementRound } from '#core/case-state.ts'

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
