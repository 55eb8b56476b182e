import { z } from 'zod'
import { clockOf } from '#core/clock.ts'
import { clockAlerts, isNews } from '#core/clock-alerts.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { phaseNames, phaseOf } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'

/** The case lead is told when three or six months are nearly over, and when they are (Q7): once for each. */

export const events = {
  LimitWarned: event({
    name: 'LimitWarned',
    clause: 'Q7',
    data: z.object({
      alert: z.enum(clockAlerts),
      usualLimitOn: field.day,
      longestLimitOn: field.day,
      centreDays: z.int(),
    }),
    letters: ['limit-warning'],
    apply: (_, { alert }) => ({ warned: alert }),
  }),
}

const underWay = phaseNames.filter((phase) => !['preparation', 'ended'].includes(phaseOf(phase).stage))

export const commands = {
  WarnOfLimit: command({
    name: 'WarnOfLimit',
    clause: 'Q7',
    by: ['system'],
    from: underWay,
    input: z.object({}),
    mayRefuse: ['limit-not-near'],
    decide: (state, _, { edition, calendar, now }) => {
      const clock = clockOf(state, edition, calendar, now)
      if (!clock) return refuse('limit-not-near', 'Q7')
      const { alert, usualLimitOn, longestLimitOn, centreDays } = clock
      return isNews(alert, state.warned)
        ? [events.LimitWarned.of({ alert, usualLimitOn, longestLimitOn, centreDays })]
        : refuse('limit-not-near', 'Q7')
    },
  }),
}
