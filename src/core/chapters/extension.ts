import { z } from 'zod'
import { deadlinesOf, findStepDeadline } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { askedPhases, clauseOfStage } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'
import { withItems } from './supplement-round.ts'

export const events = {
  SupplementExtended: event({
    name: 'SupplementExtended',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({ days: z.int(), reason: z.string() }),
    letters: ['deadline-extended'],
    apply: (state, extension) => withItems(state, (item) => item, { extension }),
  }),
}

const afterFiling = askedPhases.filter((phase) => phase !== 'filing-supplement')

export const commands = {
  ExtendSupplement: command({
    name: 'ExtendSupplement',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    by: { 'filing-supplement': ['intake'], ...Object.fromEntries(afterFiling.map((one) => [one, ['lead']])) },
    from: askedPhases,
    previewsLetters: true,
    input: z.object({ days: z.int().min(1).max(60).meta({ widget: 'number' }), reason: field.reason }),
    refusedWhen: {
      'extended-already': (state) => Boolean(state.supplement?.extension),
      'supplement-day-passed': (state, { edition, calendar, today }) => {
        const dueOn = findStepDeadline(deadlinesOf(state, edition, calendar))?.dueOn
        return dueOn !== undefined && dueOn < today && { dueOn }
      },
    },
    mayRefuse: ['extension-too-long'],
    decide: (state, { days, reason }, { edition }) => {
      const most = edition.readings.rectificationExtensionDays.value
      if (state.phase === 'rectification' && days > most)
        return refuse('extension-too-long', 'Q4.5', { days, most })
      return [events.SupplementExtended.of({ days, reason })]
    },
  }),
}
