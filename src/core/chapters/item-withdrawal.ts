import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { clauseOfStage } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'
import { openItems, withItems } from './supplement-round.ts'
import { receivedOnce } from './supplements.ts'

const taken = (state: CaseState, itemId: string, reason: string): Partial<CaseState> =>
  withItems(state, (item) => (item.id === itemId ? { ...item, withdrawn: reason } : item))

/** What the centre asked for in error it takes back, item by item, with the reason (Q4.1). */
export const events = {
  ItemWithdrawn: event({
    name: 'ItemWithdrawn',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({ itemId: z.string(), reason: z.string() }),
    letters: ['item-withdrawn'],
    apply: (state, { itemId, reason }) => taken(state, itemId, reason),
  }),
}

export const commands = {
  WithdrawItem: command({
    name: 'WithdrawItem',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    // What a meeting asked for (rectification) is not taken back by one person.
    by: {
      'filing-supplement': ['intake'],
      'acceptance-supplement': ['lead'],
      'audit-supplement': ['auditor'],
    },
    from: ['filing-supplement', 'acceptance-supplement', 'audit-supplement'],
    previewsLetters: true,
    input: z.object({ itemId: z.string().meta({ widget: 'open-item' }), reason: field.reason }),
    mayRefuse: ['item-unknown'],
    suggest: (state) => {
      const open = openItems(state)
      return open.length === 1 ? { itemId: open[0]?.id } : {}
    },
    decide: (state, { itemId, reason }, context) => {
      if (!openItems(state).some(({ id }) => id === itemId))
        return refuse('item-unknown', 'Q4.1', { item: itemId })
      const without = { ...state, ...taken(state, itemId, reason) }
      return receivedOnce(without, events.ItemWithdrawn.of({ itemId, reason }), () => ({}), context)
    },
  }),
}
