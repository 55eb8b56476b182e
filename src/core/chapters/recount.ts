import { z } from 'zod'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import { clockOf, monthsPromised } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { type Phase, phaseNames } from '#core/phases.ts'
import { recounting } from '#core/recounting.ts'
import { command, event } from './case-vocabulary.ts'

/** What a new notice does to a case: to its deadlines and the limits of Q7, and to the day of its meeting. */

/** Until there is a case lead, the intake clerk answers for the case. */
const beforeLead: readonly Phase[] = ['preparation', 'filing', 'filing-supplement', 'start-approval']

/** The three and six months of Q7 as they fall today, by the calendar before and by this one. */
const limitsOf = (state: CaseState, { edition, calendar, now }: Context, before: Calendar) => {
  const was = clockOf(state, edition, before, now)
  const is = clockOf(state, edition, calendar, now)
  if (!was || !is || is.endedOn) return []
  const countedFrom = is.startedOn
  return [
    { name: monthsPromised.usual, countedFrom, wasOn: was.usualLimitOn, nowOn: is.usualLimitOn },
    { name: monthsPromised.longest, countedFrom, wasOn: was.longestLimitOn, nowOn: is.longestLimitOn },
  ]
}

const recounted = recounting<CaseState, Phase>({
  moved: { name: 'DeadlinesMoved', letters: ['deadlines-moved'] },
  settled: { name: 'EarlierDeadlinesSettled', letters: ['earlier-deadlines-settled'] },
  move: 'MoveDeadlines',
  settle: 'SettleEarlierDeadlines',
  // A question is answered before submission too, and a fee given back after the end.
  from: phaseNames,
  settledBy: Object.fromEntries(
    phaseNames.map((phase) => [phase, [beforeLead.includes(phase) ? 'intake' : 'lead'] as const]),
  ),
  // They follow the meeting.
  unkept: ['agenda', 'panel'],
  deadlinesOf,
  promisesOf: limitsOf,
})

export const events = {
  ...recounted.events,
  PanelDayMoved: event({
    name: 'PanelDayMoved',
    clause: 'Q9.1',
    data: z.object({ notice: z.string(), wasOn: field.day, heldOn: field.day }),
    letters: ['panel-moved'],
    apply: (_, { heldOn }) => ({ meetingHeldOn: heldOn }),
  }),
}

export const commands = {
  MoveDeadlines: recounted.move,
  SettleEarlierDeadlines: recounted.settle,
  MovePanelDay: command({
    name: 'MovePanelDay',
    clause: 'Q9.1',
    by: ['system'],
    from: ['panel'],
    input: z.object({ meetingId: field.id, notice: z.string(), heldOn: field.day }),
    mayRefuse: ['not-its-meeting'],
    decide: (state, { meetingId, notice, heldOn }) =>
      state.meetingId === meetingId && state.meetingHeldOn && state.meetingHeldOn !== heldOn
        ? [events.PanelDayMoved.of({ notice, wasOn: state.meetingHeldOn, heldOn })]
        : refuse('not-its-meeting', 'Q9.1'),
  }),
}
